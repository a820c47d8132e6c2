package vn.cchc.initiative.rest;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.cchc.account.CurrentPerson;
import vn.cchc.account.GuestId;
import vn.cchc.account.Guests;
import vn.cchc.account.PersonId;

/**
 * Who calls. A browser that sends {@code Authorization: Guest}, which no other site can make it do, speaks for the guest whose pass the
 * cookie holds and never for the account it may be signed in with.
 */
@Component
class EntryCallers {

    private final Guests guests;
    private final CurrentPerson current;

    EntryCallers(Guests guests, CurrentPerson current) {
        this.guests = guests;
        this.current = current;
    }

    PersonId required(HttpServletRequest request) {
        return id(request).orElseGet(current::required);
    }

    Optional<PersonId> id(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.strip().toLowerCase(Locale.ROOT).equals("guest")) {
            return current.id();
        }
        var cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (CurrentPerson.GUEST_COOKIE.equals(cookie.getName())) {
                    return guests.recognise(cookie.getValue()).map(GuestId::person);
                }
            }
        }
        return Optional.empty();
    }
}
