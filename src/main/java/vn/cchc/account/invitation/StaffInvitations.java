package vn.cchc.account.invitation;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.account.AccountDirectory;
import vn.cchc.account.AccountOpening;
import vn.cchc.account.EmailAddress;
import vn.cchc.account.Grants;
import vn.cchc.account.Person;
import vn.cchc.account.PersonId;
import vn.cchc.account.PortalLinks;
import vn.cchc.account.Profile;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.account.Scopes;
import vn.cchc.account.Secret;
import vn.cchc.audit.AuditTrail;
import vn.cchc.mail.Letter;
import vn.cchc.mail.Mailer;
import vn.cchc.ui.Texts;

/** Invitations as rows and letters. */
@Service
class StaffInvitations implements Invitations {

    static final String PATH = "/loi-moi/";

    private final InvitationBatches batches;
    private final InvitationRows rows;
    private final AccountDirectory accounts;
    private final AccountOpening opening;
    private final Grants grants;
    private final Scopes scopes;
    private final ScopeWords words;
    private final Sheets sheets;
    private final Mailer mailer;
    private final PortalLinks links;
    private final Texts texts;
    private final AuditTrail trail;
    private final JsonMapper json;
    private final DateTimeFormatter day;
    private final Clock clock = Clock.systemUTC();

    StaffInvitations(
            InvitationBatches batches,
            InvitationRows rows,
            AccountDirectory accounts,
            AccountOpening opening,
            Grants grants,
            Scopes scopes,
            ScopeWords words,
            Sheets sheets,
            Mailer mailer,
            PortalLinks links,
            Texts texts,
            AuditTrail trail,
            JsonMapper json,
            @Value("${cchc.zone}") ZoneId zone) {
        this.batches = batches;
        this.rows = rows;
        this.accounts = accounts;
        this.opening = opening;
        this.grants = grants;
        this.scopes = scopes;
        this.words = words;
        this.sheets = sheets;
        this.mailer = mailer;
        this.links = links;
        this.texts = texts;
        this.trail = trail;
        this.json = json;
        this.day = DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(zone);
    }

