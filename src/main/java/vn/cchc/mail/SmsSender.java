package vn.cchc.mail;

/** Sends short messages: a port to whichever gateway the operator has a contract with. */
public interface SmsSender {

    /** @param phone in international form, {@code +84912345678} */
    void send(String phone, String text);

    /** Whether there is anything to send with; where not, pages must not offer it. */
    default boolean available() {
        return true;
    }
}
