package vn.cchc.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cchc.testing.PortalTest;

/** Letters and a real SMTP server, whatever the database. */
abstract class MailContract extends PortalTest {

    private static final int PORT = freePort();

    @Autowired
    Mailer mailer;

    @Autowired
    Outbox outbox;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MessageTable table;

    private GreenMail server = server();

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> PORT);
        properties.add("spring.mail.properties.mail.smtp.starttls.required", () -> false);
        properties.add("cchc.mail.from", () -> "cong@cchc.example.vn");
        properties.add("cchc.mail.retry", () -> "300ms");
        properties.add("cchc.mail.retries", () -> 3);
        properties.add("cchc.jobs.look", () -> "100ms");
    }

    @BeforeEach
    void anAdministratorAndAServer() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "quantri", null, AuthorityUtils.createAuthorityList("ROLE_ADMIN")));
        server.start();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
        server.stop();
    }

    @Test
    void sendsTextAndHtmlOnceTheTransactionHasCommitted() throws MessagingException {
        inTransaction(() -> {
            mailer.send(letter("Lan <3"));
            assertThat(server.getReceivedMessages()).isEmpty();
        });

        assertThat(server.waitForIncomingEmail(20_000, 1)).isTrue();
        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Mã của Lan <3");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getFrom()[0]).hasToString("cong@cchc.example.vn");
        String whole = GreenMailUtil.getWholeMessage(received);
        assertThat(whole)
                .contains("multipart/alternative")
                .contains("text/plain")
                .contains("text/html");
        Message message = newest();
        await().untilAsserted(() -> assertThat(stored(message.id()).state()).isEqualTo(Message.State.SENT));
        assertThat(stored(message.id()).body()).as("words are not kept").isEmpty();
        assertThat(stored(message.id()).html()).isEmpty();
    }

    @Test
    void sendsNothingThatWasRolledBack() {
        long before = outbox.list(null, PageRequest.of(0, 1)).getTotalElements();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            mailer.send(letter("Lan"));
            status.setRollbackOnly();
        });

        assertThat(server.waitForIncomingEmail(600, 1)).isFalse();
        assertThat(outbox.list(null, PageRequest.of(0, 1)).getTotalElements()).isEqualTo(before);
    }

    @Test
    void deliversAMessageThatHasLeftNoSecondTime() {
        mailer.send(letter("Lan"));
        assertThat(server.waitForIncomingEmail(20_000, 1)).isTrue();
        Message message = newest();
        await().until(() -> stored(message.id()).state() == Message.State.SENT);

        outbox.deliver(message.id());

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void triesAgainUntilTheServerIsBack() {
        server.stop();
        mailer.send(letter("Lan"));
        Message message = newest();
        await().until(() -> stored(message.id()).attempts() > 0);
        assertThat(stored(message.id()).failure()).isNotBlank().doesNotContain("lan@");

        server = server();
        server.start();

        assertThat(server.waitForIncomingEmail(20_000, 1)).isTrue();
        await().until(() -> stored(message.id()).state() == Message.State.SENT);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void givesUpAndLetsAnAdministratorSendItAgain() {
        server.stop();
        mailer.send(letter("Lan"));
        Message message = newest();
        await().atMost(Duration.ofSeconds(30)).until(() -> stored(message.id()).state() == Message.State.FAILED);
        assertThat(stored(message.id()).attempts()).isEqualTo(4);

        server = server();
        server.start();
        assertThat(outbox.retry(message.id())).isTrue();

        assertThat(server.waitForIncomingEmail(20_000, 1)).isTrue();
        assertThat(outbox.retry(message.id())).isFalse();
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private Message newest() {
        return outbox.list(null, PageRequest.of(0, 1)).getContent().getFirst();
    }

    private Message stored(long id) {
        return table.find(id).orElseThrow();
    }

    private static Letter letter(String name) {
        return new Letter(
                "lan@example.vn",
                "probe.hello",
                Locale.of("vi"),
                Map.of("name", name, "code", "123456", "link", "https://cchc.example.vn/x"));
    }

    private static GreenMail server() {
        return new GreenMail(new ServerSetup(PORT, "127.0.0.1", "smtp"));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
