package vn.cchc.mail;

/** Sends letters. */
public interface Mailer {

    /** Puts the letter into the outbox in the caller's transaction; it is delivered afterwards, again and again where that fails. */
    void send(Letter letter);
}
