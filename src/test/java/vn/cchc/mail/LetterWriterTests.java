package vn.cchc.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class LetterWriterTests {

    private final StaticMessageSource texts = new StaticMessageSource();
    private final LetterWriter writer = new LetterWriter(texts);

    @Test
    void fillsInNamedValuesInTheReadersLanguage() {
        template(Locale.of("vi"), "Mã của {name}", "Chào {name}.");
        template(Locale.ENGLISH, "Code of {name}", "Hello {name}.");

        var written = writer.write(letter(Locale.UK, Map.of("name", "Lan")));

        assertThat(written.subject()).isEqualTo("Code of Lan");
        assertThat(written.body()).isEqualTo("Hello Lan.");
        assertThat(written.language()).isEqualTo("en");
    }

    @Test
    void letsNothingAPersonTypedBecomeMarkupOrAnotherHeader() {
        template(Locale.of("vi"), "Chào {name}", "Chào {name}.");

        var written = writer.write(letter(Locale.of("vi"), Map.of("name", "<b>Lan</b>\r\nBcc: x@example.vn {code}")));

        assertThat(written.subject()).isEqualTo("Chào <b>Lan</b> Bcc: x@example.vn {code}");
        assertThat(written.html()).contains("&lt;b&gt;Lan&lt;/b&gt;").doesNotContain("<b>");
    }

    @Test
    void turnsAnAddressIntoALink() {
        template(Locale.of("vi"), "Mở", "Dòng một\ndòng hai\n\nMở {link} nhé.");

        var html = writer.write(letter(Locale.of("vi"), Map.of("link", "https://cchc.example.vn/a?b=1&c=2")))
                .html();

        assertThat(html)
                .contains("<p>Dòng một<br>\ndòng hai</p>")
                .contains("<a href=\"https://cchc.example.vn/a?b=1&amp;c=2\">");
    }

    @Test
    void refusesAMissingValueAndAMissingTemplate() {
        template(Locale.of("vi"), "Chào {name}", "Chào {name}.");

        assertThatThrownBy(() -> writer.write(letter(Locale.of("vi"), Map.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name");
        assertThatThrownBy(() -> writer.write(new Letter("lan@example.vn", "probe.other", Locale.of("vi"), Map.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mail.probe.other.subject");
    }

    @Test
    void refusesWhatIsNoAddress() {
        for (var to : new String[] {"", "lan", "lan@example.vn\r\nBcc: x@example.vn", "a@b, c@d", "@example.vn"}) {
            assertThatThrownBy(() -> new Letter(to, "probe.hello", Locale.of("vi"), Map.of()))
                    .as(to)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void masksRecipients() {
        assertThat(Message.masked("lan@example.vn")).isEqualTo("l…@example.vn");
        assertThat(Message.masked("0912345678")).isEqualTo("…678");
    }

    private void template(Locale locale, String subject, String body) {
        texts.addMessage("mail.probe.hello.subject", locale, subject);
        texts.addMessage("mail.probe.hello.body", locale, body);
    }

    private static Letter letter(Locale locale, Map<String, Object> values) {
        return new Letter("lan@example.vn", "probe.hello", locale, values);
    }
}
