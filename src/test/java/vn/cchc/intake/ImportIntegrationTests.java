package vn.cchc.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithMockUser;
import vn.cchc.jobs.Job;
import vn.cchc.jobs.JobItem;
import vn.cchc.jobs.JobState;
import vn.cchc.library.DerivedField;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.PublicationState;
import vn.cchc.library.Viewer;
import vn.cchc.testing.PortalTest;
import vn.cchc.testing.Tripwire;

@WithMockUser(username = "thu-thu", roles = "LIBRARIAN", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class ImportIntegrationTests extends PortalTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Autowired
    private Imports imports;

    @Autowired
    private Library library;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tripwire tripwire;

    @Autowired
    @Qualifier("jobRunner")
    private SmartLifecycle runner;

    /** Numbers no other test uses. */
    private String series;

    private long before;

    @BeforeEach
    void countDocuments() {
        series = UUID.randomUUID()
                .toString()
                .substring(0, 8)
                .replaceAll("[^a-z]", "q")
                .toUpperCase(Locale.ROOT);
        before = documents();
    }

    @AfterEach
    void removeTripwire() {
        tripwire.remove();
    }

    @Test
    void storesEveryGoodLineAndReportsEveryBadOne() {
        String file = line(1) + "\n\nkhông phải JSON\n" + line(2) + "\n{\"number\":\"x\"}\n" + line(1) + "\n";

        Job job = finished(imports.startBulk(in(file), "../thu muc/lô 1.jsonl"));

        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.owner()).isEqualTo("thu-thu");
        assertThat(job.total()).isEqualTo(6);
        assertThat(job.done()).isEqualTo(6);
        assertThat(job.counts()).isEqualTo(new Job.Counts(2, 0, 0, 3));
        assertThat(imports.summary(job).key()).isEqualTo("intake.summary.done");
        assertThat(items(job, JobItem.Outcome.REFUSED))
                .extracting(JobItem::name)
                .containsExactly("lô 1.jsonl:3", "lô 1.jsonl:5", "lô 1.jsonl:6");
        assertThat(items(job, JobItem.Outcome.REFUSED))
                .extracting(item -> item.reason().key())
                .containsExactly("intake.refused.not-json", "intake.refused.missing", "intake.refused.duplicate-line");
        assertThat(documents()).isEqualTo(before + 2);
    }

    @Test
    void publishesWhatItStoresAndMarksWhatWasDerived() {
        finished(imports.startBulk(in(line(1)), "a.jsonl"));

        DocumentSummary summary =
                library.byNumber("1/2019/QĐ-" + series, Viewer.ANYONE).getFirst();
        LegalText text = library.find(summary.id(), Viewer.ANYONE).orElseThrow();
        assertThat(summary.state()).isEqualTo(PublicationState.PUBLISHED);
        assertThat(summary.year()).isEqualTo(2019);
        assertThat(text.derived()).contains(DerivedField.TYPE, DerivedField.YEAR);
        assertThat(text.provisions()).extracting(p -> p.key()).containsExactly("art-1", "art-2");
    }

    @Test
    void saysThatTheSameFileChangedNothing() {
        String file = lines(1, 120);
        finished(imports.startBulk(in(file), "a.jsonl"));
        Job again = finished(imports.startBulk(new ByteArrayInputStream(gzip(file)), "b.jsonl"));

        assertThat(again.counts()).isEqualTo(new Job.Counts(0, 0, 120, 0));
        assertThat(imports.summary(again).key()).isEqualTo("intake.summary.nothing-new");
        assertThat(imports.summary(again).arguments()).containsExactly("120");
        assertThat(documents()).isEqualTo(before + 120);
    }

    @Test
    void importsTheSameFileTwiceAtOnceOnlyOnce() {
        String file = lines(1, 120);
        UUID first = imports.startBulk(in(file), "a.jsonl");
        UUID second = imports.startBulk(in(file), "b.jsonl");

        Job one = finished(first);
        Job two = finished(second);

        assertThat(one.counts().added() + two.counts().added()).isEqualTo(120);
        assertThat(one.counts().unchanged() + two.counts().unchanged()).isEqualTo(120);
        assertThat(documents()).isEqualTo(before + 120);
    }

    @Test
    void leavesNothingBehindWhenCancelledHalfWay() {
        tripwire.slowDown(10);
        UUID id = imports.startBulk(in(lines(1, 400)), "a.jsonl");
        await(id, job -> job.counts().added() >= 50);

        assertThat(imports.cancel(id)).isTrue();
        Job job = finished(id);

        assertThat(job.state()).isEqualTo(JobState.CANCELLED);
        assertThat(job.counts().added()).isBetween(50L, 399L);
        assertThat(job.undone()).isEqualTo(job.counts().added());
        assertThat(documents()).isEqualTo(before);
        assertThat(imports.summary(job).key()).isEqualTo("intake.summary.cancelled");
        assertThat(imports.cancel(id)).isFalse();
    }

    @Test
    void goesOnAfterACrashAtTheNextLine() {
        tripwire.layAfter(130);
        UUID id = imports.startBulk(in(lines(1, 200)), "a.jsonl");
        await(id, job -> tripwire.hasGoneOff());

        Job crashed = imports.find(id).orElseThrow();
        assertThat(crashed.state()).isEqualTo(JobState.RUNNING);
        assertThat(crashed.done()).isEqualTo(100);
        assertThat(documents()).isEqualTo(before + 100);

        runner.stop();
        runner.start();
        Job job = finished(id);

        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.counts()).isEqualTo(new Job.Counts(200, 0, 0, 0));
        assertThat(items(job, null)).hasSize(200).extracting(JobItem::position).doesNotHaveDuplicates();
        assertThat(documents()).isEqualTo(before + 200);
    }

    @Test
    void goesOnWhereAShutdownStoppedIt() {
        tripwire.slowDown(5);
        UUID id = imports.startBulk(in(lines(1, 300)), "a.jsonl");
        await(id, job -> job.counts().added() >= 50);

        runner.stop();
        Job stopped = imports.find(id).orElseThrow();
        assertThat(stopped.state()).isEqualTo(JobState.RUNNING);
        assertThat(stopped.done()).isLessThan(300);
        tripwire.remove();
        runner.start();

        assertThat(finished(id).counts()).isEqualTo(new Job.Counts(300, 0, 0, 0));
        assertThat(documents()).isEqualTo(before + 300);
    }

    @Test
    void failsAFileThatIsNoneAndStoresNothing() {
        Job job = finished(imports.startBulk(in("%PDF-1.7"), "van-ban.jsonl"));

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.failure().key()).isEqualTo("intake.failed.not-json-lines");
        assertThat(job.failure().arguments()).containsExactly("van-ban.jsonl");
    }

    @Test
    void writesTheReportAsATableInTheReadersLanguage() {
        Job job = finished(imports.startBulk(in(line(1) + "\n{\"number\":\"=1+1\"}\n"), "a.jsonl"));
        StringBuilder table = new StringBuilder();

        imports.csv(job.id(), Locale.forLanguageTag("vi"), table);

        assertThat(table.toString().lines().toList().get(0)).startsWith("\uFEFF\"Vị trí\"");
        assertThat(table).contains("\"a.jsonl:1\",\"1/2019/QĐ-" + series + "\",\"Thêm mới\",\"\",\"/van-ban/");
        assertThat(table).contains("\"a.jsonl:2\",\"\",\"Không nhận\",\"Thiếu trường «title». Hãy bổ sung.\"");
    }

    @Test
    void makesADraftOfASingleFileAndKeepsTheOriginal() {
        String text = "UBND TỈNH MINH HỌA\nSố: 12/KH-" + series + "\nMinh Họa, ngày 3 tháng 2 năm 2025\n\nKẾ HOẠCH\n"
                + "Tuyên truyền năm 2025\n\nĐiều 1. Mục đích\nNội dung một.\nĐiều 2. Yêu cầu\nNội dung hai.\n";

        Job job = finished(imports.start(in(text), "ke-hoach.txt"));

        assertThat(job.counts()).isEqualTo(new Job.Counts(1, 0, 0, 0));
        String slug = items(job, null).getFirst().slug();
        assertThat(library.find(slug, Viewer.ANYONE)).isEmpty();
        LegalText draft = library.find(slug, Viewer.LIBRARIAN).orElseThrow();
        assertThat(draft.summary().state()).isEqualTo(PublicationState.DRAFT);
        assertThat(draft.summary().number()).isEqualTo("12/KH-" + series);
        assertThat(imports.original(draft.summary().id()))
                .hasValueSatisfying(original -> assertThat(original.name()).isEqualTo("ke-hoach.txt"));
    }

    @Test
    void saysWhyASingleFileCannotBeTaken() {
        Job job = finished(imports.startSingle(in("<html><body>404 not found</body></html>"), "a.pdf"));

        assertThat(items(job, JobItem.Outcome.REFUSED))
                .extracting(item -> item.reason().key())
                .containsExactly("extraction.web-page");
        assertThat(documents()).isEqualTo(before);
    }

    @Test
    void makesADraftOfEveryFileInAnArchiveOnce() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            for (String name : List.of("a.txt", "b/c.txt", "d.txt")) {
                out.putNextEntry(new ZipEntry(name));
                String mark = name.equals("d.txt") ? "TỐI MẬT\n" : "";
                out.write((mark + "Số: " + (name.charAt(0) - 'a' + 1) + "/KH-" + series + "\nKẾ HOẠCH\nVề việc " + name
                                + "\nI. MỤC ĐÍCH\nLàm việc.\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        Job job = finished(imports.start(new ByteArrayInputStream(zip.toByteArray()), "ho-so.zip"));

        assertThat(job.counts()).isEqualTo(new Job.Counts(2, 0, 0, 1));
        assertThat(items(job, null))
                .extracting(JobItem::name)
                .containsExactly("ho-so.zip/a.txt", "ho-so.zip/b/c.txt", "ho-so.zip/d.txt");
        assertThat(items(job, JobItem.Outcome.REFUSED))
                .extracting(item -> item.reason().key())
                .containsExactly("intake.refused.secret");
        assertThat(documents()).isEqualTo(before + 2);

        Job again = finished(imports.start(new ByteArrayInputStream(zip.toByteArray()), "ho-so-2.zip"));
        assertThat(again.counts()).isEqualTo(new Job.Counts(0, 0, 2, 1));
        assertThat(items(again, JobItem.Outcome.UNCHANGED))
                .extracting(item -> item.reason().key())
                .containsOnly("intake.same-file");
    }

    @Test
    @WithMockUser(roles = "RESIDENT")
    void refusesWhoIsNoLibrarian() {
        assertThatThrownBy(() -> imports.startBulk(in("{}"), "a")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> imports.find(UUID.randomUUID())).isInstanceOf(AccessDeniedException.class);
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> imports.start(in("{}"), "a")).isInstanceOf(AccessDeniedException.class);
    }

    private String line(int number) {
        return ("{\"number\":\"%d/2019/QĐ-%s\",\"title\":\"Về việc thứ %d\",\"provisions\":["
                        + "{\"label\":\"Điều 1\",\"heading\":\"Một\",\"text\":\"Nội dung %d.\"},"
                        + "{\"label\":\"Điều 2\",\"heading\":\"Hai\",\"text\":\"Hiệu lực.\"}]}")
                .formatted(number, series, number, number);
    }

    private String lines(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(this::line).collect(Collectors.joining("\n"));
    }

    private List<JobItem> items(Job job, JobItem.Outcome outcome) {
        return imports.items(job.id(), outcome, PageRequest.of(0, 1000)).getContent();
    }

    private Job finished(UUID id) {
        return await(id, job -> job.state().isOver());
    }

    private Job await(UUID id, Predicate<Job> wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            Job job = imports.find(id).orElseThrow();
            if (wanted.test(job)) {
                return job;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
        throw new AssertionError("Waited in vain: " + imports.find(id));
    }

    private long documents() {
        return jdbc.sql("select count(*) from legal_document").query(Long.class).single();
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return packed.toByteArray();
    }
}
