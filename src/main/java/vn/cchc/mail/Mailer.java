package vn.cchc.mail;

/** Sends letters by electronic mail. */
public interface Mailer {

    /** Where the demonstration, from which nothing leaves, shows everyone what it would have sent; elsewhere not found. */
    String DEMO_MESSAGES = "/trinh-dien/thu";

    /**
     * Writes the letter now and sends it after the caller's transaction has committed, again and again for some hours where the
     * server does not take it.
     *
     * @throws IllegalArgumentException where the template does not exist or lacks a value
     */
    void send(Letter letter);
}
