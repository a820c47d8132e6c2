package vn.cchc.plan.desk;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cchc.account.AccountDirectory;
import vn.cchc.account.Grants;
import vn.cchc.account.Registrar;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.account.SignInName;
import vn.cchc.contest.Contests;
import vn.cchc.initiative.Calls;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.organization.Organization;
import vn.cchc.organization.Organizations;
import vn.cchc.plan.Evidence;
import vn.cchc.plan.Occurrence;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanTask;
import vn.cchc.plan.Rhythm;
import vn.cchc.plan.TaskForm;
import vn.cchc.plan.TaskState;
import vn.cchc.plan.broadcast.Stations;
import vn.cchc.plan.competition.CompetitionRules;
import vn.cchc.plan.competition.Competitions;
import vn.cchc.plan.event.Events;
import vn.cchc.plan.event.MediaStore;
import vn.cchc.plan.evidence.EvidenceSources;
import vn.cchc.plan.report.Periods;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Languages;
import vn.cchc.ui.Texts;

/** The demonstration's plans: Tỉnh Minh Họa with its communes, this year so far and last year, the shipped contests as evidence. */
@Component
@Profile("demo")
@Order(400)
@ConditionalOnProperty(name = "cchc.quizzes.load", havingValue = "true")
class DemoPlans implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoPlans.class);
    private static final String BY = "portal";
    private static final String PROVINCE = "MH.UBND";
    private static final List<TaskForm> SHOWN =
            List.of(TaskForm.LOUDSPEAKER, TaskForm.RADIO_TV, TaskForm.CONTEST, TaskForm.TRAINING);
    private static final List<TaskForm> MEETINGS = List.of(TaskForm.OUTREACH, TaskForm.CONFERENCE, TaskForm.COMMUNITY);
    private static final List<String> COMMUNES =
            List.of("MH.X01.UBND", "MH.X02.UBND", "MH.X03.UBND", "MH.P01.UBND", "MH.P02.UBND");
    private static final String PROGRAMME = "Tuyên truyền cải cách hành chính";

    private final PlanTable table;
    private final PlanDesk desk;
    private final Recording recording;
    private final Stations stations;
    private final Events events;
    private final MediaStore media;
    private final Periods periods;
    private final EvidenceSources sources;
    private final Competitions competitions;
    private final Contests contests;
    private final Calls calls;
    private final Library library;
    private final Texts texts;
    private final Organizations organizations;
    private final AccountDirectory accounts;
    private final Registrar registrar;
    private final Grants grants;
    private final TransactionTemplate transactions;
    private final Dates dates;
    private final ZoneId zone;
    private final Clock clock = Clock.systemUTC();

    DemoPlans(
            PlanTable table,
            PlanDesk desk,
            Recording recording,
            Stations stations,
            Events events,
            MediaStore media,
            Periods periods,
            EvidenceSources sources,
            Competitions competitions,
            Contests contests,
            Calls calls,
            Library library,
            Texts texts,
            Organizations organizations,
            AccountDirectory accounts,
            Registrar registrar,
            Grants grants,
            TransactionTemplate transactions,
            Dates dates,
            @Value("${cchc.zone}") ZoneId zone) {
        this.table = table;
        this.desk = desk;
        this.recording = recording;
        this.stations = stations;
        this.events = events;
        this.media = media;
        this.periods = periods;
        this.sources = sources;
        this.competitions = competitions;
        this.contests = contests;
        this.calls = calls;
        this.library = library;
        this.texts = texts;
        this.organizations = organizations;
        this.accounts = accounts;
        this.registrar = registrar;
        this.grants = grants;
        this.transactions = transactions;
        this.dates = dates;
        this.zone = zone;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (table.plans().isEmpty() && organizations.findByCode(PROVINCE).isPresent()) {
            transactions.executeWithoutResult(status -> make());
            grant();
            join();
            log.info("The plans of the demonstration were made");
        }
    }

    /** The shipped contest and the call that is over, joined; its standings wait for the contest's last week. */
    private void join() {
        var contest = contests.find("tuan-cchc-2026").orElse(null);
        var call = calls.find("sang-kien-lan-mot").orElse(null);
        if (contest == null || call == null || !competitions.published().isEmpty()) {
            return;
        }
        as(
                registrar.find("tochuc").orElseThrow(),
                Role.ORGANIZER,
                () -> competitions.publish(competitions.create(
                        "hoi-thi-cchc-minh-hoa",
                        "Hội thi cải cách hành chính tỉnh Minh Họa",
                        new CompetitionRules(
                                "Kết quả chung của cuộc thi hằng tuần và đợt sáng kiến lần thứ nhất. Tỉnh Minh Họa và kết quả đều là hư"
                                        + " cấu.",
                                CompetitionRules.Measure.PLACES,
                                List.of(20, 15, 12, 10, 8, 6, 4, 3, 2, 1),
                                3,
                                List.of(
                                        new CompetitionRules.Part(
                                                CompetitionRules.Kind.CONTEST, contest.id(), "nguoi-dan", 50),
                                        new CompetitionRules.Part(CompetitionRules.Kind.CALL, call.id(), "", 50))))));
    }

    private static void as(Object who, Role role, Runnable act) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                who, null, AuthorityUtils.createAuthorityList(role.authority())));
        SecurityContextHolder.setContext(context);
        try {
            act.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void make() {
        int year = dates.today().getYear();
        stations();
        var before = plan(year - 1, LocalDate.of(year - 1, 12, 31), 0.72, 3);
        var now = plan(year, dates.today(), 0.9, COMMUNES.size());
        air(year);
        events(now);
        contests(now);
        media();
        bulletin();
        reports(now);
        log.debug("Made plans {} and {}", before.slug(), now.slug());
    }

    /** An official of a commune, so that reporting can be tried. */
    private void grant() {
        as(
                BY,
                Role.ADMIN,
                () -> accounts.bySignInName(new SignInName("congchuc"))
                        .ifPresent(account -> grants.give(
                                account.person(),
                                Role.STAFF,
                                Scope.of(Scope.ORGANIZATION, unit("MH.X01.UBND")),
                                null)));
    }

    private Plan plan(int year, LocalDate today, double share, int communes) {
        var random = new SplittableRandom(year);
        var title = "Tuyên truyền cải cách hành chính năm " + year;
        var id = desk.add(title, unit(PROVINCE), year, 0, null, true, BY);
        var plan = table.plan(id).orElseThrow();
        desk.enter(plan, tasks(plan));
        desk.start(plan);
        var running = table.plan(id).orElseThrow();
        var plans = new ArrayList<>(List.of(running));
        for (var code : COMMUNES.subList(0, communes)) {
            var lower = desk.adopt(running, unit(code), BY);
            desk.start(lower);
            plans.add(table.plan(lower.id()).orElseThrow());
        }
        for (var one : plans) {
            for (var task : table.tasks(one.id())) {
                if (!shownThisYear(task, year)) {
                    table.occurrences(task.id()).forEach(day -> perhapsDone(task, day, today, share, random));
                }
            }
        }
        return running;
    }

    /** What broadcasts, contests and events show this year. */
    private boolean shownThisYear(PlanTask task, int year) {
        return year == dates.today().getYear() && !Collections.disjoint(task.forms(), SHOWN);
    }

    private void perhapsDone(PlanTask task, Occurrence day, LocalDate today, double share, SplittableRandom random) {
        // only what came lately is still waited for
        boolean lately = day.dueOn().isAfter(today.minusDays(75));
        if (day.state(today) != TaskState.LATE || (lately && random.nextDouble() > share)) {
            return;
        }
        var on = day.dueOn().minusDays(random.nextInt(1, 6));
        var held = on.isBefore(day.startsOn()) ? day.startsOn() : on;
        boolean meeting = !Collections.disjoint(task.forms(), MEETINGS) || random.nextInt(3) == 0;
        table.add(
                new Evidence(
                        0,
                        day.id(),
                        meeting ? Evidence.EVENT : Evidence.REPORT,
                        "demo-" + day.id(),
                        task.title(),
                        "",
                        held,
                        task.forms().contains(TaskForm.OUTREACH) ? "Nhà văn hóa bản" : "",
                        random.nextInt(10) == 0 ? null : random.nextInt(20, 120),
                        null,
                        "",
                        null,
                        BY),
                "",
                clock.instant());
        table.done(day.id(), held, BY);
    }

    private List<PlanTask> tasks(Plan plan) {
        List<PlanTask> tasks = new ArrayList<>();
        tasks.add(task(
                plan,
                "Lồng ghép nội dung cải cách hành chính trong họp giao ban, họp định kỳ",
                "MH.SNV",
                Rhythm.CONTINUOUS,
                "Thường xuyên",
                1,
                12,
                false,
                0,
                TaskForm.INTERNAL));
        tasks.add(task(
                plan,
                "Chuyên mục hằng tuần trên sóng phát thanh, truyền hình tỉnh",
                "MH.DAI",
                Rhythm.WEEKLY,
                "Hằng tuần",
                1,
                12,
                false,
                0,
                TaskForm.RADIO_TV));
        tasks.add(task(
                plan,
                "Phát thanh hằng tháng ở nhà văn hóa bản, tổ dân phố",
                "",
                Rhythm.MONTHLY,
                "Hằng tháng",
                1,
                12,
                true,
                15,
                TaskForm.LOUDSPEAKER,
                TaskForm.COMMUNITY));
        tasks.add(task(
                plan,
                "Niêm yết thủ tục hành chính đã sửa đổi tại bộ phận một cửa",
                "",
                Rhythm.QUARTERLY,
                "Hằng quý",
                1,
                12,
                true,
                0,
                TaskForm.NOTICE_BOARD));
        tasks.add(task(
                plan,
                "Tuyên truyền lưu động ở bản, thôn xa trung tâm",
                "",
                Rhythm.QUARTERLY,
                "Hằng quý",
                1,
                12,
                true,
                0,
                TaskForm.OUTREACH));
        tasks.add(task(
                plan,
                "Phổ biến kết quả PAR INDEX, PAPI, SIPAS, PCI bằng tài liệu",
                "MH.SNV",
                Rhythm.ONCE,
                "Trước ngày 15/12",
                6,
                12,
                false,
                0,
                TaskForm.PRINTED));
        tasks.add(task(
                plan,
                "Xây dựng kế hoạch tuyên truyền của đơn vị",
                "",
                Rhythm.ONCE,
                "Trong tháng đầu kỳ",
                1,
                2,
                true,
                0,
                TaskForm.PLANNING));
        tasks.add(task(
                plan,
                "Treo băng rôn, khẩu hiệu về dịch vụ công trực tuyến",
                "",
                Rhythm.ONCE,
                "Trong nửa đầu năm",
                3,
                6,
                true,
                0,
                TaskForm.BANNER));
        tasks.add(task(
                plan,
                "Phát tờ rơi hướng dẫn nộp hồ sơ trực tuyến đến hộ gia đình",
                "",
                Rhythm.ONCE,
                "Trước ngày 31/8",
                5,
                8,
                true,
                0,
                TaskForm.PRINTED));
        tasks.add(task(
                plan,
                "Hội nghị triển khai kế hoạch tuyên truyền",
                "MH.SNV",
                Rhythm.ONCE,
                "Quý I",
                1,
                3,
                false,
                0,
                TaskForm.CONFERENCE));
        tasks.add(task(
                plan,
                "Khảo sát mức độ hài lòng của người dân",
                "MH.SNV",
                Rhythm.ONCE,
                "Quý III",
                7,
                9,
                false,
                0,
                TaskForm.SURVEY));
        tasks.add(task(
                plan,
                "Cuộc thi tuần về cải cách hành chính dành cho người dân",
                "MH.SNV",
                Rhythm.MONTHLY,
                "Hằng tháng",
                firstRound(plan),
                12,
                false,
                0,
                TaskForm.CONTEST));
        tasks.add(task(
                plan,
                "Cuộc thi tìm hiểu dành cho cán bộ, công chức, viên chức",
                "MH.SNV",
                Rhythm.ONCE,
                "Trong năm",
                3,
                12,
                false,
                0,
                TaskForm.CONTEST));
        tasks.add(task(
                plan,
                "Tập huấn công chức một cửa về dịch vụ công trực tuyến",
                "MH.VP",
                Rhythm.QUARTERLY,
                "Hằng quý",
                1,
                12,
                false,
                0,
                TaskForm.TRAINING,
                TaskForm.CONFERENCE));
        tasks.add(task(
                plan,
                "Đăng tin, bài trên cổng thông tin điện tử của tỉnh",
                "MH.VP",
                Rhythm.MONTHLY,
                "Hằng tháng",
                1,
                12,
                false,
                0,
                TaskForm.PORTAL));
        return tasks;
    }

    private PlanTask task(
            Plan plan,
            String title,
            String lead,
            Rhythm rhythm,
            String timing,
            int fromMonth,
            int untilMonth,
            boolean handedDown,
            int minutes,
            TaskForm... forms) {
        // communes came into being on 1 July 2025
        boolean late = handedDown && plan.year() == 2025;
        int from = late ? Math.max(7, fromMonth) : fromMonth;
        int until = late ? Math.max(untilMonth, 9) : untilMonth;
        var agency = lead.isEmpty() ? null : organizations.findByCode(lead).orElse(null);
        return new PlanTask(
                0,
                plan.id(),
                0,
                title,
                "",
                List.of(forms),
                timing,
                rhythm,
                LocalDate.of(plan.year(), from, 1),
                timing.contains("15/12")
                        ? LocalDate.of(plan.year(), 12, 15)
                        : YearMonth.of(plan.year(), until).atEndOfMonth(),
                agency == null ? "Ủy ban nhân dân các xã, phường, đặc khu" : agency.name(),
                id(agency),
                "",
                List.of("task-2"),
                "người dân",
                minutes,
                minutes == 0 ? "" : "phút",
                handedDown,
                0,
                null,
                "");
    }

    /** The month in which the first round of this year's shipped contests closes; those of last year began in autumn. */
    private int firstRound(Plan plan) {
        return sources.all().stream()
                .filter(source -> source.kind().equals("contest"))
                .flatMap(source -> source.offers().stream())
                .map(offer -> offer.on())
                .filter(on -> on.getYear() == plan.year())
                .mapToInt(LocalDate::getMonthValue)
                .min()
                .orElse(9);
    }

    private static @Nullable Long id(@Nullable Organization unit) {
        return unit == null ? null : unit.id().value();
    }

    private void stations() {
        var province = stations.enterStation(unit("MH.DAI"), "Phát thanh truyền hình Minh Họa", true);
        stations.enterSlot(province, PROGRAMME, DayOfWeek.FRIDAY.getValue(), LocalTime.of(19, 30), 10);
        for (var code : COMMUNES) {
            var unit = organizations.findByCode(code).orElseThrow();
            var name = "Đài truyền thanh " + unit.name().replace("Ủy ban nhân dân ", "");
            var station = stations.enterStation(unit.id().value(), name, false);
            stations.enterSlot(station, PROGRAMME, DayOfWeek.SATURDAY.getValue(), LocalTime.of(17, 0), 5);
        }
    }

    /** Each week's programmes of the year so far; one commune's station fell short last month. */
    private void air(int year) {
        var all = stations.all();
        var province =
                all.stream().filter(Stations.Station::provincial).findFirst().orElseThrow();
        var today = dates.today();
        var shortMonth = YearMonth.from(today).minusMonths(1);
        for (var station : all) {
            var weekday = station.provincial() ? DayOfWeek.FRIDAY : DayOfWeek.SATURDAY;
            var falls = station.unit() == unit("MH.X03.UBND");
            for (var on = LocalDate.of(year, 1, 1).with(TemporalAdjusters.nextOrSame(weekday));
                    on.isBefore(today);
                    on = on.plusWeeks(1)) {
                if (falls && YearMonth.from(on).equals(shortMonth) && on.getDayOfMonth() > 7) {
                    continue;
                }
                var relay = !station.provincial() && on.getDayOfMonth() <= 7;
                stations.enter(
                        station,
                        PROGRAMME,
                        on,
                        station.provincial() ? LocalTime.of(19, 30) : LocalTime.of(17, 0),
                        station.provincial() ? 10 : 5,
                        relay ? province.id() : null,
                        station.unit() == unit("MH.X01.UBND") && on.getDayOfMonth() > 21
                                ? "tiếng dân tộc"
                                : "tiếng Việt",
                        BY);
            }
        }
    }

    private void events(Plan plan) {
        var task = table.tasks(plan.id()).stream()
                .filter(one -> one.forms().contains(TaskForm.TRAINING))
                .findFirst()
                .orElseThrow();
        int quarter = 0;
        for (var day : table.occurrences(task.id())) {
            quarter++;
            var on = day.startsOn().plusDays(40).atTime(8, 0).atZone(zone);
            var id = events.enter(new Events.Draft(
                    day.unit(),
                    Events.Kind.TRAINING,
                    "Tập huấn công chức một cửa, quý " + quarter,
                    "Hội trường tỉnh Minh Họa",
                    on.toInstant(),
                    on.plusHours(3).toInstant(),
                    60,
                    "Tài liệu hướng dẫn nộp hồ sơ trực tuyến",
                    day.id()));
            if (on.toLocalDate().isBefore(dates.today())) {
                events.enterAttendance(events.find(id).orElseThrow(), 48 + 3 * quarter, BY);
            }
        }
    }

    /** Rounds of the shipped contests, each with the time it belongs to. */
    private void contests(Plan plan) {
        var tasks = table.tasks(plan.id()).stream()
                .filter(one -> one.forms().contains(TaskForm.CONTEST))
                .toList();
        for (var source : sources.all()) {
            if (!source.kind().equals("contest")) {
                continue;
            }
            for (var offer : source.offers()) {
                var task = tasks.get(offer.address().contains("tuan-cchc") ? 0 : 1);
                table.occurrences(task.id()).stream()
                        .filter(day -> !offer.on().isBefore(day.startsOn())
                                && !offer.on().isAfter(day.dueOn()))
                        .findFirst()
                        .ifPresent(day -> recording.attach(day, source.kind(), offer, "", BY));
            }
        }
    }

    private void media() {
        var unit = unit("MH.SNV");
        media.enter(
                new MediaStore.Item(
                        0,
                        unit,
                        MediaStore.Kind.SLOGAN,
                        "Khẩu hiệu nộp hồ sơ trực tuyến",
                        "Nộp hồ sơ trực tuyến, không phải đi lại nhiều lần",
                        "",
                        "Dùng tự do trong tỉnh",
                        "Sở Nội vụ",
                        null,
                        ""),
                BY);
        var banner = media.enter(
                new MediaStore.Item(
                        0,
                        unit,
                        MediaStore.Kind.BANNER,
                        "Băng rôn tuyên truyền một cửa",
                        "Một cửa, một lần đến, đúng hẹn trả kết quả",
                        "100 × 500 cm",
                        "Dùng tự do trong tỉnh",
                        "Sở Nội vụ",
                        null,
                        ""),
                BY);
        media.enterUse(banner, dates.today().minusDays(30), "Trung tâm Phục vụ hành chính công xã Minh Sơn", 2, BY);
    }

    /** What a commune reads out about a plan that the library holds. */
    private void bulletin() {
        library.byNumber("33/KH-UBND", Viewer.ANYONE).stream()
                .findFirst()
                .flatMap(found -> stations.document(found.id().value()))
                .ifPresent(text -> {
                    var title = text.summary().title();
                    stations.enterBulletin(
                            unit("MH.X01.UBND"),
                            title,
                            text.summary().id().value(),
                            texts.in(Languages.VIETNAMESE, "plan.language.usual"),
                            stations.draftScript(
                                    text,
                                    texts.in(Languages.VIETNAMESE, "plan.bulletin.opening", title),
                                    texts.in(Languages.VIETNAMESE, "plan.bulletin.closing")),
                            BY);
                });
    }

    private void reports(Plan plan) {
        var today = dates.today();
        for (int quarter = 1; quarter <= 4; quarter++) {
            var from = LocalDate.of(plan.year(), 3 * quarter - 2, 1);
            var until = from.plusMonths(3).minusDays(1);
            var id = periods.enter(
                    plan.id(), "Báo cáo quý " + quarter + " năm " + plan.year(), from, until, until.minusDays(5));
            if (until.isBefore(today)) {
                var period = periods.find(id).orElseThrow();
                var lower = table.children(plan.id());
                // the last one has not sent the latest report
                boolean latest = !until.plusMonths(3).isBefore(today);
                lower.subList(0, latest ? lower.size() - 1 : lower.size())
                        .forEach(one -> periods.enter(one, period, "", BY));
            }
        }
    }

    private long unit(String code) {
        return organizations.findByCode(code).orElseThrow().id().value();
    }
}