    @Override
    @Transactional(readOnly = true)
    public Preview preview(InputStream xlsx, String fileName) throws IOException {
        var read = SheetReader.read(xlsx);
        var addresses = read.stream()
                .map(row -> EmailAddress.parse(row.email()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        var check = new RowCheck(roleNames(), accounts.byEmail(addresses), scopes::mayExist);
        return new Preview(fileName, check.check(read));
    }

    @Override
    @Transactional
    public long confirm(Preview preview) {
        var now = clock.instant();
        var batch = batches.save(new InvitationBatch(preview.fileName(), actor(), now));
        var addresses = preview.rows().stream()
                .filter(InvitedRow::good)
                .map(row -> new EmailAddress(row.email()))
                .collect(Collectors.toSet());
        var known = accounts.byEmail(addresses);
        for (var row : preview.rows()) {
            var invitation = new Invitation(batch.id(), row, json.writeValueAsString(row.problems()));
            if (row.good()) {
                var account = known.get(new EmailAddress(row.email()));
                if (account == null) {
                    send(invitation, now);
                } else {
                    grants.give(account.person(), role(invitation), scope(invitation), null);
                    invitation.grantedTo(account.id(), now);
                    mailer.send(new Letter(
                            row.email(), "account.granted", Texts.locale(), values(invitation, "/dang-nhap")));
                }
            }
            rows.save(invitation);
        }
        trail.record(
                "invitation.sent",
                "invitations:" + batch.id(),
                Map.of("good", String.valueOf(preview.good()), "refused", String.valueOf(preview.bad())));
        return batch.id();
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Batch> batches(Pageable page) {
        return batches.findAllByOrderByIdDesc(page).map(this::batch);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Batch> batch(long id) {
        return batches.findById(id).map(this::batch);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Line> lines(long batchId, @Nullable InvitationState state, Pageable page) {
        return rows.find(batchId, state, page).map(this::line);
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] report(long batchId) {
        return sheets.report(rows.findByBatchIdOrderByRowNumber(batchId).stream()
                .map(row -> cells(
                        row.rowNumber(),
                        row.name(),
                        row.email(),
                        row.phone(),
                        row.organization(),
                        row.role(),
                        row.scope(),
                        texts.get("people.invite.state." + row.state().name()),
                        problems(row)))
                .toList());
    }

    @Override
    public byte[] report(Preview preview) {
        return sheets.report(preview.rows().stream()
                .map(row -> cells(
                        row.number(),
                        row.name(),
                        row.email(),
                        row.phone(),
                        row.organization(),
                        row.role(),
                        row.scope(),
                        texts.get(row.good() ? "people.invite.row.good" : "people.invite.row.bad"),
                        row.problems()))
                .toList());
    }

    @Override
    public byte[] template() {
        return sheets.template();
    }

    @Override
    @Transactional
    public void resend(long id) {
        var invitation = existing(id);
        invitation.requireOpen();
        send(invitation, clock.instant());
        trail.record("invitation.sent-again", "invitation:" + id, Map.of());
    }

    @Override
    @Transactional
    public void revoke(long id) {
        existing(id).revoke(clock.instant());
        trail.record("invitation.revoked", "invitation:" + id, Map.of());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Offer> offered(String token) {
        var now = clock.instant();
        return rows.findByTokenHash(Secret.hash(token))
                .filter(invitation -> invitation.canBeAccepted(now))
                .map(invitation -> new Offer(
                        invitation.name(),
                        invitation.email(),
                        invitation.organization(),
                        role(invitation),
                        scope(invitation)));
    }

    @Override
    @Transactional
    public Person accept(String token, String name, String password) {
        var now = clock.instant();
        var invitation = rows.lockByTokenHash(Secret.hash(token))
                .filter(found -> found.canBeAccepted(now))
                .orElseThrow(() -> new IllegalStateException("The link leads nowhere any more"));
        // the sheet's phone is what somebody else says: its owner may add it to the account with a code
        var person = opening.open(
                new Profile(name, null, invitation.organization(), null, ""),
                new EmailAddress(invitation.email()),
                null,
                password,
                Set.of(Role.STAFF));
        if (role(invitation) != Role.STAFF || !scope(invitation).isPortal()) {
            grants.give(PersonId.account(person.id()), role(invitation), scope(invitation), null);
        }
        invitation.accept(person.id(), now);
        trail.record("invitation.accepted", "invitation:" + invitation.id(), Map.of());
        return person;
    }

    private void send(Invitation invitation, Instant now) {
        var token = Secret.token();
        invitation.send(Secret.hash(token), now);
        var values = new HashMap<>(values(invitation, PATH + token));
        values.put("until", day.format(now.plus(Invitation.VALID)));
        mailer.send(new Letter(invitation.email(), "account.invitation", Texts.locale(), values));
    }

    private Map<String, Object> values(Invitation invitation, String path) {
        return Map.of(
                "name", invitation.name(),
                "role", words.role(invitation.role()),
                "scope", words.scope(invitation.scope()),
                "link", links.to(path));
    }

    private Batch batch(InvitationBatch batch) {
        Map<InvitationState, Long> counts = new EnumMap<>(InvitationState.class);
        rows.count(batch.id()).forEach(count -> counts.put((InvitationState) count[0], (Long) count[1]));
        return new Batch(batch.id(), batch.fileName(), batch.uploadedBy(), batch.uploadedAt(), counts);
    }

    private Line line(Invitation row) {
        return new Line(
                row.id(),
                row.rowNumber(),
                row.name(),
                row.email(),
                row.organization(),
                row.role(),
                row.scope(),
                row.state(),
                problems(row),
                row.state() == InvitationState.SENT ? row.expiresAt() : null);
    }

    private List<Problem> problems(Invitation row) {
        return Arrays.asList(json.readValue(row.problems(), Problem[].class));
    }

    private List<String> cells(
            int number,
            String name,
            String email,
            String phone,
            String organization,
            @Nullable Role role,
            @Nullable Scope scope,
            String state,
            List<Problem> problems) {
        return List.of(
                String.valueOf(number),
                name,
                email,
                phone,
                organization,
                words.role(role),
                scope == null ? "" : scope.isPortal() ? "" : scope.toString(),
                state,
                problems.stream().map(words::problem).collect(Collectors.joining("; ")));
    }

    /** As people write them in either language, and as the code does. */
    private Map<String, Role> roleNames() {
        Map<String, Role> names = new HashMap<>();
        for (var role : Sheets.ROLES) {
            names.put(RowCheck.folded(role.name()), role);
            for (var locale : vn.cchc.ui.Languages.ALL) {
                names.put(RowCheck.folded(texts.in(locale, "account.role." + role.name())), role);
            }
        }
        return names;
    }

    private Invitation existing(long id) {
        return rows.lock(id).orElseThrow(() -> new IllegalArgumentException("No invitation " + id));
    }

    private static Role role(Invitation invitation) {
        return Objects.requireNonNull(invitation.role());
    }

    private static Scope scope(Invitation invitation) {
        return Objects.requireNonNull(invitation.scope());
    }

    private static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "portal" : authentication.getName();
    }
}
