package vn.cchc.account.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/**
 * Requests that say they are a guest's, by {@code Authorization: Guest}. Another site can't make a browser send that header, so there
 * is nothing to forge, and what such a request does it never does for the account that is signed in.
 */
final class ForGuests {

    private ForGuests() {}

    static boolean speaks(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null
                && (header.equalsIgnoreCase("guest")
                        || header.toLowerCase(Locale.ROOT).startsWith("guest "));
    }
}
