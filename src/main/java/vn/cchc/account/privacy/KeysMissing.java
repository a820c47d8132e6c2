package vn.cchc.account.privacy;

/** Sealed data cannot be read or written here: the key file is missing or another one's. The message says which and what to do. */
class KeysMissing extends RuntimeException {

    KeysMissing(String message) {
        super(message);
    }
}
