package vn.cchc.account.passkey;

/** What the browser sent is no passkey that could be kept. */
public class PasskeyRefused extends RuntimeException {

    PasskeyRefused(Throwable cause) {
        super("The passkey was refused", cause);
    }
}
