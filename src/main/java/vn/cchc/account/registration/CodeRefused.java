package vn.cchc.account.registration;

/** A code that opens nothing. */
public class CodeRefused extends RuntimeException {

    private final boolean another;

    CodeRefused(boolean another) {
        super("Wrong code");
        this.another = another;
    }

    /** Whether only another code helps. */
    public boolean needsAnother() {
        return another;
    }
}
