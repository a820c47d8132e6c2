package vn.cchc.account.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class GuestNameTests {

    @Test
    void takesTheSameNameInAnyWritingForOnePerson() {
        var key = key("Nguyễn Văn Hòa");
        assertThat(key("NGUYỄN  VĂN HOÀ ")).isEqualTo(key);
        assertThat(key(Normalizer.normalize("nguyễn văn hòa", Normalizer.Form.NFD)))
                .isEqualTo(key);
    }

    @Test
    void keepsBrothersApart() {
        assertThat(key("Nguyễn Văn Hòa")).isNotEqualTo(key("Nguyễn Văn Hoa"));
    }

    @Test
    void takesNamesOfEveryPeopleOfTheCountry() {
        assertThat(GuestName.parse("Y Ly Niê Kđăm")).isPresent();
        assertThat(GuestName.parse("H'Hen Niê")).isPresent();
        assertThat(GuestName.parse("K’Brẽh")).isPresent();
    }

    @Test
    void refusesWhatIsNoName() {
        assertThat(GuestName.parse("A")).isEmpty();
        assertThat(GuestName.parse("0912345678")).isEmpty();
        assertThat(GuestName.parse("<b>Lan</b>")).isEmpty();
        assertThat(GuestName.parse("")).isEmpty();
        assertThat(GuestName.parse("a".repeat(201))).isEmpty();
    }

    private static String key(String name) {
        return GuestName.parse(name).orElseThrow().key();
    }
}
