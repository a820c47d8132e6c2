package vn.cchc.account.grant;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.AccountDirectory;
import vn.cchc.account.AccountLine;
import vn.cchc.account.Grants;
import vn.cchc.account.OneTimeLinks;
import vn.cchc.account.PersonId;
import vn.cchc.account.Registrar;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.account.Scopes;
import vn.cchc.account.session.Sessions;
import vn.cchc.audit.AuditTrail;

/** Grants as rows, and a link's one grant as the link itself. */
@Service
class StoredGrants implements Grants {

    private final AccountGrants grants;
    private final AccountDirectory accounts;
    private final OneTimeLinks links;
    private final Scopes scopes;
    private final Sessions sessions;
    private final AuditTrail trail;
    private final Clock clock = Clock.systemUTC();

    StoredGrants(
            AccountGrants grants,
            AccountDirectory accounts,
            OneTimeLinks links,
            Scopes scopes,
            Sessions sessions,
            AuditTrail trail) {
        this.grants = grants;
        this.accounts = accounts;
        this.links = links;
        this.scopes = scopes;
        this.sessions = sessions;
        this.trail = trail;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean has(PersonId person, Role role, Scope scope) {
        return switch (person.kind()) {
            case GUEST -> false;
            case LINK ->
                link(person)
                        .filter(link -> link.role() == role && link.scope().equals(scope))
                        .isPresent();
            case ACCOUNT ->
                accounts.find(person.number())
                        .filter(AccountLine::enabled)
                        .filter(account -> account.roles().contains(role)
                                || holding(person, role).stream()
                                        .anyMatch(grant -> grant.scope().isPortal()
                                                || grant.scope().equals(scope)))
                        .isPresent();
        };
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> scopes(PersonId person, Role role, String kind) {
        return switch (person.kind()) {
            case GUEST -> List.of();
            case LINK ->
                link(person)
                        .filter(link ->
                                link.role() == role && link.scope().kind().equals(kind))
                        .map(link -> List.of(link.scope().id()))
                        .orElse(List.of());
            case ACCOUNT ->
                accounts.find(person.number()).filter(AccountLine::enabled).isEmpty()
                        ? List.of()
                        : holding(person, role).stream()
                                .filter(grant -> grant.scope().kind().equals(kind))
                                .map(grant -> grant.scope().id())
                                .distinct()
                                .toList();
        };
    }

    @Override
    @Transactional(readOnly = true)
    public List<Grant> of(PersonId account) {
        return grants.findByAccountIdOrderByIdDesc(account.number()).stream()
                .map(AccountGrant::grant)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Grant> in(Scope scope) {
        return grants.holdingIn(scope.kind(), scope.id(), clock.instant()).stream()
                .map(AccountGrant::grant)
                .toList();
    }

    @Override
    @Transactional
    public Grant give(PersonId account, Role role, Scope scope, @Nullable Instant until) {
        var now = clock.instant();
        if (account.kind() != PersonId.Kind.ACCOUNT) {
            throw new IllegalArgumentException("Only accounts are granted roles");
        }
        if (until != null && !until.isAfter(now)) {
            throw new IllegalArgumentException("A grant must end after it begins");
        }
        scopes.require(scope);
        var name = name(account);
        var grant = grants.holding(account.number(), role, now).stream()
                .filter(held -> held.grant().scope().equals(scope))
                .findFirst()
                .orElse(null);
        if (grant == null) {
            grant = grants.save(new AccountGrant(account.number(), role, scope, actor(), now, until));
        } else {
            grant.extend(until);
        }
        trail.record("grant.given", Registrar.subject(name), details(grant.grant()));
        return grant.grant();
    }

    @Override
    @Transactional
    public void revoke(long grantId) {
        var grant = grants.findById(grantId).orElseThrow(() -> new IllegalArgumentException("No grant " + grantId));
        if (grant.revoke(actor(), clock.instant())) {
            var account = grant.grant().account();
            trail.record("grant.revoked", Registrar.subject(name(account)), details(grant.grant()));
            // a session keeps the roles it began with
            sessions.endAll(account.number(), name(account), null);
        }
    }

    private List<Grant> holding(PersonId person, Role role) {
        return grants.holding(person.number(), role, clock.instant()).stream()
                .map(AccountGrant::grant)
                .toList();
    }

    private Optional<OneTimeLinks.Link> link(PersonId person) {
        return links.find(person.number()).filter(link -> link.holds(clock.instant()));
    }

    private String name(PersonId account) {
        return accounts.find(account.number())
                .map(AccountLine::signInName)
                .orElseThrow(() -> new IllegalArgumentException("No account " + account.number()));
    }

    private static Map<String, String> details(Grant grant) {
        return Map.of(
                "role",
                grant.role().name(),
                "scope",
                grant.scope().toString(),
                "until",
                grant.until() == null ? "" : grant.until().toString());
    }

    static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "portal" : authentication.getName();
    }
}
