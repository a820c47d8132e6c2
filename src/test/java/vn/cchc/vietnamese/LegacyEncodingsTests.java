package vn.cchc.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyEncodingsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C¶i c¸ch hµnh chÝnh | Cải cách hành chính",
                "thñ tôc hµnh chÝnh | thủ tục hành chính",
                "ñy ban nh©n d©n tØnh S¬n La | ủy ban nhân dân tỉnh Sơn La",
                "quyÕt ®Þnh vÒ viÖc | quyết định về việc",
            })
    void readsTcvn3(String old, String unicode) {
        assertThat(LegacyEncodings.convert(old))
                .contains(new LegacyEncodings.Converted(unicode, LegacyEncodings.Encoding.TCVN3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "caûi caùch haønh chính | cải cách hành chính",
                "thuû tuïc haønh chính | thủ tục hành chính",
                "Uûy ban nhaân daân tænh | Ủy ban nhân dân tỉnh",
                "quyeát ñònh veà vieäc | quyết định về việc",
                "ngöôøi daân ñöôïc phuïc vuï | người dân được phục vụ",
            })
    void readsVni(String old, String unicode) {
        assertThat(LegacyEncodings.convert(old))
                .contains(new LegacyEncodings.Converted(unicode, LegacyEncodings.Encoding.VNI));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cải cách hành chính",
                "cai cach",
                "",
                "hòa bình",
                "tài sản",
                "là gì",
                "già trẻ",
                "xã hội",
                "có bão",
                "über café résumé",
                "16/KH-STTTT",
                "§ 5"
            })
    void leavesUnicodeAlone(String text) {
        assertThat(LegacyEncodings.convert(text)).isEmpty();
    }

    @Test
    void readsEveryLetterOfTcvn3() {
        assertThat(LegacyEncodings.fromTcvn3("¨©ª«¬\u00AD®")).isEqualTo("ăâêôơưđ");
        assertThat(LegacyEncodings.fromTcvn3("µ¶·¸¹")).isEqualTo("àảãáạ");
    }
}
