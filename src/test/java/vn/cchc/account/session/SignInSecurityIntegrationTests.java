package vn.cchc.account.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cchc.account.DemoAccounts;
import vn.cchc.account.Person;
import vn.cchc.account.Registrar;
import vn.cchc.account.Role;
import vn.cchc.account.SignInName;
import vn.cchc.account.attempt.Attempts;
import vn.cchc.account.attempt.Backoff;
import vn.cchc.account.idle.IdleAccounts;
import vn.cchc.account.secondfactor.SecondFactors;
import vn.cchc.account.secondfactor.SecondFactors.Verdict;
import vn.cchc.account.session.Sessions.Origin;
import vn.cchc.account.session.Sessions.Resumption;
import vn.cchc.audit.AuditFilter;
import vn.cchc.audit.AuditLog;
import vn.cchc.audit.AuditTrail;
import vn.cchc.testing.ServedPortalTest;

/** Sessions, remembered browsers, waiting and second factors, with two nodes on one database. */
@TestPropertySource(properties = "cchc.second-factor.required=true")
class SignInSecurityIntegrationTests extends ServedPortalTest {

    private static final String PASSWORD = "mưa rơi trên mái ngói";
    private static final Origin PHONE = new Origin("Mozilla/5.0 (Linux; Android 14) Chrome/129.0", "113.160.12.34");

    @Autowired
    private Sessions sessions;

    @Autowired
    private SessionRows rows;

    @Autowired
    private Registrar registrar;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private IdleAccounts idle;

    @Autowired
    private Attempts attempts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditLog log;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    void endsASessionOnEveryNode() {
        var person = opened("phien.mot");
        signIn(browser, "phien.mot", PASSWORD, "");
        assertThat(status(browser, "/tai-khoan/bao-mat")).isEqualTo(200);
        var listed = sessions.of(person.id());
        assertThat(listed).hasSize(1);
        assertThat(listed.getFirst().address()).isEqualTo("127.0.*.*");

        // the other node ends it in the database; this one believes its own memory for five seconds
        inTransaction(() ->
                otherNode().end(person.id(), "phien.mot", listed.getFirst().id()));

        assertThat(eventually(() -> status(browser, "/tai-khoan/bao-mat"), 302)).isTrue();
        assertThat(sessions.of(person.id())).isEmpty();
        assertThat(recorded("account.session-ended", "phien.mot")).isOne();
    }

    @Test
    void anotherPasswordEndsTheSessionsThatTheOldOneBegan() {
        var person = opened("phien.hai");
        var first = sessions.open(person.id(), PHONE);
        assertThat(otherNode().isOpen(first, PHONE)).isTrue();

        registrar.changePassword(person.id(), PASSWORD, "nắng lên sau dãy núi xa");

        assertThat(otherNode().isOpen(first, PHONE)).isFalse();
        assertThat(sessions.of(person.id())).isEmpty();
    }

    @Test
    void aDisabledAccountsSessionsAreOver() {
        var person = opened("phien.ba");
        var id = sessions.open(person.id(), PHONE);

        registrar.disable(person.id());

        assertThat(otherNode().isOpen(id, PHONE)).isFalse();
    }

    @Test
    void leavesThisSessionWhenEndingTheOthers() {
        var person = opened("phien.bon");
        var here = sessions.open(person.id(), PHONE);
        sessions.open(person.id(), PHONE);
        sessions.open(person.id(), PHONE);

        assertThat(sessions.endAll(person.id(), "phien.bon", here)).isEqualTo(2);

        assertThat(sessions.of(person.id())).extracting(SignedInBrowser::id).containsExactly(here);
    }

    @Test
    void isNobodyElsesToEnd() {
        var mine = sessions.open(opened("phien.nam").id(), PHONE);

        sessions.end(opened("phien.sau").id(), "phien.sau", mine);

        assertThat(otherNode().isOpen(mine, PHONE)).isTrue();
    }

    @Test
    void remembersABrowserWithANewTokenEachTime() {
        opened("nho.mot");
        signIn(browser, "nho.mot", PASSWORD, "&remember-me=on");
        var first = cookie("cchc-remember");
        assertThat(first).isNotEmpty();

        forgetCookie("JSESSIONID");

        assertThat(status(browser, "/tai-khoan/bao-mat")).isEqualTo(200);
        assertThat(cookie("cchc-remember")).isNotEqualTo(first);
        assertThat(recorded("account.signed-in", "nho.mot")).isEqualTo(2);
        assertThat(sessions.of(registrar.find("nho.mot").orElseThrow().id())).hasSize(1);
    }

