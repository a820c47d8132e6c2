package vn.cchc.account.link;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.KnownPerson;
import vn.cchc.account.OneTimeLinks;
import vn.cchc.account.PersonId;
import vn.cchc.account.PersonSource;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.account.Scopes;
import vn.cchc.account.Secret;
import vn.cchc.audit.AuditTrail;

/** Links as rows. */
@Service
class IssuedLinks implements OneTimeLinks, PersonSource {

    /** What a link can let somebody do: never what changes the portal itself. */
    private static final Set<Role> ROLES = EnumSet.of(Role.JUDGE, Role.ORGANIZER, Role.STAFF);

    private final OneTimeLinkRows links;
    private final Scopes scopes;
    private final AuditTrail trail;
    private final Clock clock = Clock.systemUTC();

    IssuedLinks(OneTimeLinkRows links, Scopes scopes, AuditTrail trail) {
        this.links = links;
        this.scopes = scopes;
        this.trail = trail;
    }

    @Override
    @Transactional
    public IssuedLink issue(Scope scope, Role role, String displayName, Instant expires, int uses) {
        if (scope.isPortal() || !ROLES.contains(role)) {
            throw new IllegalArgumentException("A link is for one thing, and for a judge, an organizer or staff");
        }
        scopes.require(scope);
        var token = Secret.token();
        var now = clock.instant();
        var link = links.save(
                        new OneTimeLink(Secret.hash(token), displayName, role, scope, uses, actor(), now, expires))
                .link();
        trail.record(
                "link.issued",
                subject(link),
                Map.of(
                        "role", role.name(),
                        "scope", scope.toString(),
                        "expires", expires.toString(),
                        "uses", String.valueOf(uses)));
        return new IssuedLink("/" + PATH + "/" + token, link);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Link> offered(String token) {
        return links.findByHash(Secret.hash(token)).map(OneTimeLink::link).filter(this::canBeUsed);
    }

    @Override
    @Transactional
    public Optional<Link> redeem(String token) {
        var found = links.lockByHash(Secret.hash(token));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var link = found.get();
        if (!canBeUsed(link.link())) {
            trail.record("link.refused", subject(link.link()), Map.of());
            return Optional.empty();
        }
        link.use(clock.instant());
        trail.record(
                "link.redeemed",
                subject(link.link()),
                Map.of("use", String.valueOf(link.link().uses())));
        return Optional.of(link.link());
    }

    @Override
    @Transactional
    public Optional<String> renew(long id) {
        return links.findById(id)
                .filter(link -> link.link().holds(clock.instant()))
                .map(link -> {
                    var token = Secret.token();
                    link.renew(Secret.hash(token));
                    trail.record("link.renewed", subject(link.link()), Map.of());
                    return "/" + PATH + "/" + token;
                });
    }

    @Override
    @Transactional
    public void revoke(long id) {
        var link = links.findById(id).orElseThrow(() -> new IllegalArgumentException("No link " + id));
        if (link.revoke(actor(), clock.instant())) {
            trail.record("link.revoked", subject(link.link()), Map.of());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Link> find(long id) {
        return links.findById(id).map(OneTimeLink::link);
    }

    @Override
    @Transactional(readOnly = true)
    public Page list(int page, int size) {
        var found = links.findAllByOrderByIdDesc(PageRequest.of(page, size));
        return new Page(found.getTotalElements(), found.map(OneTimeLink::link).getContent());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Link> in(Scope scope) {
        return links.findByScopeKindAndScopeIdOrderByIdDesc(scope.kind(), scope.id()).stream()
                .map(OneTimeLink::link)
                .toList();
    }

    @Override
    public PersonId.Kind kind() {
        return PersonId.Kind.LINK;
    }

    @Override
    @Transactional(readOnly = true)
    public Collection<KnownPerson> find(Collection<Long> numbers) {
        var now = clock.instant();
        return links.findByIdIn(numbers).stream()
                .map(OneTimeLink::link)
                .map(link -> new KnownPerson(link.person(), link.displayName(), null, "", null, "", link.holds(now)))
                .toList();
    }

    private boolean canBeUsed(Link link) {
        return link.canBeUsed(clock.instant());
    }

    private static String subject(Link link) {
        return "link:" + link.id();
    }

    private static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "portal" : authentication.getName();
    }
}
