package vn.cchc.plan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.cchc.account.AccountDirectory;
import vn.cchc.account.EmailAddress;
import vn.cchc.account.Profile;
import vn.cchc.account.Registrar;
import vn.cchc.account.Role;
import vn.cchc.account.SignInName;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.mail.Message;
import vn.cchc.mail.Outbox;
import vn.cchc.organization.Organizations;
import vn.cchc.plan.Evidence;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanRefused;
import vn.cchc.plan.PlanState;
import vn.cchc.plan.PlanTask;
import vn.cchc.plan.Rhythm;
import vn.cchc.plan.TaskForm;
import vn.cchc.plan.broadcast.Stations;
import vn.cchc.plan.event.Events;
import vn.cchc.plan.evidence.EvidenceSources;
import vn.cchc.plan.reminder.Reminders;
import vn.cchc.plan.report.Periods;
import vn.cchc.plan.report.PlanFigures;
import vn.cchc.plan.report.PlanWorkbook;
import vn.cchc.plan.report.ReportPaper;
import vn.cchc.testing.ServedPortalTest;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Languages;

/** The demonstration's plans, and what people may do with them. */
class PlansIntegrationTests extends ServedPortalTest {

    @Autowired
    private PlanTable table;

    @Autowired
    private PlanDesk desk;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Recording recording;

    @Autowired
    private PlanFigures figures;

    @Autowired
    private Periods periods;

    @Autowired
    private ReportPaper paper;

    @Autowired
    private PlanWorkbook workbook;

    @Autowired
    private Stations stations;

    @Autowired
    private EvidenceSources sources;

    @Autowired
    private Events events;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Library library;

    @Autowired
    private UserDetailsService people;

    @Autowired
    private Dates dates;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Registrar registrar;

    @Autowired
    private AccountDirectory accounts;

    @Autowired
    private ApplicationEventPublisher happenings;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcTemplate database;

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theDemonstrationShowsAYearHalfDoneWithTheShippedContests() {
        var plan = province();
        var page = figures.leader(plan, dates.today());

        assertThat(page.counts().done()).isPositive();
        assertThat(page.counts().late()).isPositive();
        assertThat(page.lastYear()).isNotNull();
        assertThat(page.shown().proven()).isPositive();
        assertThat(table.evidenceOfPlan(plan.id()))
                .anyMatch(one -> one.kind().equals("contest") && one.people() != null);
        assertThat(get("/ke-hoach/" + plan.slug()).body()).contains("/thi/tuan-cchc-2026/");
        assertThat(get("/ke-hoach").body()).contains(plan.title());
        assertThat(stations.bulletins())
                .anySatisfy(bulletin -> assertThat(bulletin.script()).startsWith("Kính thưa bà con"));
    }

    @Test
    void aCorpusPlanBecomesTasksOnceAPersonConfirms() {
        as("tochuc");
        var document = library.byNumber("33/KH-UBND", Viewer.ANYONE).getFirst();
        var plan = desk.create(
                "Thử từ văn bản", unit("MH.SVHTTDL"), 2026, document.id().value());
        var offered = proposals.of(
                plan, Proposals.parts(proposals.document(plan.document()).orElseThrow()));

        assertThat(offered).hasSize(6);
        assertThat(offered).extracting(one -> one.task().repeats()).contains(5);
        desk.addTasks(plan.id(), offered.stream().map(Proposals.Proposal::task).toList());
        desk.start(plan.id());

        assertThat(table.plan(plan.id()).orElseThrow().state()).isEqualTo(PlanState.RUNNING);
        var tasks = table.tasks(plan.id());
        assertThat(table.occurrences(tasks.get(1).id())).hasSizeGreaterThan(50);
        assertThat(table.occurrences(tasks.get(5).id())).as("repeats task 5").isEmpty();
        assertThat(tasks.getFirst().readFrom()).contains("lead=part-2:");
    }

    @Test
    void aUnitAdoptsAPlanWithTheTasksHandedDownAndOnlyOnce() {
        as("tochuc");
        var plan = province();
        var unit = unit("MH.K01.UBND");
        assertThat(desk.adoptions(plan))
                .filteredOn(one -> one.plan().isEmpty())
                .extracting(one -> one.unit().code())
                .contains("MH.K01.UBND");

        var lower = desk.adopt(plan.id(), unit);
        desk.start(lower.id());

        assertThat(table.tasks(lower.id()))
                .hasSameSizeAs(table.tasks(plan.id()).stream()
                        .filter(PlanTask::handedDown)
                        .toList())
                .allMatch(task -> task.parentTask() != null);
        assertThatExceptionOfType(PlanRefused.class).isThrownBy(() -> desk.adopt(plan.id(), unit));
    }

