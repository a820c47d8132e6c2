package vn.cchc.contest.rest;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.cchc.account.CurrentPerson;
import vn.cchc.account.Guests;
import vn.cchc.account.KnownPerson;
import vn.cchc.account.People;
import vn.cchc.account.Person;
import vn.cchc.account.PersonId;
import vn.cchc.contest.attempt.Applicant;
import vn.cchc.contest.attempt.Applicant.Who;
import vn.cchc.contest.attempt.AttemptRefused;
import vn.cchc.contest.attempt.AttemptRefused.Reason;

/**
 * Who calls. A browser that sends {@code Authorization: Guest}, which no other site can make it do, speaks for a guest and never for
 * the account it may be signed in with: the guest whose pass follows, else whose pass the cookie holds, else who registers in the body.
 */
@Component
class Callers {

    private static final Set<String> OFFICIALS = Set.of("STAFF", "ORGANIZER", "ADMIN");
    private static final String GUEST = "guest";
    private static final String BEARER = "bearer ";
    private static final int LONGEST_TOKEN = 100;

    private final Guests guests;
    private final People people;
    private final CurrentPerson current;

    Callers(Guests guests, People people, CurrentPerson current) {
        this.guests = guests;
        this.people = people;
        this.current = current;
    }

    Applicant entering(HttpServletRequest request, AttemptController.StartBody body, boolean assistance) {
        var scheme = authorization(request);
        if (!scheme.toLowerCase(Locale.ROOT).startsWith(GUEST)) {
            return signedIn(body, assistance);
        }
        var guest = body.guest();
        if (guest != null) {
            var checked = guests.check(guest.entry(), guest.work() == null ? "" : guest.work());
            return applicant(new Who.Fresh(checked), body, null);
        }
        var pass = scheme.substring(GUEST.length()).strip();
        if (pass.isEmpty()) {
            pass = cookie(request);
        }
        var recognised = pass.isEmpty() || pass.length() > LONGEST_TOKEN
                ? null
                : guests.recognise(pass).orElse(null);
        if (recognised == null) {
            throw new AttemptRefused(Reason.NOBODY_KNOWN);
        }
        return applicant(known(recognised.person()), body, null);
    }

    /** The token of an attempt, empty where there is none. */
    static String token(HttpServletRequest request) {
        var header = authorization(request);
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length()) && header.length() <= LONGEST_TOKEN
                ? header.substring(BEARER.length()).strip()
                : "";
    }

    private Applicant signedIn(AttemptController.StartBody body, boolean assistance) {
        var guest = body.guest();
        var caller = current.required();
        if (guest == null) {
            return applicant(known(caller), body, null);
        }
        if (!assistance || roles().stream().noneMatch(OFFICIALS::contains)) {
            throw new AttemptRefused(Reason.NO_ASSISTANCE);
        }
        return applicant(new Who.Fresh(guests.checkInPerson(guest.entry())), body, caller.toString());
    }

    private static Applicant applicant(Who who, AttemptController.StartBody body, @Nullable String assistedBy) {
        return new Applicant(
                who,
                who.isGuest() ? Set.of() : roles(),
                who.isGuest()
                        ? null
                        : Person.signedIn().map(Person::getUsername).orElse(null),
                body.organization(),
                body.birthYear(),
                assistedBy);
    }

    private Who known(PersonId id) {
        return people.find(id)
                .filter(KnownPerson::active)
                .map(Who.Known::new)
                .orElseThrow(() -> new AttemptRefused(Reason.NOBODY_KNOWN));
    }

    private static Set<String> roles() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                ? Set.of()
                : authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .map(String::valueOf)
                        .filter(name -> name.startsWith("ROLE_"))
                        .map(name -> name.substring("ROLE_".length()))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static String authorization(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null ? "" : header;
    }

    private static String cookie(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (CurrentPerson.GUEST_COOKIE.equals(cookie.getName())) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }
}
