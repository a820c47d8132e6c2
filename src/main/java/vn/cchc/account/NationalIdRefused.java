package vn.cchc.account;

/** Why a number was not taken or not shown, as a message key. */
public class NationalIdRefused extends RuntimeException {

    private final String key;

    public NationalIdRefused(String key) {
        super(key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
