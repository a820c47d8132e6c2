package vn.cchc.account;

import jakarta.servlet.http.Cookie;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who acts now: whoever is signed in, else the holder of a one-time link, else the guest whose pass the browser carries. */
@Component
public class CurrentPerson {

    /** Carries a guest's pass. */
    public static final String GUEST_COOKIE = "cchc-guest";

    private final Guests guests;
    private final People people;

    CurrentPerson(Guests guests, People people) {
        this.guests = guests;
        this.people = people;
    }

    public Optional<PersonId> id() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Identified principal) {
            return isHalfway(principal) ? Optional.empty() : Optional.of(principal.personId());
        }
        return guest();
    }

    /** Has yet to replace a password or to show a second factor, and has no rights before. */
    private static boolean isHalfway(Identified principal) {
        return principal instanceof Person person && (person.mustChangePassword() || person.awaitsSecondStep());
    }

    public Optional<KnownPerson> person() {
        return id().flatMap(people::find);
    }

    /**
     * @throws AccessDeniedException where nobody is known
     */
    public PersonId required() {
        return id().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    private Optional<PersonId> guest() {
        var pass = pass();
        return pass == null ? Optional.empty() : guests.recognise(pass).map(GuestId::person);
    }

    private static @Nullable String pass() {
        var cookies = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getCookies()
                : null;
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (GUEST_COOKIE.equals(cookie.getName())) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
