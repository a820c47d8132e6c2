package vn.cchc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.altcha.altcha.Altcha;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.account.GuestRefused.Reason;
import vn.cchc.account.invitation.InvitationState;
import vn.cchc.account.invitation.Invitations;
import vn.cchc.account.invitation.Staff;
import vn.cchc.account.registration.CodeRefused;
import vn.cchc.account.registration.CodeWait;
import vn.cchc.account.registration.Contact;
import vn.cchc.account.registration.ProofExpired;
import vn.cchc.account.registration.Purpose;
import vn.cchc.account.registration.Registration;
import vn.cchc.audit.AuditFilter;
import vn.cchc.audit.AuditLog;
import vn.cchc.mail.Message;
import vn.cchc.mail.Outbox;
import vn.cchc.testing.NumberedContests;
import vn.cchc.testing.PortalTest;

/** Accounts, guests, links and grants, with what they write to people and to the trail. */
@ActiveProfiles("demo")
class PeopleIntegrationTests extends PortalTest {

    private static final String PASSWORD = "con trâu đi trước cái cày";
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
    private static final Pattern LINK = Pattern.compile("/loi-moi/([A-Za-z0-9_-]+)");

    @Autowired
    private Registration registration;

    @Autowired
    private Registrar registrar;

    @Autowired
    private AccountDirectory accounts;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Guests guests;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private Grants grants;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Consents consents;

    @Autowired
    private List<PersonalDataHolder> holders;

    @Autowired
    private May may;

    @Autowired
    private People people;

    @Autowired
    private Outbox outbox;

