package vn.cchc.account.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.Person;
import vn.cchc.account.Registrar;
import vn.cchc.account.Role;
import vn.cchc.audit.AuditTrail;

/** Issues, lists, revokes and recognises API tokens. */
@Service
public class TokenDesk {

    public static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);
    private static final Duration REFUSAL_RECORDED_EVERY = Duration.ofMinutes(10);

    private final ApiTokens tokens;
    private final Registrar registrar;
    private final AuditTrail trail;
    private final Clock clock;
    /** So that a client that keeps trying a dead token doesn't fill the trail. */
    private final Cache<Long, Boolean> refusals = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REFUSAL_RECORDED_EVERY)
            .build();

    @Autowired
    TokenDesk(ApiTokens tokens, Registrar registrar, AuditTrail trail) {
        this(tokens, registrar, trail, Clock.systemUTC());
    }

    TokenDesk(ApiTokens tokens, Registrar registrar, AuditTrail trail, Clock clock) {
        this.tokens = tokens;
        this.registrar = registrar;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param validFor at most a year and a day */
    @Transactional
    public IssuedToken issue(Person owner, String label, Set<TokenScope> scopes, Duration validFor) {
        if (!has(owner, Role.ADMIN) && !has(owner, Role.LIBRARIAN)) {
            throw new AccessDeniedException("Only librarians and administrators have API tokens");
        }
        if (validFor.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A token is valid for a year at most");
        }
        var value = TokenValue.random();
        var now = clock.instant();
        var token = tokens.save(new ApiToken(owner.id(), label, value, scopes, now, now.plus(validFor)));
        trail.record(
                "token.issued",
                subject(token),
                Map.of(
                        "owner",
                        owner.getUsername(),
                        "scopes",
                        TokenScope.join(scopes),
                        "expires",
                        token.expiresAt().toString()));
        return new IssuedToken(value.text(), summary(token, now));
    }

    /** An administrator's page shows everybody's, others' their own. */
    @Transactional(readOnly = true)
    public TokenPage list(Person reader, int page, int size) {
        var request = PageRequest.of(page, size);
        var found = has(reader, Role.ADMIN)
                ? tokens.findAllByOrderByIdDesc(request)
                : tokens.findByAccountIdOrderByIdDesc(reader.id(), request);
        var now = clock.instant();
        return new TokenPage(
                found.getTotalElements(),
                found.map(token -> summary(token, now)).getContent());
    }

    /** Its owner's and an administrator's right; a second time it does nothing. */
    @Transactional
    public void revoke(Person by, long id) {
        var token = tokens.findById(id).orElseThrow(() -> new IllegalArgumentException("No token " + id));
        if (token.accountId() != by.id() && !has(by, Role.ADMIN)) {
            throw new AccessDeniedException("Somebody else's token");
        }
        if (token.revoke(clock.instant())) {
            trail.record("token.revoked", subject(token), Map.of());
        }
    }

    /** Whoever holds this value, where the value is one of ours, still valid, and its owner may still sign in. */
    @Transactional
    public Optional<ApiTokenAuthentication> recognise(String value) {
        var now = clock.instant();
        return tokens.findByHash(new TokenValue(value).hash()).flatMap(token -> recognise(token, now));
    }

    private Optional<ApiTokenAuthentication> recognise(ApiToken token, Instant now) {
        var state = token.state(now);
        if (state != TokenState.ACTIVE) {
            refused(token, state.name().toLowerCase(Locale.ROOT));
            return Optional.empty();
        }
        var owner = registrar.find(token.accountId()).filter(Person::isEnabled);
        if (owner.isEmpty()) {
            refused(token, "owner disabled");
            return Optional.empty();
        }
        tokens.noteUse(token.id(), now, now.minus(USE_NOTED_EVERY));
        return owner.map(person -> new ApiTokenAuthentication(person, token.id(), token.scopes()));
    }

    private void refused(ApiToken token, String reason) {
        if (refusals.asMap().putIfAbsent(token.id(), true) == null) {
            trail.record("token.refused", subject(token), Map.of("reason", reason));
        }
    }

    private TokenSummary summary(ApiToken token, Instant now) {
        return new TokenSummary(
                token.id(),
                registrar.find(token.accountId()).map(Person::getUsername).orElse(""),
                token.label(),
                token.ending(),
                token.scopes(),
                token.state(now),
                token.issuedAt(),
                token.expiresAt(),
                token.lastUsedAt());
    }

    private static String subject(ApiToken token) {
        return "token:" + token.id();
    }

    private static boolean has(Person person, Role role) {
        return person.getAuthorities().stream()
                .anyMatch(authority -> role.authority().equals(authority.getAuthority()));
    }
}
