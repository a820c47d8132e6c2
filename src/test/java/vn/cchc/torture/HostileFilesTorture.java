package vn.cchc.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cchc.extraction.HostileFiles;
import vn.cchc.files.FileStoreException;
import vn.cchc.intake.Imports;
import vn.cchc.intake.review.ItemState;
import vn.cchc.intake.review.ReviewDesk;
import vn.cchc.intake.review.ReviewItem;
import vn.cchc.jobs.Job;
import vn.cchc.testing.ServedPortalTest;

/** Files made to harm go through the whole portal, which answers searches all the while; each file is reported. */
@Tag("torture")
class HostileFilesTorture extends ServedPortalTest {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long LONGEST_ANSWER = 15_000;

    @TempDir
    Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private ReviewDesk desk;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void answersSearchesWhileHarmfulFilesAreRead() throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "torture", null, AuthorityUtils.createAuthorityList("ROLE_LIBRARIAN")));
        Map<String, Path> files = HostileFiles.in(folder, 1500, 10_000, 1024);
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong slowest = new AtomicLong();
        AtomicLong answers = new AtomicLong();
        Queue<Integer> refused = new ConcurrentLinkedQueue<>();
        Thread reader = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                long start = System.nanoTime();
                int status = get("/api/v1/documents?q=cai+cach+hanh+chinh").statusCode();
                slowest.accumulateAndGet((System.nanoTime() - start) / 1_000_000, Math::max);
                if (status == 200) {
                    answers.incrementAndGet();
                } else {
                    refused.add(status);
                }
                // as often as the limit for strangers allows
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        });
        List<UUID> ids = new ArrayList<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            try (InputStream content = Files.newInputStream(file.getValue())) {
                ids.add(imports.startSingle(content, file.getKey()));
            }
        }
        Path sparse = HostileFiles.sparse(folder);
        assertThatThrownBy(() -> {
                    try (InputStream content = Files.newInputStream(sparse)) {
                        imports.startSingle(content, "thua.pdf");
                    }
                })
                .isInstanceOf(FileStoreException.class);
        long most = 0;
        Instant until = Instant.now().plus(PATIENCE);
        while (ids.stream().anyMatch(id -> !isOver(id)) && Instant.now().isBefore(until)) {
            Thread.sleep(500);
            most = Math.max(
                    most,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        over.set(true);
        reader.join();

        for (UUID id : ids) {
            Job job = imports.find(id).orElseThrow();
            assertThat(job.state().isOver()).as(job.title()).isTrue();
            assertThat(desk.list(null, id, PageRequest.of(0, 100)))
                    .as(job.title())
                    .isNotEmpty()
                    .extracting(ReviewItem::state)
                    .doesNotContain(ItemState.RECEIVED);
        }
        System.out.println("files=" + ids.size() + " answers=" + answers + " slowestMs=" + slowest + " mostHeapMb="
                + (most >> 20));
        assertThat(refused).as("answers other than 200").isEmpty();
        assertThat(answers.get()).isGreaterThan(10);
        assertThat(slowest.get()).isLessThan(LONGEST_ANSWER);
        assertThat(get("/api/v1/documents?q=ke+hoach").statusCode()).isEqualTo(200);
    }

    private boolean isOver(UUID id) {
        return imports.find(id).map(Job::state).orElseThrow().isOver();
    }
}
