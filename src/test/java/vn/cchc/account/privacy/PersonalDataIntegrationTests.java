package vn.cchc.account.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cchc.account.NationalIdRefused;
import vn.cchc.account.NationalIds;
import vn.cchc.account.Person;
import vn.cchc.account.PersonId;
import vn.cchc.account.Registrar;
import vn.cchc.account.Role;
import vn.cchc.account.SignInName;
import vn.cchc.account.token.TokenDesk;
import vn.cchc.account.token.TokenScope;
import vn.cchc.audit.AuditFilter;
import vn.cchc.audit.AuditLog;
import vn.cchc.mail.Letter;
import vn.cchc.mail.Mailer;
import vn.cchc.testing.PortalTest;

/** Consents, national ids and their keys, what is held about somebody and its erasure. */
class PersonalDataIntegrationTests extends PortalTest {

    private static final String NUMBER = "001099012345";
    private static int people;

    @Autowired
    Registrar registrar;

    @Autowired
    TokenDesk tokens;

    @Autowired
    RecordedConsents consents;

    @Autowired
    SealedIds ids;

    @Autowired
    KeyFile keyFile;

    @Autowired
    PersonalData data;

    @Autowired
    PersonalDataFile file;

    @Autowired
    Retention retention;

    @Autowired
    AuditLog log;

    @Autowired
    Mailer mailer;

    @Autowired
    JdbcClient jdbc;

    private Person lan;
    private PersonId id;

