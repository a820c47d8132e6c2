package vn.cchc.account.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KeysTests {

    private static final String NUMBER = "001099012345";

    @Test
    void opensWhatItSealedForTheSamePersonOnly() {
        var keys = Keys.drawn();
        var sealed = keys.seal(NUMBER, "account:1");

        assertThat(keys.open(sealed, "account:1")).isEqualTo(NUMBER);
        assertThatThrownBy(() -> keys.open(sealed, "account:2")).isInstanceOf(KeysMissing.class);
    }

    @Test
    void sealsTheSameNumberDifferentlyEachTime() {
        var keys = Keys.drawn();

        assertThat(keys.seal(NUMBER, "account:1")).isNotEqualTo(keys.seal(NUMBER, "account:1"));
        assertThat(keys.blindIndex(NUMBER)).isEqualTo(keys.blindIndex(NUMBER)).doesNotContain(NUMBER);
    }

    @Test
    void stillOpensAfterARotationAndSealsWithTheNewKey() {
        var old = Keys.drawn();
        var sealed = old.seal(NUMBER, "account:1");
        var rotated = Keys.parse(old.rotated().written());

        assertThat(rotated.open(sealed, "account:1")).isEqualTo(NUMBER);
        assertThat(rotated.sealingKey()).isNotEqualTo(old.sealingKey());
        assertThat(rotated.blindIndex(NUMBER)).isEqualTo(old.blindIndex(NUMBER));
        assertThat(rotated.fingerprint()).isEqualTo(old.fingerprint());
        assertThatThrownBy(() -> old.open(rotated.seal(NUMBER, "account:1"), "account:1"))
                .isInstanceOf(KeysMissing.class);
    }

    @Test
    void tellsAnotherPortalsKeysApart() {
        assertThat(Keys.drawn().fingerprint()).isNotEqualTo(Keys.drawn().fingerprint());
    }

    @Test
    void refusesADamagedFile() {
        var written = Keys.drawn().written();

        assertThatThrownBy(() -> Keys.parse(written.substring(20))).isInstanceOf(KeysMissing.class);
        assertThatThrownBy(() -> Keys.parse("{}")).isInstanceOf(KeysMissing.class);
    }
}