    @Test
    void staffRecordForTheirOwnUnitAndForNoOther() throws IOException {
        as("congchuc");
        var own = open("MH.X01.UBND");
        var other = open("MH.X02.UBND");
        var report = report("bien-nhan-0001", own);

        recording.record(report);
        recording.record(report);

        assertThat(table.evidence(table.occurrence(own).orElseThrow().task()))
                .filteredOn(one -> one.reference().equals("bien-nhan-0001"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.people()).isEqualTo(35);
                    assertThat(one.photo()).isNotNull();
                    assertThat(recording.photo(one)).isPresent();
                });
        assertThat(table.occurrence(own).orElseThrow().doneOn()).isNotNull();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> recording.record(report("bien-nhan-0002", other)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> desk.create("Kế hoạch", unit("MH.X01.UBND"), 2026, 0));
        var station = stations.all().stream()
                .filter(one -> one.unit() == unit("MH.X02.UBND"))
                .findFirst()
                .orElseThrow();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() ->
                        stations.record(station.id(), "Thử", dates.today(), LocalTime.of(6, 0), 5, null, "tiếng Việt"));
    }

    @Test
    void nobodyElseSeesAReportsPicture() throws IOException {
        as("congchuc");
        var own = open("MH.X01.UBND");
        recording.record(report("bien-nhan-0003", own));
        Evidence evidence = table.evidence(table.occurrence(own).orElseThrow().task()).stream()
                .filter(one -> one.reference().equals("bien-nhan-0003"))
                .findFirst()
                .orElseThrow();

        as("nguoidan");
        assertThat(recording.photo(evidence)).isEmpty();
    }

    @Test
    void refusesWhatCannotBe() {
        as("congchuc");
        var own = open("MH.X01.UBND");
        assertThatExceptionOfType(PlanRefused.class)
                .isThrownBy(() -> recording.record(new Recording.Report(
                        "bien-nhan-0004", own, dates.today().plusDays(1), "", null, null, "", null)));
        assertThatExceptionOfType(PlanRefused.class)
                .isThrownBy(() -> recording.record(
                        new Recording.Report("bien-nhan-0005", own, dates.today(), "", -1, null, "", null)));
    }

    @Test
    void anEventIsMovedByItsOwnUnitAndNotOverSomebodyElsesChange() {
        as("congchuc");
        var unit = unit("MH.X01.UBND");
        var morning = Instant.parse("2027-01-08T01:00:00Z");
        long id = events.add(meeting(unit, morning, "Hội trường"));
        var next = morning.plus(Duration.ofDays(7));

        events.change(id, 0, meeting(unit, next, "Nhà văn hóa"));

        var moved = events.find(id).orElseThrow();
        assertThat(moved.startsAt()).isEqualTo(next);
        assertThat(events.calendar("Sự kiện", List.of(moved)))
                .contains("SEQUENCE:1", "DTSTART:20270115T010000Z", "LOCATION:Nhà văn hóa");
        assertThatExceptionOfType(PlanRefused.class)
                .as("begun before the change")
                .isThrownBy(() -> events.change(id, 0, meeting(unit, morning, "Hội trường")));
        assertThatExceptionOfType(AccessDeniedException.class)
                .as("given to a unit that is not one's own")
                .isThrownBy(() -> events.change(id, 1, meeting(unit("MH.X02.UBND"), next, "Nhà văn hóa")));
        events.cancel(id);
        assertThatExceptionOfType(PlanRefused.class)
                .as("cancelled")
                .isThrownBy(() -> events.change(id, 2, meeting(unit, next, "Nhà văn hóa")));
        as("nguoidan");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> events.change(id, 2, meeting(unit, next, "Nhà văn hóa")));
    }

    private static Events.Draft meeting(long unit, Instant start, String place) {
        return new Events.Draft(
                unit, Events.Kind.CONFERENCE, "Hội nghị thôn", place, start, start.plusSeconds(7_200), 40, "", null);
    }

    @Test
    void aContestCountsByItselfWhenItIsLinked() {
        as("tochuc");
        var plan = province();
        var task = table.tasks(plan.id()).stream()
                .filter(one -> one.forms().contains(TaskForm.PRINTED))
                .findFirst()
                .orElseThrow();
        var day = table.occurrences(task.id()).getFirst();
        var over = sources.all().getFirst().offers().stream()
                .filter(offer -> offer.over())
                .findFirst()
                .orElseThrow();

        recording.link(day.id(), "contest", over.reference());

        assertThat(table.occurrence(day.id()).orElseThrow().doneOn()).isNotNull();
        var linked = table.evidence(task.id()).stream()
                .filter(one -> one.kind().equals("contest"))
                .findFirst()
                .orElseThrow();
        recording.remove(linked.id());
        assertThat(table.occurrence(day.id()).orElseThrow().doneOn()).isNull();
    }

    @Test
    void aCallForInitiativesCountsByItselfWhenItIsLinked() {
        as("tochuc");
        var task = table.tasks(province().id()).stream()
                .filter(one -> one.forms().contains(TaskForm.PRINTED))
                .findFirst()
                .orElseThrow();
        var day = table.occurrences(task.id()).getFirst();
        var call = sources.all().stream()
                .filter(source -> source.kind().equals("call"))
                .flatMap(source -> source.offers().stream())
                .filter(offer -> offer.address().equals("/sang-kien/sang-kien-lan-mot"))
                .findFirst()
                .orElseThrow();
        assertThat(call.over()).isTrue();

        recording.link(day.id(), "call", call.reference());

        assertThat(table.occurrence(day.id()).orElseThrow().doneOn()).isNotNull();
        var linked = table.evidence(task.id()).stream()
                .filter(one -> one.kind().equals("call"))
                .findFirst()
                .orElseThrow();
        assertThat(linked.people()).isEqualTo(12);
        assertThat(get("/hoi-thi/hoi-thi-cchc-minh-hoa").body())
                .contains("/thi/tuan-cchc-2026", "/sang-kien/sang-kien-lan-mot", "khi mọi phần thi đã có kết quả");
        recording.remove(linked.id());
        assertThat(table.occurrence(day.id()).orElseThrow().doneOn()).isNull();
    }

    @Test
    void aStationShortOfItsMinutesIsFound() {
        var last = YearMonth.from(dates.today()).minusMonths(1);
        var months = stations.months(last);

        assertThat(stations.all().stream()
                        .filter(station -> !Objects.requireNonNull(months.get(station.id()))
                                .met())
                        .map(Stations.Station::name)
                        .toList())
                .containsExactly("Đài truyền thanh xã Bãi Ngô");
    }

    @Test
    void theReportIsFilledFromEvidenceAndNamesItsGaps() throws IOException {
        as("tochuc");
        var plan = province();
        var period = periods.of(plan.id()).getFirst();
        try (var document = new XWPFDocument(new ByteArrayInputStream(paper.docx(plan, period)));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                    .contains("ỦY BAN NHÂN DÂN TỈNH MINH HỌA")
                    .contains(period.title())
                    .contains("Số kỳ công việc đến hạn")
                    .contains("Đài truyền thanh xã Minh Sơn")
                    .contains("V. Tồn tại, chỗ còn thiếu số liệu")
                    .doesNotContain("{");
        }
        try (var sheets = new XSSFWorkbook(new ByteArrayInputStream(workbook.write(plan)))) {
            assertThat(sheets.getNumberOfSheets()).isEqualTo(7);
            var media = sheets.getSheetAt(5);
            assertThat(media.getRow(0).getLastCellNum()).isEqualTo((short) 9);
            assertThat(media.getRow(1).getCell(4).getStringCellValue()).isEqualTo("Dùng tự do trong tỉnh");
        }
    }

    @Test
    void lowerReportsAreCollectedAndMissingOnesKnown() {
        var plan = province();
        var closed = periods.of(plan.id()).stream()
                .filter(period -> period.endsOn().isBefore(dates.today()))
                .toList();
        if (!closed.isEmpty()) {
            var lines = periods.lines(plan, closed.getLast());
            assertThat(lines)
                    .anyMatch(line -> line.sent().isEmpty())
                    .anyMatch(line -> line.sent().isPresent());
        }
        assertThat(figures.tree(plan.id())).hasSizeGreaterThan(5);
    }

    @Test
    void lettersAboutDueTasksGoOnceToTheUnitsPeopleInTheirLanguage() {
        var unit = unit("MH.STC");
        var vietnamese = staff("thu.viet", unit);
        var english = staff("thu.anh", unit);
        signedIn("thu.anh", "en");
        var gone = staff("thu.nghi", unit);
        registrar.disable(registrar.find("thu.nghi").orElseThrow().id());
        var elsewhere = staff("thu.khac", unit("MH.STP"));
        as("tochuc");
        var today = dates.today();
        var plan = desk.create("Kế hoạch thử nhắc việc", unit, today.getYear(), 0);
        desk.addTasks(
                plan.id(),
                List.of(
                        once(plan, "Phát tờ gấp ở bộ phận một cửa", today.minusDays(3)),
                        once(plan, "Đăng tin trên trang của sở", today.plusDays(5)),
                        once(plan, "Tổng kết", today.plusDays(30))));
        desk.start(plan.id());

        reminders.tell();

        var late = dates.day(today.minusDays(3), null);
        var soon = dates.day(today.plusDays(5), null);
        assertThat(letters(vietnamese, "plan.due"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.body())
                        .contains("- Phát tờ gấp ở bộ phận một cửa (hạn " + late + ", đã trễ 3 ngày)\n"
                                + "- Đăng tin trên trang của sở (hạn " + soon + ", còn 5 ngày)")
                        .contains("/ghi-nhan")
                        .doesNotContain("Tổng kết"));
        assertThat(letters(english, "plan.due"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.body())
                        .startsWith("Dear ")
                        .contains("(was due on " + late + ", 3 days late)"));
        assertThat(letters(gone, "plan.due")).isEmpty();
        assertThat(letters(elsewhere, "plan.due")).isEmpty();

        reminders.tell();
        assertThat(letters(vietnamese, "plan.due")).as("not twice").hasSize(1);

        weekLater(plan);
        var first = table.occurrences(table.tasks(plan.id()).getFirst().id()).getFirst();
        recording.record(new Recording.Report("bien-nhan-thu-1", first.id(), today, "Sở", null, null, "", null));
        reminders.tell();
        assertThat(letters(vietnamese, "plan.due"))
                .hasSize(2)
                .last()
                .satisfies(letter -> assertThat(letter.body())
                        .as("what is done is not asked for again")
                        .contains("Đăng tin trên trang của sở")
                        .doesNotContain("Phát tờ gấp"));
    }

    @Test
    void aUnitWhoseReportIsMissingIsAskedForItOnceAWeek() {
        var plan = province();
        var today = dates.today();
        var period = periods.find(
                        periods.enter(plan.id(), "Kỳ thử", today.minusDays(20), today.minusDays(2), today.minusDays(1)))
                .orElseThrow();
        var missing = staff("thu.thieu", unit("MH.X02.UBND"));
        var reported = staff("thu.du", unit("MH.X03.UBND"));
        var own = table.ofUnit(unit("MH.X03.UBND"), plan.year()).orElseThrow();
        periods.enter(own, period, "", "thu.du");

        reminders.tell();
        reminders.tell();

        assertThat(letters(missing, "plan.report"))
                .filteredOn(letter -> letter.body().contains("“Kỳ thử”"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.body())
                        .contains("chốt số liệu ngày " + dates.day(period.cutOff(), null))
                        .containsPattern("/quan-tri/ke-hoach/[0-9]+/bao-cao"));
        assertThat(letters(reported, "plan.report"))
                .noneMatch(letter -> letter.body().contains("“Kỳ thử”"));

        database.update(
                "update plan_report_reminder set reminded_on = ? where period_id = ?",
                java.sql.Date.valueOf(today.minusWeeks(1)),
                period.id());
        reminders.tell();
        assertThat(letters(missing, "plan.report"))
                .filteredOn(letter -> letter.body().contains("“Kỳ thử”"))
                .hasSize(2);
    }

    /** Somebody who works for a unit, by their address. */
    private String staff(String name, long unit) {
        var address = name + "@minhhoa.example";
        var person = registrar.open(new SignInName(name), name, "mot dong song rat dai 7", Set.of(Role.STAFF));
        accounts.describe(person.id(), new Profile(name, unit, "", null, ""));
        accounts.reachBy(person.id(), new EmailAddress(address), null);
        return address;
    }

    /** As if with a browser set to that language. */
    private void signedIn(String name, String language) {
        var person = people.loadUserByUsername(name);
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie(Languages.COOKIE, language));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            happenings.publishEvent(new AuthenticationSuccessEvent(
                    UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities())));
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private PlanTask once(Plan plan, String title, LocalDate due) {
        return new PlanTask(
                0,
                plan.id(),
                0,
                title,
                "",
                List.of(TaskForm.PORTAL),
                "",
                Rhythm.ONCE,
                due.minusDays(10),
                due,
                "",
                null,
                "",
                List.of(),
                "",
                0,
                "",
                false,
                0,
                null,
                "");
    }

    private void weekLater(Plan plan) {
        database.update(
                "update plan_occurrence set reminded_on = ? where plan_id = ? and reminded_on is not null",
                java.sql.Date.valueOf(dates.today().minusWeeks(1)),
                plan.id());
    }

    private List<Message> letters(String recipient, String template) {
        return outbox.demoMessages(1_000).reversed().stream()
                .filter(letter -> letter.recipient().equals(recipient)
                        && letter.template().equals(template))
                .toList();
    }

    private Recording.Report report(String receipt, long occurrence) throws IOException {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", picture);
        return new Recording.Report(
                receipt, occurrence, dates.today(), "Nhà văn hóa", 35, 10, "", picture.toByteArray());
    }

    private long open(String code) {
        return table.open(List.of(unit(code)), dates.today(), 1).getFirst().id();
    }

    private Plan province() {
        return table.ofUnit(unit("MH.UBND"), dates.today().getYear()).orElseThrow();
    }

    private long unit(String code) {
        return organizations.findByCode(code).orElseThrow().id().value();
    }

    private void as(String account) {
        var person = people.loadUserByUsername(account);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }
}