    @BeforeEach
    void somebody() {
        as("quantri", "ROLE_ADMIN");
        jdbc.sql("delete from privacy_national_id").update();
        lan = person("lan.dacbiet" + ++people, Role.LIBRARIAN);
        id = PersonId.account(lan.id());
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void takesANumberOnlyWithConsentAndRemovesItWhenThatIsWithdrawn() {
        assertThatThrownBy(() -> ids.record(id, NUMBER))
                .isInstanceOf(NationalIdRefused.class)
                .hasMessage("privacy.id.no-consent");

        consents.give(id, NationalIds.PURPOSE);
        ids.record(id, "001 099 012 345");
        assertThat(ids.masked(id)).contains("•••••••••345");

        consents.withdraw(id, NationalIds.PURPOSE);
        assertThat(ids.masked(id)).isEmpty();
        assertThat(consents.of(id)).singleElement().satisfies(consent -> {
            assertThat(consent.version()).isNotBlank();
            assertThat(consent.withdrawnAt()).isAfterOrEqualTo(consent.givenAt());
        });
    }

    @Test
    void asksAgainWhenTheWordsOfAPurposeHaveChanged() {
        consents.give(id, "notices");
        jdbc.sql("update privacy_consent set version = 'older' where person = ?")
                .param(id.toString())
                .update();

        assertThat(consents.given(id, "notices")).isFalse();
        consents.give(id, "notices");
        assertThat(consents.given(id, "notices")).isTrue();
        assertThat(consents.of(id)).hasSize(2);
    }

    @Test
    void refusesWhatIsNoNumberAndANumberOfSomebodyElse() {
        withNumber(id, NUMBER);
        var minh = PersonId.account(person("minh" + people, Role.RESIDENT).id());
        consents.give(minh, NationalIds.PURPOSE);

        for (var wrong : List.of("", "12345", "0010990123456", "00109901234x")) {
            assertThatThrownBy(() -> ids.record(minh, wrong)).as(wrong).hasMessage("privacy.id.wrong");
        }
        assertThatThrownBy(() -> ids.record(minh, NUMBER)).hasMessage("privacy.id.taken");
        ids.record(id, NUMBER);
        ids.record(id, "001099012346");
        ids.record(minh, NUMBER);
    }

    @Test
    void keepsNoNumberInTheClear() {
        withNumber(id, NUMBER);

        assertThat(tablesWith(NUMBER)).isEmpty();
        assertThat(ids.toString()).doesNotContain(NUMBER);
    }

    @Test
    void showsANumberToAnAdministratorWithAReasonAndRecordsIt() {
        withNumber(id, NUMBER);

        assertThatThrownBy(() -> ids.reveal(id, "xem")).hasMessage("privacy.id.reason-missing");
        assertThat(ids.reveal(id, "Xác minh người đạt giải nhất")).contains(NUMBER);
        assertThat(log.newestFirst(new AuditFilter("quantri", "privacy.id-revealed", id.toString()), 0, 5)
                        .entries())
                .singleElement()
                .satisfies(
                        line -> assertThat(line.details()).contains("giải nhất").doesNotContain(NUMBER));
        as("bientap", "ROLE_LIBRARIAN");
        assertThatThrownBy(() -> ids.reveal(id, "Xác minh người đạt giải nhất"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void movesNumbersToTheNewKeyAfterARotation() {
        withNumber(id, NUMBER);
        String before = sealed();

        keyFile.rotate();

        assertThat(ids.masked(id)).contains("•••••••••345");
        assertThat(ids.count().outdated()).isOne();
        assertThat(ids.reseal(10)).isOne();
        assertThat(ids.reseal(10)).isZero();
        assertThat(ids.count()).isEqualTo(new SealedIds.Count(1, 0));
        assertThat(sealed()).isNotEqualTo(before);
        assertThat(ids.reveal(id, "Kiểm tra sau khi thay khóa")).contains(NUMBER);
    }

    @Test
    void saysWhatToDoWithoutTheKeyFileOrWithAnotherOnes() throws IOException {
        withNumber(id, NUMBER);
        Path away = keyFile.path().resolveSibling("away");
        Files.move(keyFile.path(), away);

        assertThatThrownBy(() -> ids.masked(id))
                .isInstanceOf(KeysMissing.class)
                .hasMessageContaining(keyFile.path().toString())
                .hasMessageContaining("missing")
                .hasMessageContaining("put the file back");
        assertThat(keyFile.path()).as("no new keys are drawn over sealed data").doesNotExist();

        Files.writeString(keyFile.path(), Keys.drawn().written());
        assertThatThrownBy(() -> ids.masked(id))
                .isInstanceOf(KeysMissing.class)
                .hasMessageContaining("belongs to another portal");

        Files.delete(keyFile.path());
        Files.move(away, keyFile.path());
        assertThat(ids.masked(id)).contains("•••••••••345");
    }

    @Test
    void letsOnlyItsOwnerReadTheKeyFile() throws IOException {
        keyFile.keys();

        assertThat(Files.getPosixFilePermissions(keyFile.path()))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void handsOutWhatIsHeldWithoutSecrets() throws IOException {
        everything();
        var out = new ByteArrayOutputStream();

        file.write(data.export(id), Locale.of("vi"), out);

        var files = unzipped(out.toByteArray());
        assertThat(files.get("du-lieu.json"))
                .contains(lan.getUsername())
                .contains("lan" + people + "@example.vn")
                .contains("phan-mem-cua-lan")
                .contains("•••••••••345")
                .contains("national-id")
                .contains("Mã của Lan")
                .doesNotContain(NUMBER)
                .doesNotContain("{bcrypt}")
                .doesNotContain(jdbc.sql("select hash from api_token where account_id = ?")
                        .param(lan.id())
                        .query(String.class)
                        .single());
        assertThat(files.get("du-lieu.html"))
                .contains("<dt>Họ và tên</dt><dd>Lan &lt;Đặc Biệt&gt;")
                .doesNotContain("<Đặc Biệt>");
    }

    @Test
    void leavesNoTraceOfSomebodyErased() {
        everything();
        String email = "lan" + people + "@example.vn";
        assertThat(tablesWith(email)).contains("account", "mail_message");
        as(lan.getUsername(), "ROLE_LIBRARIAN");

        data.erase(id);

        for (var trace : List.of(email, "Biệt> " + lan.getUsername(), "phan-mem-cua-lan" + people, NUMBER)) {
            assertThat(tablesWith(trace)).as(trace).isEmpty();
        }
        assertThat(tablesWith(lan.getUsername())).as("the trail is append-only").containsExactly("audit_entry");
        assertThat(tablesWith(id.toString())).containsExactly("audit_entry");
        assertThat(registrar.find(lan.getUsername())).isEmpty();
        assertThat(registrar.find(lan.id())).hasValueSatisfying(left -> {
            assertThat(left.isEnabled()).isFalse();
            assertThat(left.getAuthorities()).isEmpty();
            assertThat(left.displayName()).isEqualTo("erased-" + lan.id());
        });
        data.erase(id);
        assertThat(log.verify().intact()).isTrue();
    }

    @Test
    void erasesNeitherTheLastAdministratorNorADemoAccount() {
        jdbc.sql("update account set enabled = false").update();
        var admin = PersonId.account(person("admin" + people, Role.ADMIN).id());
        assertThat(data.obstacle(admin)).isEqualTo("privacy.erase.last-admin");
        assertThatThrownBy(() -> data.erase(admin)).isInstanceOf(IllegalStateException.class);

        person("admin2" + people, Role.ADMIN);
        assertThat(data.obstacle(admin)).isEmpty();
        jdbc.sql("update account set demo = true where id = ?")
                .param(admin.number())
                .update();
        assertThat(data.obstacle(admin)).isEqualTo("privacy.erase.demo");
    }

    @Test
    void keepsNothingLongerThanItsPurposeAllows() {
        withNumber(id, NUMBER);
        consents.give(id, "notices");
        consents.withdraw(id, "notices");

        retention.enforce(Instant.now().plus(Duration.ofDays(729)));
        assertThat(ids.has(id)).isTrue();

        retention.enforce(Instant.now().plus(Duration.ofDays(731)));
        assertThat(ids.has(id)).isFalse();
        assertThat(consents.of(id)).hasSize(2);
        assertThat(log.newestFirst(new AuditFilter("", "privacy.expired", "retention:national-id"), 0, 1)
                        .total())
                .isOne();

        retention.enforce(Instant.now().plus(Duration.ofDays(1826)));
        assertThat(consents.of(id)).extracting(consent -> consent.purpose()).containsExactly(NationalIds.PURPOSE);
    }

    private void everything() {
        String email = "lan" + people + "@example.vn";
        jdbc.sql("update account set email = ? where id = ?")
                .params(email, lan.id())
                .update();
        tokens.issue(lan, "phan-mem-cua-lan" + people, Set.of(TokenScope.READ), Duration.ofDays(1));
        mailer.send(new Letter(
                email,
                "probe.hello",
                Locale.of("vi"),
                Map.of("name", "Lan", "code", "1", "link", "https://cchc.example.vn")));
        withNumber(id, NUMBER);
    }

    private void withNumber(PersonId person, String number) {
        consents.give(person, NationalIds.PURPOSE);
        ids.record(person, number);
    }

    private Person person(String name, Role role) {
        return registrar.open(
                SignInName.parse(name), "Lan <Đặc Biệt> " + name, "mot cau dai de nho 2026", Set.of(role));
    }

    private String sealed() {
        return jdbc.sql("select sealed from privacy_national_id")
                .query(String.class)
                .single();
    }

    /** Every table, old or new, in which this text stands. */
    private Set<String> tablesWith(String text) {
        Set<String> found = new TreeSet<>();
        for (String table : jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list()) {
            if (jdbc.sql("select * from \"" + table + "\"").query().listOfRows().stream()
                    .anyMatch(row -> row.values().stream().anyMatch(value -> holds(value, text)))) {
                found.add(table);
            }
        }
        return found;
    }

    private static boolean holds(Object value, String text) {
        return value != null
                && Pattern.compile("(?<!\\w)" + Pattern.quote(text) + "(?!\\w)")
                        .matcher(
                                value instanceof byte[] bytes
                                        ? new String(bytes, StandardCharsets.UTF_8)
                                        : value.toString())
                        .find();
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static void as(String name, String role) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        name, null, AuthorityUtils.createAuthorityList(role)));
    }
}
