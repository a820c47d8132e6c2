package vn.cchc.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreachedPasswordsTests {

    @Test
    void knowsThePasswordsOfAListHoweverTheirAccentsAreTyped(@TempDir Path folder) throws IOException {
        var list = Files.writeString(folder.resolve("list.txt"), "Zhukova-dejavu-888\nngắn\nMưa rơi trên mái ngói\n");

        var breached = BreachedPasswords.of(list, 15);

        assertThat(breached.size()).isEqualTo(2);
        assertThat(breached.contains("zhukova-dejavu-888")).isTrue();
        assertThat(breached.contains("mu\u031Ba rơi trên mái ngói")).isTrue();
        assertThat(breached.contains("mưa rơi trên mái tôn")).isFalse();
        assertThat(BreachedPasswords.NONE.contains("zhukova-dejavu-888")).isFalse();
    }
}
