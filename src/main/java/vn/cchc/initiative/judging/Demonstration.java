package vn.cchc.initiative.judging;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.cchc.account.PersonId;
import vn.cchc.account.Registrar;
import vn.cchc.initiative.Calls;
import vn.cchc.initiative.call.CallDesk;
import vn.cchc.initiative.call.CallTable;
import vn.cchc.initiative.call.CallTemplates;
import vn.cchc.initiative.rules.Entrants.Applicant;
import vn.cchc.initiative.rules.Stage;
import vn.cchc.initiative.submission.Content;
import vn.cchc.initiative.submission.Draft;
import vn.cchc.initiative.submission.Entries;
import vn.cchc.initiative.submission.EntryDesk;
import vn.cchc.initiative.submission.EntrySource;
import vn.cchc.organization.Organizations;

/** An open call, one that is being judged and one that is over, for the invented province: twelve entries and five judges. */
@Component
@Profile("demo")
@Order(300)
@ConditionalOnProperty(name = "cchc.quizzes.load", havingValue = "true")
class Demonstration implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);
    private static final String ORGANIZER = "organizer: Sở Nội vụ tỉnh Minh Họa\ndemonstration: true";
    private static final String CRITERIA = """
            criteria:
                  - { slug: hieu-qua, title: "Hiệu quả đã chứng minh", maximum: 60, step: 0.5 }
                  - { slug: nhan-rong, title: "Khả năng nhân rộng", maximum: 40, step: 0.5 }""";
    private static final List<String> JUDGES =
            List.of("Đỗ Thanh Bình", "Ngô Thị Phương", "Lường Văn Sơn", "Dương Kim Oanh");

    private final Calls calls;
    private final CallTable table;
    private final CallDesk desk;
    private final CallTemplates templates;
    private final Entries entries;
    private final EntryDesk entryDesk;
    private final StageDesk stages;
    private final PanelDesk panels;
    private final Results results;
    private final ScoreSheets sheets;
    private final JudgingRows rows;
    private final Registrar registrar;
    private final Organizations organizations;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Demonstration(
            Calls calls,
            CallTable table,
            CallDesk desk,
            CallTemplates templates,
            Entries entries,
            EntryDesk entryDesk,
            StageDesk stages,
            PanelDesk panels,
            Results results,
            ScoreSheets sheets,
            JudgingRows rows,
            Registrar registrar,
            Organizations organizations,
            TransactionTemplate transactions,
            Clock clock) {
        this.calls = calls;
        this.table = table;
        this.desk = desk;
        this.templates = templates;
        this.entries = entries;
        this.entryDesk = entryDesk;
        this.stages = stages;
        this.panels = panels;
        this.results = results;
        this.sheets = sheets;
        this.rows = rows;
        this.registrar = registrar;
        this.organizations = organizations;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!calls.all().isEmpty()) {
            return;
        }
        var before = SecurityContextHolder.getContext();
        var own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                registrar.find("tochuc").orElseThrow(), null, AuthorityUtils.createAuthorityList("ROLE_ORGANIZER")));
        SecurityContextHolder.setContext(own);
        try {
            over();
            judging();
            voting();
            open();
        } catch (RuntimeException failed) {
            log.error("The demonstration's calls could not be brought in", failed);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private void open() {
        publish(
                "sang-kien-lan-hai",
                contest("lần thứ hai").replace("today+1 08:00", "today-5 08:00").replace("today+45", "today+25"));
    }

    private void judging() throws IOException {
        long id = publish(
                "xet-cong-nhan-sang-kien",
                templates
                        .text("recognition")
                        .replace("organizer: Hội đồng sáng kiến", ORGANIZER)
                        .replace("today+1 08:00", "today-40 08:00")
                        .replace("today+60", "today+1")
                        .replace("today+75", "today+10"));
        for (var entry : shipped().subList(0, 5)) {
            var sections = Map.of(
                    "mo-ta", entry.get("problem"),
                    "noi-dung", entry.get("solution"),
                    "ap-dung", "Áp dụng tại đơn vị từ đầu năm.",
                    "loi-ich", entry.get("result"));
            register(id, entry, "sang-kien", "tac-nghiep", sections);
        }
        table.closeAt(id, ago(1));
        check(id);
        stages.open(id, 1);
        appointAll(id, 1, true);
        panels.assign(id, 1, 20_261);
    }

    /** The last stage is open, so everyone may vote. */
    private void voting() throws IOException {
        var shorter = contest("về phục vụ người dân")
                .replace("sáng kiến cải cách hành chính", "sáng kiến")
                .replaceAll("(?s)(stages:\\s).*?(  - slug: chung-khao)", "$1$2");
        long id = publish(
                "sang-kien-phuc-vu",
                shorter.replace("criteria: *tieu-chi", CRITERIA)
                        .replace("today+1 08:00", "today-30 08:00")
                        .replace("today+45", "today+1")
                        .replace("today+75", "today+20")
                        .replace("blind: false", "blind: true")
                        .replace("judges: 3", "judges: 2")
                        .replace("publicVotePercent: 0", "publicVotePercent: 20"));
        for (var entry : shipped().subList(5, 10)) {
            var sections = Map.of(
                    "van-de", entry.get("problem"),
                    "giai-phap", entry.get("solution"),
                    "ket-qua", entry.get("result"));
            register(id, entry, "sang-kien", entry.get("field"), sections);
        }
        table.closeAt(id, ago(1));
        stages.open(id, 0);
        appointAll(id, 0, true);
        panels.assign(id, 0, 20_262);
    }

    private void over() throws IOException {
        long id = publish(
                "sang-kien-lan-mot",
                contest("lần thứ nhất")
                        .replace("today+1 08:00", "today-90 08:00")
                        .replace("today+45", "today+1")
                        .replace("today+60", "today-20")
                        .replace("today+75", "today-8")
                        .replace("best: 10", "best: 6")
                        .replace("appealDays: 7", "appealDays: 15"));
        Map<Long, Double> quality = new HashMap<>();
        int number = 0;
        for (var entry : shipped()) {
            var sections = Map.of(
                    "van-de", entry.get("problem"),
                    "giai-phap", entry.get("solution"),
                    "ket-qua", entry.get("result"));
            number++;
            if (number == 1 || number == 7) {
                submit(id, number == 1 ? "congchuc" : "nguoidan", entry, sections);
            } else {
                register(id, entry, "sang-kien", entry.get("field"), sections);
            }
        }
        for (var entry : stagesEntries(id)) {
            quality.put(entry.id(), quality(entry.content().title()));
        }
        table.closeAt(id, ago(30));
        check(id);
        for (int stage = 1; stage <= 2; stage++) {
            stages.open(id, stage);
            appointAll(id, stage, false);
            panels.assign(id, stage, 2_026 + stage);
            score(id, stage, quality);
            stages.close(id, stage);
        }
        results.publish(id);
    }

    private List<vn.cchc.initiative.submission.Entry> stagesEntries(long call) {
        return entryDesk
                .page(call, Set.of(vn.cchc.initiative.submission.EntryState.SUBMITTED), "", 0, 100)
                .entries();
    }

    private String contest(String edition) {
        return templates
                .text("contest")
                .replace(
                        "title: Cuộc thi sáng kiến, giải pháp cải cách hành chính",
                        "title: Cuộc thi sáng kiến cải cách hành chính tỉnh Minh Họa " + edition)
                .replace("organizer: Ban Tổ chức cuộc thi", ORGANIZER);
    }

    private long publish(String slug, String text) {
        var reading = templates.read(slug, text);
        long id = desk.create(reading.file()
                .orElseThrow(() -> new IllegalStateException(reading.problems().toString())));
        desk.publish(id);
        return id;
    }

    private void submit(long call, String account, Map<String, String> entry, Map<String, String> sections) {
        var who = PersonId.account(registrar.find(account).orElseThrow().id());
        long id = entries.create(who, call);
        var saved = entries.save(who, id, 1, draft(entry, "sang-kien", entry.getOrDefault("field", ""), sections));
        entries.submit(who, id, saved.version(), ago(40));
    }

    private void register(
            long call,
            Map<String, String> entry,
            String kind,
            @org.jspecify.annotations.Nullable String field,
            Map<String, String> sections) {
        entryDesk.register(
                call,
                new EntryDesk.Paper(
                        draft(entry, kind, field == null ? "" : field, sections), EntrySource.COMMUNE, ago(35), ""),
                List.of());
    }

    private Draft draft(Map<String, String> entry, String kind, String field, Map<String, String> sections) {
        var unit = organizations.findByCode(entry.getOrDefault("unit", ""));
        return new Draft(
                new Content(entry.getOrDefault("title", ""), kind, field, Applicant.PERSON, sections),
                List.of(new Draft.DraftAuthor(
                        entry.getOrDefault("author", ""),
                        unit.map(one -> one.id().value()).orElse(null),
                        unit.map(one -> one.name()).orElse(""),
                        "",
                        10_000)));
    }

    private void check(long call) {
        stages.open(call, 0);
        stages.lines(call, 0)
                .forEach(line -> stages.judge(call, 0, line.outcome().entryId(), true, ""));
        stages.close(call, 0);
    }

    private void appointAll(long call, int stage, boolean small) {
        var said = new PanelDesk.Appointment(true, Set.of(), PanelDesk.MOST, null, "");
        panels.appoint(call, stage, "giamkhao", said);
        var expires = clock.instant().plus(Duration.ofDays(60));
        for (int i = 0; i < (small ? 3 : JUDGES.size()); i++) {
            var unit = organizations.findByCode(
                    List.of("MH.SNV", "MH.STP", "MH.STC", "MH.SKHCN").get(i));
            panels.invite(
                    call,
                    stage,
                    JUDGES.get(i),
                    "",
                    expires,
                    new PanelDesk.Appointment(
                            false,
                            Set.of(),
                            PanelDesk.MOST,
                            unit.map(one -> one.id().value()).orElse(null),
                            unit.map(one -> one.name()).orElse("")));
        }
    }

    /** Every judge a little stricter or milder than the next; one entry so far apart that a third is called. */
    private void score(long call, int stage, Map<Long, Double> quality) {
        var whole = calls.find(call).orElseThrow();
        var rules = whole.stage(stage);
        var members = rows.members(call, stage);
        List<Sheet> open;
        do {
            open = rows.sheets(call, stage).stream()
                    .filter(sheet -> sheet.state() == SheetState.OPEN)
                    .toList();
            for (var sheet : open) {
                int judge = members.stream().map(Member::id).toList().indexOf(sheet.memberId());
                double lean = (judge - 2) * 0.025;
                long before = rows.sheets(call, stage).stream()
                        .filter(one -> one.entryId() == sheet.entryId() && one.state() == SheetState.LOCKED)
                        .count();
                var base = quality.getOrDefault(sheet.entryId(), 0.5);
                boolean astray = stage == 1 && base == 0.66 && before == 0;
                var marks = marks(rules, base + lean - (astray ? 0.3 : 0), judge);
                var name = members.get(judge).person();
                transactions.executeWithoutResult(status -> sheets.lock(
                        whole,
                        sheet,
                        marks,
                        SheetVersion.Act.LOCKED,
                        "",
                        name,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)));
            }
        } while (!open.isEmpty());
    }

    private static Marks marks(Stage stage, double quality, int judge) {
        Map<String, BigDecimal> points = new HashMap<>();
        int number = 0;
        for (var criterion : stage.criteria()) {
            double share = Math.clamp(quality + ((number++ + judge) % 3 - 1) * 0.03, 0, 1);
            points.put(
                    criterion.slug(),
                    criterion
                            .maximum()
                            .multiply(BigDecimal.valueOf(share))
                            .divide(criterion.step(), 0, RoundingMode.HALF_UP)
                            .multiply(criterion.step()));
        }
        return new Marks(
                points,
                quality > 0.7
                        ? "Số liệu trước và sau rõ ràng. Nên nêu thêm chi phí khi làm ở nơi khác."
                        : "Ý tưởng gần với việc hằng ngày. Cần thêm số liệu để người khác kiểm được.",
                "");
    }

    private static double quality(String title) {
        try {
            return shipped().stream()
                    .filter(entry -> title.equals(entry.get("title")))
                    .findFirst()
                    .map(entry -> Double.parseDouble(entry.getOrDefault("quality", "0.5")))
                    .orElse(0.5);
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private static List<Map<String, String>> shipped() throws IOException {
        try (InputStream in = new ClassPathResource("demo/initiative/entries.yaml").getInputStream()) {
            List<?> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            List<Map<String, String>> all = new ArrayList<>();
            for (var one : read) {
                Map<String, String> fields = new HashMap<>();
                ((Map<?, ?>) one).forEach((key, value) -> fields.put(String.valueOf(key), String.valueOf(value)));
                all.add(fields);
            }
            return all;
        }
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MILLIS);
    }
}
