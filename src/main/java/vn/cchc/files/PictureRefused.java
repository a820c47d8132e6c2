package vn.cchc.files;

/** What was uploaded is not a picture that the portal takes. */
public class PictureRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** Neither JPEG nor PNG, or broken. */
        UNKNOWN,
        TOO_LARGE,
        TOO_MANY_PIXELS
    }

    private final Reason reason;

    public PictureRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
