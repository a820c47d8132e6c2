package vn.cchc.extraction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A digital signature in a PDF, checked against the file's bytes. Whether the authority that issued the certificate is to be trusted
 * is not checked: that needs the state's list of them.
 *
 * @param signer the name in the certificate
 * @param organization the signer's organization in the certificate
 * @param authority who issued the certificate
 * @param whole whether the signature covers the file to its end; a file signed by several covers it with the last only
 */
public record SignatureCheck(
        String signer,
        @Nullable String organization,
        @Nullable String authority,
        @Nullable Instant signedAt,
        State state,
        boolean whole) {

    /** What the check gave. */
    public enum State {
        /** The signed bytes are unchanged and the certificate was valid at the time of signing. */
        INTACT,
        /** Unchanged, but the certificate was not valid then. */
        CERTIFICATE_OUT_OF_DATE,
        /** The bytes were changed after signing. */
        CHANGED,
        /** It could not be checked. */
        UNREADABLE
    }
}
