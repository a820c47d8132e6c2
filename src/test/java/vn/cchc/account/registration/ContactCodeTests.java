package vn.cchc.account.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.cchc.account.EmailAddress;

class ContactCodeTests {

    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

    private final ContactCode code =
            new ContactCode(Purpose.REGISTER, Contact.of(new EmailAddress("lan@example.vn")), "right", NOON);

    @Test
    void isRightOnce() {
        assertThat(code.check("right", NOON)).isEqualTo(CodeCheck.RIGHT);
        assertThat(code.check("right", NOON)).isEqualTo(CodeCheck.OVER);
    }

    @Test
    void isOverAfterTenMinutes() {
        assertThat(code.check("right", NOON.plus(Duration.ofMinutes(10)))).isEqualTo(CodeCheck.OVER);
    }

    @Test
    void isOverAfterFiveWrongTries() {
        for (int i = 0; i < 4; i++) {
            assertThat(code.check("wrong", NOON)).isEqualTo(CodeCheck.WRONG);
        }
        assertThat(code.check("wrong", NOON)).isEqualTo(CodeCheck.OVER);
        assertThat(code.check("right", NOON)).isEqualTo(CodeCheck.OVER);
    }

    @Test
    void waitsAMinuteForAnotherAndAnHourAfterTheFifth() {
        assertThat(code.wait(NOON)).isEqualTo(Duration.ofMinutes(1));
        var now = NOON;
        for (int sent = 1; sent < 5; sent++) {
            now = now.plus(Duration.ofMinutes(1));
            assertThat(code.wait(now)).isZero();
            code.replace("right", now);
        }
        assertThat(code.wait(now.plus(Duration.ofMinutes(1)))).isEqualTo(Duration.ofMinutes(55));
        assertThat(code.wait(NOON.plus(Duration.ofHours(1)))).isZero();
    }

    @Test
    void givesTheNextCodeItsOwnTries() {
        for (int i = 0; i < 5; i++) {
            code.check("wrong", NOON);
        }
        code.replace("next", NOON.plus(Duration.ofMinutes(1)));
        assertThat(code.check("next", NOON.plus(Duration.ofMinutes(2)))).isEqualTo(CodeCheck.RIGHT);
    }
}
