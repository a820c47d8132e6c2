package vn.cchc.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands letters to an SMTP server. */
class SmtpPostman implements Postman {

    private final JavaMailSender sender;
    private final String from;

    SmtpPostman(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public void deliver(Message message) {
        if (message.channel() != Message.Channel.EMAIL) {
            throw new IllegalStateException("Not a letter: " + message);
        }
        sender.send(mime(message));
    }

    private MimeMessage mime(Message message) {
        MimeMessage mime = sender.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(
                    mime, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(message.recipient());
            helper.setSubject(message.subject());
            helper.setText(message.body(), message.html());
            mime.setHeader("Message-ID", messageId(message));
            mime.setHeader("Auto-Submitted", "auto-generated");
            mime.setHeader("Content-Language", message.language());
            return mime;
        } catch (MessagingException broken) {
            throw new MailPreparationException(broken);
        }
    }

    /** The same at every try. */
    private String messageId(Message message) {
        String domain = from.substring(from.indexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
        return "<cchc-" + message.id() + "-" + message.createdAt().toEpochMilli() + "@" + domain + ">";
    }
}
