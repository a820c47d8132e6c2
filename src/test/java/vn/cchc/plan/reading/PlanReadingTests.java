package vn.cchc.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.plan.Rhythm;
import vn.cchc.plan.TaskForm;

class PlanReadingTests {

    private static final Path SEEDS = Path.of("../shared/data/seeds");
    private static final Path KEY = Path.of("src/test/resources/plan/seeds.key");

    private static final String SAMPLE = """
            KẾ HOẠCH

            Tuyên truyền cải cách hành chính năm 2026

            1. Phát chuyên mục trên loa truyền thanh cơ sở.
            - Thời gian thực hiện: Hằng tháng.
            - Cơ quan chủ trì: UBND xã Minh Sơn.
            - Cơ quan phối hợp: Phòng Văn hóa - Xã hội.
            - Nội dung: Nộp hồ sơ trực tuyến; phát ít nhất 15 phút cho người dân.

            2. Tập huấn cho công chức một cửa
            - Thời gian: trước ngày 30/06/2026
            - Chủ trì: Sở Nội vụ
            - Phối hợp: kế hoạch không nêu
            """;

    @ParameterizedTest
    @ValueSource(strings = {"000_", "001_", "002_", "003_", "004_"})
    void readsWhatAPlanSaysAndNothingElse(String seed) throws IOException {
        if (!Boolean.parseBoolean(System.getenv("CI"))) {
            assumeThat(SEEDS).as("the plans lie beside the repository").isDirectory();
        }
        try (Stream<Path> files = Files.list(SEEDS)) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(seed))
                    .findFirst()
                    .orElseThrow();
            var key = key(seed);
            assertThat(shortenedAs(key, told(PlanReading.read(List.of(new Part("", Files.readString(file)))))))
                    .isEqualTo(key);
        }
    }

    @Test
    void everyFieldHasThePlaceItWasReadFrom() {
        var part = new Part("part-1", SAMPLE);
        for (var task : PlanReading.read(List.of(part))) {
            assertThat(at(part, task.title())).isEqualTo(task.title().value());
            var lead = Objects.requireNonNull(task.lead());
            assertThat(at(part, lead)).isEqualTo(lead.value());
            assertThat(lead.part()).isEqualTo("part-1");
        }
    }

    @Test
    void readsTimesFiguresAndPeople() {
        var tasks = PlanReading.read(List.of(new Part("", SAMPLE)));
        assertThat(told(tasks)).isEqualTo("""
                title: Phát chuyên mục trên loa truyền thanh cơ sở
                form: LOUDSPEAKER
                time: Hằng tháng / MONTHLY
                lead: UBND xã Minh Sơn
                coordinating: Phòng Văn hóa - Xã hội
                content: Nộp hồ sơ trực tuyến; phát ít nhất 15 phút cho người dân
                audience: người dân
                target: 15 phút
                --
                title: Tập huấn cho công chức một cửa
                form: TRAINING
                time: trước ngày 30/06/2026 / ONCE null 2026-06-30
                lead: Sở Nội vụ
                group: group-5""");
        assertThat(tasks.getFirst().forms().getFirst().value()).isEqualTo(TaskForm.LOUDSPEAKER);
        assertThat(Objects.requireNonNull(tasks.getFirst().time()).value().rhythm())
                .isEqualTo(Rhythm.MONTHLY);
    }

    @Test
    void proposesNothingFromATextWithoutTasks() {
        assertThat(PlanReading.read(List.of(new Part(
                        "", "Kế hoạch nhằm nâng cao nhận thức về cải cách hành chính. Kết quả được công bố sau."))))
                .isEmpty();
        assertThat(PlanReading.read(List.of())).isEmpty();
    }

    @Test
    void readsPartsOfTheLibraryAsHeadings() {
        var tasks = PlanReading.read(List.of(
                Part.of("part-1", "Mục đích", "Nâng cao nhận thức."),
                Part.of("part-2", "Nhiệm vụ 1. Tuyên truyền trong nội bộ", """
                        Thời gian: thường xuyên, suốt năm 2019.

                        Chủ trì: mỗi cơ quan; UBND xã.

                        Phối hợp: kế hoạch không nêu.

                        Nội dung:

                        a) Nói về CCHC trong họp giao ban.
                        b) Niêm yết thủ tục hành chính.""")));
        assertThat(told(tasks)).isEqualTo("""
                title: Tuyên truyền trong nội bộ
                form: INTERNAL
                time: thường xuyên, suốt năm 2019 / CONTINUOUS 2019-01-01 2019-12-31
                lead: mỗi cơ quan; UBND xã
                content: a) Nói về CCHC trong họp giao ban. b) Niêm yết thủ tục hành chính
                group: task-2""");
    }

    private static String at(Part part, Found<String> found) {
        return part.words().substring(found.start(), found.end()).replaceAll("\\s+", " ");
    }

    private static String key(String seed) throws IOException {
        return Arrays.stream(Files.readString(KEY).split("(?m)^== "))
                .filter(block -> block.startsWith(seed))
                .findFirst()
                .orElseThrow()
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String told(List<ProposedTask> tasks) {
        return tasks.stream().map(PlanReadingTests::told).collect(Collectors.joining("\n--\n"));
    }

    private static String told(ProposedTask task) {
        List<String> lines = new ArrayList<>();
        line(lines, "title", task.title().value());
        line(lines, "form", values(task.forms()));
        var time = task.time();
        if (time != null) {
            var told = time.value();
            var days = told.from() == null && told.until() == null ? "" : " " + told.from() + " " + told.until();
            line(lines, "time", told.words() + (told.rhythm() == null ? "" : " / " + told.rhythm()) + days);
        }
        line(lines, "lead", words(task.lead()));
        line(lines, "coordinating", words(task.coordinating()));
        line(lines, "content", words(task.content()));
        line(lines, "audience", task.audiences().stream().map(Found::value).collect(Collectors.joining("; ")));
        line(lines, "group", values(task.groups()));
        var target = task.target();
        line(
                lines,
                "target",
                target == null
                        ? ""
                        : target.value().number() + " " + target.value().unit());
        line(lines, "repeats", task.repeats() == 0 ? "" : String.valueOf(task.repeats()));
        return String.join("\n", lines);
    }

    private static void line(List<String> lines, String field, String value) {
        if (!value.isEmpty()) {
            lines.add(field + ": " + value);
        }
    }

    private static String words(@Nullable Found<String> found) {
        return found == null ? "" : found.value();
    }

    private static String values(List<? extends Found<?>> found) {
        return found.stream().map(one -> String.valueOf(one.value())).collect(Collectors.joining(", "));
    }

    /** Writes a long line as the key does, its middle left out, where its ends are the key's. */
    private static String shortenedAs(String key, String told) {
        var wanted = key.lines().toList();
        var lines = new ArrayList<>(told.lines().toList());
        for (int i = 0; i < Math.min(wanted.size(), lines.size()); i++) {
            var ends = wanted.get(i).split(" … ");
            if (ends.length == 2
                    && lines.get(i).startsWith(ends[0])
                    && lines.get(i).endsWith(ends[1])) {
                lines.set(i, wanted.get(i));
            }
        }
        return String.join("\n", lines);
    }
}
