package vn.cchc.account.security;

import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Why the last attempt in this session failed, for the sign-in page to say once.
 *
 * @param waitSeconds how long to wait, zero where the name or the password was wrong
 * @param name what was typed as the name
 */
public record SignInFailure(long waitSeconds, String name) implements Serializable {

    /** Where the session keeps it. */
    public static final String ATTRIBUTE = SignInFailure.class.getName();

    @Serial
    private static final long serialVersionUID = 1L;

    public static SignInFailure of(long waitSeconds, @Nullable String name) {
        var typed = name == null ? "" : name.strip();
        return new SignInFailure(waitSeconds, typed.length() > 254 ? "" : typed);
    }
}