    @Autowired
    private AuditLog log;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void speakVietnamese() {
        NumberedContests.exist(database, 3, 12);
        LocaleContextHolder.setLocale(Locale.of("vi"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void registersAResidentByPhone() {
        var contact = Contact.of(new PhoneNumber("+84912000001"));
        send(Purpose.REGISTER, contact);
        assertThat(latest().channel()).isEqualTo(Message.Channel.SMS);

        var proof = registration.confirm(Purpose.REGISTER, contact, code(), "10.0.0.1");
        var person = registration.register(proof, Profile.named(" Nguyễn  Thị Lan "), PASSWORD);

        assertThat(registrar.find("0912 000 001")).map(Person::id).hasValue(person.id());
        assertThat(person.getAuthorities()).extracting("authority").containsExactly("ROLE_RESIDENT");
        assertThat(people.find(person.personId()))
                .hasValueSatisfying(known -> assertThat(known.displayName()).isEqualTo("Nguyễn Thị Lan"));
        assertThat(consents.given(person.personId(), ConsentPurpose.ACCOUNT)).isTrue();
        assertThatThrownBy(() -> consents.withdraw(person.personId(), ConsentPurpose.ACCOUNT))
                .isInstanceOf(IllegalArgumentException.class);
        // a proof opens one account
        assertThatThrownBy(() -> registration.register(proof, Profile.named("Lan"), PASSWORD))
                .isInstanceOf(ProofExpired.class);
    }

    @Test
    void tellsOnlyTheOwnerThatAnAddressHasAnAccount() {
        var contact = Contact.of(new EmailAddress("co.roi@example.vn"));
        register(contact);
        var other = Contact.of(new EmailAddress("chua.co@example.vn"));

        // the same answers for both: one for another code, too
        send(Purpose.REGISTER, other);
        assertThatThrownBy(() -> send(Purpose.REGISTER, other)).isInstanceOf(CodeWait.class);
        send(Purpose.RESET, contact);
        assertThat(latest().subject()).contains("đặt lại mật khẩu");
        send(Purpose.RESET, other);
        assertThat(latest().subject()).contains("đặt lại mật khẩu");
        send(Purpose.CONTACT, contact);
        assertThat(latest().subject()).contains("đã có tài khoản");
        assertThatThrownBy(() -> registration.confirm(Purpose.CONTACT, contact, "123456", "10.0.0.1"))
                .isInstanceOfSatisfying(
                        CodeRefused.class,
                        refused -> assertThat(refused.needsAnother()).isFalse());
    }

    @Test
    void setsAForgottenPasswordByCode() {
        var contact = Contact.of(new EmailAddress("quen@example.vn"));
        var person = register(contact);
        send(Purpose.RESET, contact);
        var code = code();

        assertThatThrownBy(() -> registration.confirm(Purpose.REGISTER, contact, code, "10.0.0.1"))
                .isInstanceOf(CodeRefused.class);
        var proof = registration.confirm(Purpose.RESET, contact, code, "10.0.0.1");
        assertThatThrownBy(() -> registration.resetPassword(proof, "ngắn")).isInstanceOf(PasswordRefused.class);
        registration.resetPassword(proof, "chín bỏ làm mười cho vui");

        assertThat(count("account.password-reset", Registrar.subject(person.getUsername())))
                .isOne();
    }

    @Test
    void invitesFiveHundredWithTwentyBadRows() throws IOException {
        actAs("quantri", "ROLE_ADMIN");
        var preview = invitations.preview(new ByteArrayInputStream(Staff.fiveHundredWithTwentyBad()), "danh-sach.xlsx");
        assertThat(preview.good()).isEqualTo(480);
        assertThat(preview.bad()).isEqualTo(20);

        var batch = invitations.confirm(preview);

        var counts = invitations.batch(batch).orElseThrow().counts();
        assertThat(counts.get(InvitationState.SENT)).isEqualTo(480);
        assertThat(counts.get(InvitationState.REFUSED)).isEqualTo(20);
        var refused = invitations.lines(batch, InvitationState.REFUSED, PageRequest.of(0, 50));
        assertThat(refused)
                .hasSize(20)
                .allSatisfy(line -> assertThat(line.problems()).hasSize(1));
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(invitations.report(batch)))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(500);
            assertThat(sheet.getRow(25).getCell(8).getStringCellValue()).isEqualTo("Thiếu họ và tên.");
        }
        acceptOne(batch);
    }

    /** The organizer of one contest, who may nothing elsewhere. */
    private void acceptOne(long batch) {
        var line = invitations
                .lines(batch, InvitationState.SENT, PageRequest.of(0, 1))
                .getContent()
                .getFirst();
        invitations.resend(line.id());
        var token = found(LINK);
        signOut();

        assertThat(invitations.offered(token))
                .hasValueSatisfying(offer -> assertThat(offer.scope()).isEqualTo(Scope.of(Scope.CONTEST, 12)));
        var person = invitations.accept(token, "Nguyễn Cán Bộ", PASSWORD);

        assertThat(invitations.offered(token)).isEmpty();
        assertThatThrownBy(() -> invitations.accept(token, "Ai đó", PASSWORD))
                .isInstanceOf(IllegalStateException.class);
        assertThat(grants.has(person.personId(), Role.ORGANIZER, Scope.of(Scope.CONTEST, 12)))
                .isTrue();
        assertThat(grants.has(person.personId(), Role.ORGANIZER, Scope.of(Scope.CONTEST, 13)))
                .isFalse();
        assertThat(registrar.find(person.id()).orElseThrow().getAuthorities())
                .extracting("authority")
                .containsExactlyInAnyOrder("ROLE_STAFF", "ROLE_SCOPED_ORGANIZER");
    }

    @Test
    void letsOnlyAdministratorsInvite() {
        actAs("tochuc", "ROLE_ORGANIZER");

        assertThatThrownBy(() -> invitations.template()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> accounts.search("", null, null, PageRequest.of(0, 5)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void takesAGuestsWorkOnceAndKnowsThemAgain() throws Exception {
        var entry = new Guests.Entry("Nguyễn Văn Hòa", "0912 345 678", null, "Xã Minh Họa");
        var work = solved(guests.challenge());

        var first = guests.register(entry, work);
        assertThat(guests.register(entry, work).id())
                .as("a registration that arrives twice")
                .isEqualTo(first.id());
        assertThatThrownBy(
                        () -> guests.register(new Guests.Entry("Kẻ Khác", "0912 345 679", null, "Xã Minh Họa"), work))
                .isInstanceOfSatisfying(
                        GuestRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.WORK));
        var again = guests.register(
                new Guests.Entry("NGUYỄN VĂN HOÀ", "+84912345678", null, "Xã Minh Họa"), solved(guests.challenge()));
        var sister = guests.register(
                new Guests.Entry("Nguyễn Thị Hoa", "0912345678", null, "Xã Minh Họa"), solved(guests.challenge()));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(holders.stream()
                        .flatMap(holder ->
                                holder.export(PersonId.guest(first.id().number())).stream())
                        .flatMap(held -> held.rows().stream()))
                .as("what the guest agreed to, and when")
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("consent_version", Guests.CONSENT_VERSION)
                        .containsKey("consented_at"));
        assertThat(sister.id()).isNotEqualTo(first.id());
        assertThat(guests.recognise(first.token())).hasValue(first.id());
        guests.forget(first.token());
        assertThat(guests.recognise(first.token())).isEmpty();
        assertThat(guests.recognise(again.token())).hasValue(first.id());
    }

    @Test
    void refusesWorkThatIsNotSolvedOrNotOurs() throws Exception {
        var entry = new Guests.Entry("Lan Anh", "0912345678", null, "Xã Minh Họa");
        var foreign = Altcha.createChallenge(
                new Altcha.ChallengeOptions().setHmacKey("another key").setMaxNumber(10L));
        var solution = solved(new Guests.WorkChallenge(
                foreign.algorithm, foreign.challenge, foreign.maxnumber, foreign.salt, foreign.signature));

        for (var work : new String[] {"", "%%%", "e30=", solution}) {
            assertThatThrownBy(() -> guests.register(entry, work)).as(work).isInstanceOf(GuestRefused.class);
        }
    }

    @Test
    void opensASessionByALinkForOneThingUntilItIsRevoked() {
        actAs("quantri", "ROLE_ADMIN");
        var panel = Scope.of(Scope.PANEL, 7);
        var issued = links.issue(panel, Role.JUDGE, "Đồng chí Phó Chủ tịch", tomorrow(), 2);
        var token = issued.address().substring("/vao/".length());
        signOut();

        assertThat(links.offered(token)).isPresent();
        assertThat(links.offered(token)).as("looking uses nothing up").isPresent();
        var person = links.redeem(token).orElseThrow().person();
        links.redeem(token);
        assertThat(links.redeem(token)).isEmpty();

        assertThat(grants.has(person, Role.JUDGE, panel)).isTrue();
        assertThat(grants.has(person, Role.JUDGE, Scope.of(Scope.PANEL, 8))).isFalse();
        assertThat(grants.has(person, Role.ORGANIZER, panel)).isFalse();
        links.revoke(issued.link().id());
        assertThat(grants.has(person, Role.JUDGE, panel)).isFalse();
        assertThat(people.find(person))
                .hasValueSatisfying(known -> assertThat(known.active()).isFalse());
        assertThat(count("link.redeemed", "link:" + issued.link().id())).isEqualTo(2);
    }

    @Test
    void opensNoLinkToTheWholePortalOrForAnAdministrator() {
        assertThatThrownBy(() -> links.issue(Scope.PORTAL, Role.JUDGE, "Ai đó", tomorrow(), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> links.issue(Scope.of(Scope.PANEL, 7), Role.ADMIN, "Ai đó", tomorrow(), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesARoleForATimeAndTakesItBack() {
        var account = registrar.find("congchuc").orElseThrow().personId();
        var contest = Scope.of(Scope.CONTEST, 3);
        actAs("quantri", "ROLE_ADMIN");

        var grant = grants.give(account, Role.ORGANIZER, contest, tomorrow());
        var longer = grants.give(account, Role.ORGANIZER, contest, null);

        assertThat(longer.id()).isEqualTo(grant.id());
        assertThat(longer.grantedBy()).isEqualTo("quantri");
        assertThat(grants.scopes(account, Role.ORGANIZER, Scope.CONTEST)).containsExactly(3L);
        assertThat(grants.in(contest)).hasSize(1);
        grants.revoke(grant.id());
        assertThat(grants.has(account, Role.ORGANIZER, contest)).isFalse();
        assertThat(count("grant.revoked", "account:congchuc")).isOne();
        assertThatThrownBy(() -> grants.give(account, Role.ORGANIZER, contest, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void letsAdministratorsOrganizeButNotJudge() {
        var admin = registrar.find("quantri").orElseThrow();
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(admin, "", List.copyOf(admin.getAuthorities())));

        assertThat(may.act("ORGANIZER", "contest", 5)).isTrue();
        assertThat(may.act("JUDGE", "panel", 5)).isFalse();
        assertThatThrownBy(() -> may.require(Scope.of(Scope.PANEL, 5), Role.JUDGE))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void findsAccountsWithoutAccentsAndKeepsTheLastAdministrator() {
        actAs("quantri", "ROLE_ADMIN");
        var found = accounts.search("bien tap vien", null, null, PageRequest.of(0, 5));
        assertThat(found).extracting(AccountLine::signInName).containsExactly("bientap");
        assertThat(accounts.search("%", null, null, PageRequest.of(0, 5))).isEmpty();
        assertThat(accounts.search("", Role.JUDGE, true, PageRequest.of(0, 5)))
                .extracting(AccountLine::signInName)
                .contains("giamkhao");

        var admin = registrar.find("quantri").orElseThrow().id();
        assertThatThrownBy(() -> accounts.close(admin)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> accounts.withdraw(admin, Role.ADMIN)).isInstanceOf(IllegalStateException.class);
        var editor = registrar.find("bientap").orElseThrow().id();
        accounts.close(editor);
        assertThat(registrar.find(editor).orElseThrow().isEnabled()).isFalse();
        accounts.reopen(editor);
        assertThat(registrar.find(editor).orElseThrow().isEnabled()).isTrue();
    }

    private Person register(Contact contact) {
        send(Purpose.REGISTER, contact);
        var proof = registration.confirm(Purpose.REGISTER, contact, code(), "10.0.0.1");
        return registration.register(proof, Profile.named("Trần Văn Thử"), PASSWORD);
    }

    private void send(Purpose purpose, Contact contact) {
        registration.send(purpose, contact, "10.0.0.1", Locale.of("vi"));
    }

    private Message latest() {
        return outbox.demoMessages(1).getFirst();
    }

    private String code() {
        return found(CODE);
    }

    private String found(Pattern pattern) {
        var match = pattern.matcher(latest().body());
        assertThat(match.find()).isTrue();
        return match.group(1);
    }

    private long count(String action, String subject) {
        return log.newestFirst(new AuditFilter("", action, subject), 0, 1).total();
    }

    private String solved(Guests.WorkChallenge challenge) throws Exception {
        var solution = Altcha.solveChallenge(
                challenge.challenge(), challenge.salt(), Altcha.Algorithm.SHA256, challenge.maxnumber(), 0);
        return Base64.getEncoder()
                .encodeToString(json.writeValueAsString(java.util.Map.of(
                                "algorithm", challenge.algorithm(),
                                "challenge", challenge.challenge(),
                                "number", solution.number,
                                "salt", challenge.salt(),
                                "signature", challenge.signature()))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static Instant tomorrow() {
        return Clock.systemUTC().instant().plus(Duration.ofDays(1));
    }

    private static void actAs(String name, String authority) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(name, "", authority));
    }
}
