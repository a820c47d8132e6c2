package vn.cchc.account.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.Registrar;
import vn.cchc.account.Secret;
import vn.cchc.account.session.SessionRows.Row;
import vn.cchc.audit.AuditTrail;

/**
 * The browsers people are signed in with, in a table that every node looks at, so that a session ended on one node ends on all: at
 * once on that node, within five seconds elsewhere. A session also ends when its account is disabled or gets another password.
 */
@Service
public class Sessions {

    private static final Duration BELIEVED = Duration.ofSeconds(5);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    /** Several tabs opened at once send the same token; only the first one finds it still in force. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    private static final Duration KEPT = Duration.ofDays(180);

    private final SessionRows rows;
    private final SessionSettings settings;
    private final AuditTrail trail;
    private final Duration timeout;
    private final Clock clock;
    private final Cache<String, Boolean> alive = Caffeine.newBuilder()
            .expireAfterWrite(BELIEVED)
            .maximumSize(100_000)
            .build();

    @Autowired
    Sessions(
            SessionRows rows,
            SessionSettings settings,
            AuditTrail trail,
            @Value("${server.servlet.session.timeout:30m}") Duration timeout) {
        this(rows, settings, trail, timeout, Clock.systemUTC());
    }

    Sessions(SessionRows rows, SessionSettings settings, AuditTrail trail, Duration timeout, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.trail = trail;
        this.timeout = timeout;
        this.clock = clock;
    }

    /** Where a request came from. */
    public record Origin(
            @Nullable String userAgent, @Nullable String address) {}

    /** What came of showing a remember-me token. */
    public sealed interface Resumption {

        /**
         * Whoever shows the token is who signed in.
         *
         * @param token what to show next time, null where the one shown stays
         */
        record Accepted(
                String session, String signInName, @Nullable String token) implements Resumption {}

        /** The token was used before: somebody has a copy. Every session of the account has been ended. */
        record Stolen(String signInName) implements Resumption {}

        record Unknown() implements Resumption {}
    }

    /** @return the session's id */
    @Transactional
    public String open(long accountId, Origin origin) {
        var id = UUID.randomUUID().toString();
        var mark = rows.passwordHash(accountId).map(Secret::hash).orElseThrow();
        rows.add(
                id,
                accountId,
                DeviceName.of(origin.userAgent()),
                MaskedAddress.of(origin.address()),
                mark.substring(0, 32),
                clock.instant());
        return id;
    }

    /** Whether a session may go on; asked at every request. */
    public boolean isOpen(String id, Origin origin) {
        return alive.get(id, unknown -> {
            var row = rows.find(id).filter(Sessions::holds);
            var now = clock.instant();
            row.filter(found -> found.lastSeenAt().isBefore(now.minus(NOTED_EVERY)))
                    .ifPresent(found -> rows.seen(id, MaskedAddress.of(origin.address()), now, now.minus(NOTED_EVERY)));
            return row.isPresent();
        });
    }

    /** @return the token that lets this browser sign in by itself next time */
    @Transactional
    public String remember(String id) {
        var token = Secret.token();
        var now = clock.instant();
        rows.remember(id, Secret.hash(token), null, now, until(now));
        return token;
    }

    /** Signs a remembered browser in and gives it a new token. */
    @Transactional
    public Resumption resume(String id, String token) {
        rows.lock(id);
        var found = rows.find(id).filter(Sessions::holds);
        var now = clock.instant();
        if (found.isEmpty()
                || found.get().tokenHash() == null
                || found.get().rememberedUntil() == null
                || !now.isBefore(found.get().rememberedUntil())) {
            return new Resumption.Unknown();
        }
        var row = found.get();
        var shown = Secret.hash(token);
        if (same(shown, row.tokenHash())) {
            var next = Secret.token();
            rows.remember(id, Secret.hash(next), row.tokenHash(), now, until(now));
            return new Resumption.Accepted(id, row.signInName(), next);
        }
        if (same(shown, row.formerTokenHash())
                && row.tokenReplacedAt() != null
                && now.isBefore(row.tokenReplacedAt().plus(GRACE))) {
            return new Resumption.Accepted(id, row.signInName(), null);
        }
        var ended = rows.endAllBut(row.accountId(), "", now);
        alive.invalidateAll();
        trail.record(
                "account.remember-me-stolen",
                Registrar.subject(row.signInName()),
                Map.of("ended", String.valueOf(ended)));
        return new Resumption.Stolen(row.signInName());
    }

    /** Those that are in use or can come back by themselves, the latest first. */
    @Transactional(readOnly = true)
    public List<SignedInBrowser> of(long accountId) {
        var now = clock.instant();
        return rows.open(accountId, now.minus(timeout), now).stream()
                .filter(Sessions::holds)
                .map(row -> new SignedInBrowser(
                        row.id(),
                        row.device(),
                        row.address(),
                        row.startedAt(),
                        row.lastSeenAt(),
                        row.rememberedUntil()))
                .toList();
    }

    /** Ends one of the account's sessions. */
    @Transactional
    public void end(long accountId, String signInName, String id) {
        if (rows.end(accountId, id, clock.instant())) {
            alive.invalidate(id);
            trail.record("account.session-ended", Registrar.subject(signInName), Map.of("sessions", "1"));
        }
    }

    /** Signing out: the browser is forgotten, which is no news. */
    @Transactional
    public void forget(long accountId, String id) {
        rows.end(accountId, id, clock.instant());
        alive.invalidate(id);
    }

    /**
     * Ends the account's sessions on every node.
     *
     * @param kept the one to leave, null for none
     * @return how many
     */
    @Transactional
    public int endAll(long accountId, String signInName, @Nullable String kept) {
        var ended = rows.endAllBut(accountId, Optional.ofNullable(kept).orElse(""), clock.instant());
        alive.invalidateAll();
        if (ended > 0) {
            trail.record(
                    "account.session-ended", Registrar.subject(signInName), Map.of("sessions", String.valueOf(ended)));
        }
        return ended;
    }

    /** Forgets sessions nobody has come back to. */
    public void clearAway() {
        rows.deleteNotSeenSince(clock.instant().minus(KEPT));
    }

    private Instant until(Instant now) {
        return now.plus(Duration.ofDays(settings.days()));
    }

    private static boolean holds(Row row) {
        return row.endedAt() == null
                && row.enabled()
                && Secret.hash(row.passwordHash()).startsWith(row.passwordMark());
    }

    private static boolean same(String one, @Nullable String other) {
        return other != null && Secret.same(one, other);
    }
}
