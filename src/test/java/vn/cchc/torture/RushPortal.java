package vn.cchc.torture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cchc.Application;
import vn.cchc.account.PersonId;
import vn.cchc.account.Registrar;
import vn.cchc.initiative.Calls;
import vn.cchc.initiative.call.CallDesk;
import vn.cchc.initiative.call.CallTemplates;
import vn.cchc.initiative.rules.Entrants.Applicant;
import vn.cchc.initiative.submission.Content;
import vn.cchc.initiative.submission.Draft;
import vn.cchc.initiative.submission.Entries;

/** A portal in a process of its own with finished drafts of one person, to be submitted all at once and killed meanwhile. */
final class RushPortal implements AutoCloseable {

    static final String SLUG = "phut-cuoi";

    private final Path home;
    private final int drafts;
    private final int port;
    private @Nullable Process process;

    RushPortal(Path home, int drafts) throws IOException {
        this.home = home;
        this.drafts = drafts;
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    /** @param arguments how many drafts there are to be */
    public static void main(String[] arguments) {
        var portal = SpringApplication.run(Application.class);
        var calls = portal.getBean(Calls.class);
        if (calls.find(SLUG).isEmpty()) {
            var registrar = portal.getBean(Registrar.class);
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                            registrar.find("tochuc").orElseThrow(),
                            null,
                            AuthorityUtils.createAuthorityList("ROLE_ORGANIZER")));
            var templates = portal.getBean(CallTemplates.class);
            var text = templates
                    .text("contest")
                    .replace("today+1 08:00", "today-1 08:00")
                    .replace("mostEntries: 3", "mostEntries: 100");
            var desk = portal.getBean(CallDesk.class);
            long id = desk.create(templates.read(SLUG, text).file().orElseThrow());
            desk.publish(id);
            var who = PersonId.account(registrar.find("nguoidan").orElseThrow().id());
            prepare(
                    portal.getBean(Entries.class),
                    portal.getBean(JdbcClient.class),
                    who,
                    id,
                    Integer.parseInt(arguments[0]));
        }
        System.out.println("READY");
        System.out.flush();
    }

    private static void prepare(Entries entries, JdbcClient database, PersonId who, long call, int drafts) {
        for (int i = 0; i < drafts; i++) {
            // one person may not have so many at a time
            if (i % 90 == 0) {
                database.sql("update initiative_entry set owner = ? where call_id = ?")
                        .params(who.toString() + "0", call)
                        .update();
            }
            long entry = entries.create(who, call);
            entries.save(
                    who,
                    entry,
                    1,
                    new Draft(
                            new Content(
                                    "Sáng kiến " + i,
                                    "sang-kien",
                                    "phuc-vu",
                                    Applicant.PERSON,
                                    Map.of("van-de", "Vấn đề", "giai-phap", "Giải pháp", "ket-qua", "Kết quả")),
                            List.of(new Draft.DraftAuthor("Người dân", null, "", "", 10_000))));
        }
        database.sql("update initiative_entry set owner = ? where call_id = ?")
                .params(who.toString(), call)
                .update();
    }

    void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-Dserver.port=" + port,
                "-Dspring.profiles.active=demo",
                "-Dcchc.corpus.load=false",
                "-Dcchc.quizzes.load=false",
                "-cp",
                System.getProperty("java.class.path"),
                RushPortal.class.getName(),
                String.valueOf(drafts)));
        var builder = new ProcessBuilder(command);
        builder.environment().put("CCHC_HOME", home.resolve("home").toString());
        builder.environment().remove("SERVER_PORT");
        builder.redirectErrorStream(true);
        var started = builder.start();
        process = started;
        var lines = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        var log = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("READY")) {
                Thread.ofVirtual().start(() -> {
                    try {
                        lines.transferTo(java.io.Writer.nullWriter());
                    } catch (IOException killed) {
                        // as it was meant to be
                    }
                });
                return;
            }
            log.append(line).append('\n');
        }
        throw new IOException("The portal did not start:\n" + log);
    }

    void kill() throws InterruptedException {
        var running = process;
        process = null;
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** To be read while the portal does not run. */
    Connection database() throws SQLException, IOException {
        try (var files = java.nio.file.Files.walk(home)) {
            var file = files.filter(one -> one.toString().endsWith(".mv.db"))
                    .findFirst()
                    .orElseThrow()
                    .toString();
            return DriverManager.getConnection(
                    "jdbc:h2:file:" + Objects.requireNonNull(file).replaceFirst("\\.mv\\.db$", "")
                            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                    "cchc",
                    "");
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
