package vn.cchc.account.view;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import vn.cchc.account.CurrentPerson;
import vn.cchc.account.Guests;
import vn.cchc.account.Guests.GuestPass;
import vn.cchc.account.SecuritySettings;

/** A guest's pass in the browser: no script reads it, no other site sends it. */
@Component
class GuestCookie {

    private final Guests guests;
    private final boolean secure;

    GuestCookie(Guests guests, SecuritySettings settings) {
        this.guests = guests;
        this.secure = settings.tlsTerminated();
    }

    void keep(GuestPass pass) {
        put(pass.token(), (int) Guests.PASS_VALID.toSeconds());
    }

    /** Somebody else takes the device. */
    void forget() {
        var cookies = VaadinRequest.getCurrent().getCookies();
        if (cookies != null) {
            Arrays.stream(cookies)
                    .filter(cookie -> CurrentPerson.GUEST_COOKIE.equals(cookie.getName()))
                    .forEach(cookie -> guests.forget(cookie.getValue()));
        }
        put("", 0);
    }

    private void put(String value, int seconds) {
        var cookie = new Cookie(CurrentPerson.GUEST_COOKIE, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        VaadinResponse.getCurrent().addCookie(cookie);
    }
}
