package vn.cchc.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as it waits, left or failed.
 *
 * @param body empty once the message has left, except in the demonstration
 * @param failure why the last try failed, without addresses
 */
public record Message(
        long id,
        Channel channel,
        String recipient,
        String template,
        String language,
        String subject,
        String body,
        String html,
        State state,
        int attempts,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant endedAt) {

    /** By what it goes. */
    public enum Channel {
        EMAIL,
        SMS
    }

    /** Where it stands. */
    public enum State {
        WAITING,
        SENT,
        FAILED,
        CANCELLED
    }

    /** The recipient as it may be shown on a screen: {@code l…@example.vn}, {@code …678}. */
    public String maskedRecipient() {
        return masked(recipient);
    }

    static String masked(String recipient) {
        int at = recipient.indexOf('@');
        if (at > 0) {
            return recipient.charAt(0) + "…" + recipient.substring(at);
        }
        return "…" + recipient.substring(Math.max(0, recipient.length() - 3));
    }

    /** Without recipient and text: they are personal. */
    @Override
    public String toString() {
        return "Message[" + id + " " + template + " " + state + "]";
    }
}
