package vn.cchc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ContactFormsTests {

    @Test
    void readsAPhoneHoweverItIsTyped() {
        for (var typed : new String[] {
            "0912345678", "0912 345 678", "0912.345.678", "+84 912 345 678", "84912345678", "+84 (0)912-345-678"
        }) {
            assertThat(PhoneNumber.parse(typed)).as(typed).hasValue(new PhoneNumber("+84912345678"));
        }
    }

    @Test
    void refusesWhatIsNoMobileNumber() {
        for (var typed :
                new String[] {"", "113", "0212345678", "01234567890", "091234567", "09123456789", "abc", "+1 912345678"
                }) {
            assertThat(PhoneNumber.parse(typed)).as(typed).isEmpty();
        }
        assertThatThrownBy(() -> new PhoneNumber("0912345678")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void comparesAddressesInLowerCase() {
        assertThat(EmailAddress.parse(" Lan.Nguyen@Example.VN ")).hasValue(new EmailAddress("lan.nguyen@example.vn"));
    }

    @Test
    void letsNothingIntoALettersHead() {
        for (var typed :
                new String[] {"a@b", "a@@b.vn", "a b@c.vn", "a@b.vn\nBcc: c@d.vn", "a@b.vn,c@d.vn", "@b.vn", "a.@b.vn"
                }) {
            assertThat(EmailAddress.parse(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void masksSoThatOnlyAcquaintancesRecognise() {
        assertThat(Masked.name("Nguyễn Thị Minh Anh")).isEqualTo("Nguyễn T. M. Anh");
        assertThat(Masked.name("Lan")).isEqualTo("Lan");
        assertThat(Masked.phone("+84912345678")).isEqualTo("091•••678");
        assertThat(Masked.email("lan.nguyen@example.vn")).isEqualTo("la•••@example.vn");
        assertThat(Masked.email("a@b.vn")).isEqualTo("•••@b.vn");
        assertThat(new PhoneNumber("+84912345678")).hasToString("091•••678");
    }

    @Test
    void readsAPersonAsItIsWritten() {
        assertThat(PersonId.parse(PersonId.guest(7).toString())).isEqualTo(PersonId.guest(7));
        assertThatThrownBy(() -> PersonId.parse("account:0")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsNoScopeWithoutANumberButThePortal() {
        assertThat(Scope.of("contest", 12)).hasToString("contest:12");
        assertThat(Scope.PORTAL.isPortal()).isTrue();
        assertThatThrownBy(() -> Scope.of("contest", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scope.of("portal", 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
