package vn.cchc.plan.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.Application;
import vn.cchc.plan.Rhythm;
import vn.cchc.plan.desk.PlanTable;
import vn.cchc.plan.desk.Schedule;

/**
 * How long the leader's page of a province takes whose communes each do so many tasks every month, with last year to compare, beside
 * the SQL that it asks alone. Prints one JSON line with medians.
 *
 * <p>{@code --communes N --tasks N}
 */
public final class PlanBench {

    private static final int ROUNDS = 30;
    private static final int WARMING = 10;
    private static final int YEAR = 2026;
    private static final LocalDate DAY = LocalDate.of(YEAR, 9, 15);

    /** What was read, so that nothing is left out. */
    private static volatile int seen;

    private PlanBench() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err);
        int communes = argument(args, "--communes", 100);
        int tasks = argument(args, "--tasks", 30);
        var home = Files.createTempDirectory("cchc-bench");
        try (var portal = new SpringApplicationBuilder(Application.class)
                .properties(Map.of(
                        "cchc.home", home.toString(),
                        "server.port", "0",
                        "cchc.contest.rehearsal", "0s"))
                .profiles("demo")
                .run()) {
            var database = portal.getBean(JdbcTemplate.class);
            long province = fill(database, YEAR, communes, tasks, 0.85);
            fill(database, YEAR - 1, communes, tasks, 0.7);
            var figures = portal.getBean(PlanFigures.class);
            var plan = portal.getBean(PlanTable.class).plan(province).orElseThrow();
            var before = figures.tree(province - 500_000);
            var tree = figures.tree(province);
            double page = median(() -> figures.leader(plan, DAY).lines().size());
            double sql = median(() -> {
                int rows = figures.tree(province).size() * 2;
                rows += figures.heads(tree).size()
                        + figures.days(tree, DAY).size()
                        + figures.days(before, DAY.minusYears(1)).size();
                figures.shown(tree, LocalDate.of(YEAR, 1, 1), DAY);
                figures.shown(before, LocalDate.of(YEAR - 1, 1, 1), DAY.minusYears(1));
                return rows;
            });
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("communes", communes);
            line.put("tasks", tasks);
            line.put("months", 12);
            line.put(
                    "occurrences",
                    database.queryForObject(
                            "select count(*) from plan_occurrence where plan_id >= ?", Long.class, province));
            line.put("pageMilliseconds", rounded(page));
            line.put("sqlMilliseconds", rounded(sql));
            line.put("ratio", rounded(page / sql));
            out.write((new JsonMapper().writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } finally {
            delete(home);
        }
        System.exit(0);
    }

    /** A province's plan, taken over by every commune, each task done every month. The ids lie far from the demonstration's. */
    private static long fill(JdbcTemplate database, int year, int communes, int tasks, double share) {
        long base = year == YEAR ? 1_000_000 : 500_000;
        var now = Timestamp.from(Instant.now());
        List<Object[]> plans = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> days = new ArrayList<>();
        List<Object[]> shown = new ArrayList<>();
        for (int commune = 0; commune <= communes; commune++) {
            long plan = base + commune;
            long unit = 900_000 + commune;
            plans.add(new Object[] {plan, "do-" + plan, "Kế hoạch", unit, year, commune == 0 ? null : base, now});
            for (int task = 1; commune > 0 && task <= tasks; task++) {
                long id = base * 10 + (long) commune * 1_000 + task;
                rows.add(new Object[] {
                    id,
                    plan,
                    task,
                    "Nhiệm vụ " + task + " của xã " + commune,
                    unit,
                    Date.valueOf(LocalDate.of(year, 1, 1)),
                    Date.valueOf(LocalDate.of(year, 12, 31))
                });
                for (var slot : Schedule.of(Rhythm.MONTHLY, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))) {
                    long day = id * 100 + slot.dueOn().getMonthValue();
                    boolean done =
                            slot.dueOn().isBefore(DAY.withYear(year)) && Math.floorMod(day * 31, 100) < share * 100;
                    days.add(new Object[] {
                        day,
                        id,
                        plan,
                        unit,
                        Date.valueOf(slot.startsOn()),
                        Date.valueOf(slot.dueOn()),
                        done ? Date.valueOf(slot.dueOn().minusDays(3)) : null
                    });
                    if (done) {
                        shown.add(new Object[] {
                            day,
                            day,
                            String.valueOf(day),
                            Date.valueOf(slot.dueOn().minusDays(3)),
                            now
                        });
                    }
                }
            }
        }
        database.batchUpdate(
                "insert into plan (id, slug, title, organization_id, plan_year, document_id, parent_id, state, demonstration,"
                        + " created_by, created_at) values (?, ?, ?, ?, ?, 0, ?, 'RUNNING', true, 'bench', ?)",
                plans);
        database.batchUpdate(
                "insert into plan_task (id, plan_id, position, title, content, forms, timing, rhythm, lead_text, lead_id,"
                        + " starts_on, due_on, coordinating, content_groups, audience, target, target_unit, handed_down, repeats, read_from)"
                        + " values (?, ?, ?, ?, '', 'LOUDSPEAKER PORTAL', '', 'MONTHLY', '', ?, ?, ?, '', '', '', 0, '', false, 0, '')",
                rows);
        database.batchUpdate(
                "insert into plan_occurrence (id, task_id, plan_id, unit_id, starts_on, due_on, done_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                days);
        database.batchUpdate(
                "insert into plan_evidence (id, occurrence_id, kind, reference, title, address, held_on, place, people,"
                        + " remark, person, recorded_by, recorded_at) values (?, ?, 'report', ?, 'Ghi nhận', '', ?, '', 40, '', '', '', ?)",
                shown);
        return base;
    }

    private static double median(IntSupplier work) {
        for (int i = 0; i < WARMING; i++) {
            seen = work.getAsInt();
        }
        long[] times = LongStream.generate(() -> {
                    long from = System.nanoTime();
                    seen = work.getAsInt();
                    return System.nanoTime() - from;
                })
                .limit(ROUNDS)
                .sorted()
                .toArray();
        return times[ROUNDS / 2] / 1e6;
    }

    private static int argument(String[] args, String name, int usual) {
        int at = Arrays.asList(args).indexOf(name);
        return at < 0 ? usual : Integer.parseInt(args[at + 1]);
    }

    private static double rounded(double figure) {
        return Math.round(figure * 100) / 100.0;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }
}