    @Test
    void signingOutForgetsTheBrowser() {
        opened("nho.hai");
        signIn(browser, "nho.hai", PASSWORD, "&remember-me=on");
        var token = cookie("cchc-remember");
        status(browser, "/tai-khoan/bao-mat");

        send(
                browser,
                HttpRequest.newBuilder(address("/dang-xuat"))
                        .header("Sec-Fetch-Site", "same-origin")
                        .build());

        var thief = HttpClient.newHttpClient();
        var answer = send(
                thief,
                HttpRequest.newBuilder(address("/tai-khoan/bao-mat"))
                        .header("Cookie", "cchc-remember=" + token)
                        .build());
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    void aTokenUsedTwiceEndsEverything() {
        var person = opened("nho.ba");
        var later = clock(Duration.ofMinutes(5));
        var id = sessions.open(person.id(), PHONE);
        var elsewhere = sessions.open(person.id(), PHONE);
        var stolen = sessions.remember(id);

        var owner = inTransaction(() -> sessions.resume(id, stolen));
        assertThat(owner).isInstanceOf(Resumption.Accepted.class);
        var thief = inTransaction(() -> node(later).resume(id, stolen));

        assertThat(thief).isInstanceOf(Resumption.Stolen.class);
        assertThat(otherNode().isOpen(elsewhere, PHONE)).isFalse();
        assertThat(inTransaction(() -> otherNode().resume(id, ((Resumption.Accepted) owner).token())))
                .isInstanceOf(Resumption.Unknown.class);
        assertThat(recorded("account.remember-me-stolen", "nho.ba")).isOne();
    }

    @Test
    void severalTabsAtOnceAreNoTheft() {
        var id = sessions.open(opened("nho.bon").id(), PHONE);
        var token = sessions.remember(id);

        var first = (Resumption.Accepted) inTransaction(() -> sessions.resume(id, token));
        var second = (Resumption.Accepted) inTransaction(() -> otherNode().resume(id, token));

        assertThat(first.token()).isNotNull();
        assertThat(second.token()).isNull();
    }

    @Test
    void isForgottenAfterThirtyDays() {
        var id = sessions.open(opened("nho.nam").id(), PHONE);
        var token = sessions.remember(id);

        assertThat(inTransaction(() -> node(clock(Duration.ofDays(31))).resume(id, token)))
                .isInstanceOf(Resumption.Unknown.class);
    }

    @Test
    void bothNodesCountTheSameFailures() {
        var backoff = new Backoff(5, Duration.ofSeconds(30), Duration.ofHours(1));
        var other = new Attempts(jdbc, transactions, Clock.systemUTC());
        for (int i = 0; i < 5; i++) {
            assertThat((i % 2 == 0 ? attempts : other).attempt("thử", backoff)).isZero();
        }

        assertThat(attempts.attempt("thử", backoff)).isPositive();
        assertThat(other.blockedFor("thử")).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
        var later = new Attempts(jdbc, transactions, clock(Duration.ofSeconds(31)));
        assertThat(later.attempt("thử", backoff)).isZero();
        assertThat(later.blockedFor("thử")).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
        other.succeeded("thử");
        assertThat(attempts.attempt("thử", backoff)).isZero();
    }

    @Test
    void waitsForTheAccountFromEverywhereAfterFiftyFailures() {
        opened("khoa.mot");
        var everywhere = new Backoff(50, Duration.ofSeconds(30), Duration.ofMinutes(15));
        for (int i = 0; i < 50; i++) {
            attempts.attempt("password\nkhoa.mot", everywhere);
        }

        signIn(browser, "khoa.mot", PASSWORD, "");

        assertThat(status(browser, "/tai-khoan/bao-mat")).isEqualTo(302);
    }

    @Test
    void tellsOnlyWhoKnowsThePasswordThatTheAccountIsDisabled() {
        registrar.disable(opened("khoa.hai").id());

        var wrong = signIn(browser, "khoa.hai", "sai mật khẩu rồi nhé", "");
        var unknown = signIn(browser, "khong-co-ai", "sai mật khẩu rồi nhé", "");
        var right = signIn(browser, "khoa.hai", PASSWORD, "");

        assertThat(wrong.headers().firstValue("Location"))
                .isEqualTo(unknown.headers().firstValue("Location"))
                .isEqualTo(right.headers().firstValue("Location"));
        var reasons = log.newestFirst(new AuditFilter("", "account.sign-in-failed", "account:khoa.hai"), 0, 10)
                .entries();
        assertThat(reasons.getFirst().details()).contains("DisabledException");
        assertThat(reasons.get(1).details()).contains("BadCredentialsException");
    }

    @Test
    void leadsAnAdministratorWithoutASecondFactorToSetOneUp() {
        signIn(browser, "quantri", DemoAccounts.PASSWORD, "");

        for (var page : List.of("/", "/quan-tri/van-ban", "/tai-khoan/mat-khau", "/tai-khoan/bao-mat")) {
            var answer = send(browser, HttpRequest.newBuilder(address(page)).build());
            assertThat(answer.statusCode()).as(page).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(page)
                    .endsWith("/dang-nhap/ma");
        }
        assertThat(status(browser, "/dang-nhap/ma")).isEqualTo(200);
        assertThat(status(browser, "/api/v1/imports/00000000-0000-0000-0000-000000000000"))
                .isEqualTo(403);
    }

    @Test
    void asksNobodyElseForASecondFactor() {
        signIn(browser, "nguoidan", DemoAccounts.PASSWORD, "");

        assertThat(status(browser, "/tai-khoan/bao-mat")).isEqualTo(200);
    }

    @Test
    void beingRememberedIsOneFactorOnly() {
        signIn(browser, "tochuc", DemoAccounts.PASSWORD, "&remember-me=on");
        forgetCookie("JSESSIONID");

        assertThat(status(browser, "/tai-khoan/bao-mat")).isEqualTo(302);
        assertThat(status(browser, "/dang-nhap/ma")).isEqualTo(200);
    }

    @Test
    void takesEachCodeOnce() throws Exception {
        var person = opened("ma.mot");
        var secret = factors.enrol(person, "Cổng CCHC").secret();
        assertThat(factors.afterFirstStep(person).awaitsSecondStep()).isFalse();
        assertThat(factors.confirm(person, "000000")).isEqualTo(Verdict.WRONG);

        assertThat(factors.confirm(person, code(secret, 0))).isEqualTo(Verdict.RIGHT);

        assertThat(factors.afterFirstStep(person).awaitsSecondStep()).isTrue();
        assertThat(factors.verify(person, code(secret, 0))).isEqualTo(Verdict.WRONG);
        assertThat(factors.verify(person, " " + code(secret, 30) + " ")).isEqualTo(Verdict.RIGHT);
        assertThat(factors.verify(person, code(secret, 30))).isEqualTo(Verdict.WRONG);
        assertThat(factors.verify(person, code(secret, 300))).isEqualTo(Verdict.WRONG);
        assertThatThrownBy(() -> factors.enrol(person, "Cổng CCHC")).isInstanceOf(IllegalStateException.class);
        assertThat(jdbc.sql("select sealed_secret from account_totp where account_id = ?")
                        .param(person.id())
                        .query(String.class)
                        .single())
                .doesNotContain(secret);
        assertThat(recorded("account.authenticator-added", "ma.mot")).isOne();
    }

    @Test
    void letsACodeOnPaperStandInOnce() throws Exception {
        var person = opened("ma.hai");
        var secret = factors.enrol(person, "Cổng CCHC").secret();
        factors.confirm(person, code(secret, 0));
        var codes = factors.newRecoveryCodes(person);

        assertThat(codes).hasSize(10).allMatch(code -> code.matches("[a-z2-7]{4}(-[a-z2-7]{4}){3}"));
        assertThat(factors.verify(
                        person, codes.getFirst().toUpperCase(Locale.ROOT).replace("-", " ")))
                .isEqualTo(Verdict.RIGHT);
        assertThat(factors.verify(person, codes.getFirst())).isEqualTo(Verdict.WRONG);
        assertThat(factors.of(person).recoveryCodes()).isEqualTo(9);

        factors.newRecoveryCodes(person);
        assertThat(factors.verify(person, codes.get(1))).isEqualTo(Verdict.WRONG);
        assertThat(recorded("account.recovery-code-used", "ma.hai")).isOne();
    }

    @Test
    void makesGuessingCodesSlow() throws Exception {
        var person = opened("ma.ba");
        var secret = factors.enrol(person, "Cổng CCHC").secret();
        factors.confirm(person, code(secret, 0));
        for (int i = 0; i < 5; i++) {
            assertThat(factors.verify(person, "12345" + i)).isEqualTo(Verdict.WRONG);
        }

        assertThat(factors.verify(person, code(secret, 30))).isEqualTo(Verdict.WAIT);
    }

    @Test
    void disablesAnAccountThatNobodyUsedAMonthAfterALetter() {
        var forgotten = opened("cu.mot");
        var used = opened("cu.hai");
        ageBy(forgotten, 730);
        ageBy(used, 730);
        activeBefore(used, 3);
        jdbc.sql("update account set email = 'cu.mot@example.vn' where id = ?")
                .param(forgotten.id())
                .update();

        idle.look();
        idle.look();
        assertThat(jdbc.sql("select body from mail_message where recipient = 'cu.mot@example.vn'")
                        .query(String.class)
                        .single())
                .as("one letter, which names the day")
                .contains("Người Thử")
                .containsPattern("\\d{2}/\\d{2}/\\d{4}");
        assertThat(registrar.find("cu.mot").orElseThrow().isEnabled()).isTrue();
        jdbc.sql("update account_activity set warned_at = ? where account_id = ?")
                .params(before(31), forgotten.id())
                .update();
        idle.look();

        assertThat(registrar.find("cu.mot").orElseThrow().isEnabled()).isFalse();
        assertThat(registrar.find("cu.hai").orElseThrow().isEnabled()).isTrue();
        assertThat(registrar.find("nguoidan").orElseThrow().isEnabled()).isTrue();
        assertThat(recorded("account.disabled", "cu.mot")).isOne();
    }

    private Person opened(String name) {
        return registrar.open(new SignInName(name), "Người Thử", PASSWORD, Set.of(Role.RESIDENT));
    }

    private Sessions otherNode() {
        return node(Clock.systemUTC());
    }

    private Sessions node(Clock clock) {
        return new Sessions(rows, new SessionSettings(30), trail, Duration.ofMinutes(30), clock);
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private static Clock clock(Duration ahead) {
        return Clock.offset(Clock.systemUTC(), ahead);
    }

    private void ageBy(Person person, int days) {
        jdbc.sql("update account set created_at = ? where id = ?")
                .params(before(days), person.id())
                .update();
    }

    private void activeBefore(Person person, int days) {
        jdbc.sql("insert into account_activity (account_id, last_active_at) values (?, ?)")
                .params(person.id(), before(days))
                .update();
    }

    private static OffsetDateTime before(int days) {
        return OffsetDateTime.now(ZoneOffset.UTC).minusDays(days);
    }

    private static String code(String secret, int secondsAhead) throws Exception {
        var generator = new TimeBasedOneTimePasswordGenerator();
        var key = new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm());
        return generator.generateOneTimePasswordString(key, Instant.now().plusSeconds(secondsAhead), Locale.ROOT);
    }

    private HttpResponse<String> signIn(HttpClient client, String name, String password, String more) {
        return send(
                client,
                HttpRequest.newBuilder(address("/dang-nhap"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + name + "&password="
                                + java.net.URLEncoder.encode(password, java.nio.charset.StandardCharsets.UTF_8) + more))
                        .build());
    }

    private int status(HttpClient client, String path) {
        return send(client, HttpRequest.newBuilder(address(path)).build()).statusCode();
    }

    private static boolean eventually(java.util.function.IntSupplier actual, int expected) {
        var seen = new ArrayList<Integer>();
        for (int i = 0; i < 40; i++) {
            seen.add(actual.getAsInt());
            if (seen.getLast() == expected) {
                return true;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(250).toNanos());
        }
        return false;
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private void forgetCookie(String name) {
        var store = cookies.getCookieStore();
        store.getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .toList()
                .forEach(cookie -> store.remove(address("/"), cookie));
    }

    private long recorded(String action, String name) {
        return log.newestFirst(new AuditFilter("", action, "account:" + name), 0, 10)
                .total();
    }
}
