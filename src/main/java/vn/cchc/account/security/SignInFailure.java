package vn.cchc.account.security;

import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Why the last attempt in this session failed, for the sign-in page to say once.
 *
 * @param reason what was wrong
 * @param waitSeconds how long to wait where that is the reason
 * @param name what was typed as the name
 */
public record SignInFailure(Reason reason, long waitSeconds, String name) implements Serializable {

    /** Where the session keeps it. */
    public static final String ATTRIBUTE = SignInFailure.class.getName();

    @Serial
    private static final long serialVersionUID = 1L;

    /** Why somebody could not sign in. */
    public enum Reason {
        WRONG,
        WAIT,
        /** Said only to who knows the password. */
        DISABLED,
        /** Another service vouches for no e-mail address. */
        NO_EMAIL,
        /** Signing in with another service came to nothing. */
        SERVICE
    }

    public static SignInFailure of(Reason reason, long waitSeconds, @Nullable String name) {
        var typed = name == null ? "" : name.strip();
        return new SignInFailure(reason, waitSeconds, typed.length() > 254 ? "" : typed);
    }
}
