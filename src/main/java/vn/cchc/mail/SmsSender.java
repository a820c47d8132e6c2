package vn.cchc.mail;

/** Sends text messages to telephones; a province connects its provider by declaring a bean of its own. */
public interface SmsSender {

    /** Queues a message with the caller's transaction. */
    void send(String phone, String text);

    /** Whether there is anything to send with; where not, pages must not offer it. */
    default boolean available() {
        return true;
    }
}
