package vn.cchc.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Linux; Android 14; SM-A055F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Mobile Safari/537.36 | Chrome · Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1 | Safari · iPhone",
                "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36 Zalo android/24.09 | Zalo · Android",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/129.0 Safari/537.36 Edg/129.0 | Edge · Windows",
                "Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0 | Firefox · Linux"
            })
    void namesBrowserAndSystem(String userAgent, String name) {
        assertThat(DeviceName.of(userAgent)).isEqualTo(name);
    }

    @Test
    void saysNothingWhereNothingIsKnown() {
        assertThat(DeviceName.of(null)).isEmpty();
        assertThat(DeviceName.of("curl/8.0")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"113.160.12.34, 113.160.*.*", "2402:800:6105:1::7, 2402:800:*", "::1, ::*"})
    void showsOnlyTheBeginningOfAnAddress(String address, String shown) {
        assertThat(MaskedAddress.of(address)).isEqualTo(shown);
    }
}
