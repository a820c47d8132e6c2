package vn.cchc.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.bench.Phone;
import vn.cchc.bench.ServedContest;

/** What becomes of H2's file while people answer for an hour; {@code -Dcchc.torture.minutes} makes it another time. */
@Tag("torture")
class HourOfAnswersTorture {

    private static final Duration TIME = Duration.ofMinutes(Integer.getInteger("cchc.torture.minutes", 60));
    private static final int AT_ONCE = 40;
    private static final int QUESTIONS = 5;
    private static final int TIMES = 12;
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    Path home;

    @Test
    void theFileStaysBounded() throws Exception {
        var answers = new AtomicLong();
        var errors = new AtomicInteger();
        var numbers = new AtomicInteger();
        List<Long> sizes = new ArrayList<>();
        try (var portal = KilledContest.on(home, false, "-XX:TieredStopAtLevel=1")) {
            portal.start();
            var end = Instant.now().plus(TIME);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < AT_ONCE; i++) {
                    threads.submit(() -> {
                        while (Instant.now().isBefore(end)) {
                            var phone = new Phone(numbers.incrementAndGet(), portal.port(), log(errors));
                            takePart(phone, portal.round(), answers);
                        }
                        return null;
                    });
                }
                while (Instant.now().isBefore(end)) {
                    TimeUnit.SECONDS.sleep(15);
                    sizes.add(portal.fileSize());
                }
            }
            portal.kill();
            long largest = sizes.stream().mapToLong(Long::longValue).max().orElseThrow();
            long needed = compacted(portal);
            System.out.printf(
                    "{\"minutes\":%d,\"attempts\":%d,\"answers\":%d,\"errors\":%d,\"largestMb\":%d,\"lastMb\":%d,\"compactedMb\":%d}%n",
                    TIME.toMinutes(),
                    numbers.get(),
                    answers.get(),
                    errors.get(),
                    largest / MEGABYTE,
                    sizes.getLast() / MEGABYTE,
                    needed / MEGABYTE);
            assertThat(errors.get()).isZero();
            assertThat(largest)
                    .as("bytes of the file at its largest, where its content takes %d", needed)
                    .isLessThan(8 * needed + 256 * MEGABYTE);
        }
    }

    /** Every answer is given anew several times, as if people changed their minds. */
    private static void takePart(Phone phone, long round, AtomicLong answers) throws InterruptedException {
        if (phone.enter(round)) {
            for (int sequence = 1; sequence <= TIMES; sequence++) {
                for (int question = 1; question <= QUESTIONS; question++) {
                    if (phone.answer(question, sequence, String.valueOf(1 + (sequence + question) % 4))) {
                        answers.incrementAndGet();
                    }
                    Thread.sleep(400);
                }
            }
            phone.submit();
        }
        phone.close();
    }

    private static long compacted(ServedContest portal) throws Exception {
        try (var database = portal.database();
                var statement = database.createStatement()) {
            statement.execute("shutdown compact");
        } catch (SQLException closed) {
            // closing the connection of a database that has shut down
        }
        return portal.fileSize();
    }

    private static Phone.Log log(AtomicInteger errors) {
        return new Phone.Log() {
            @Override
            public void took(String what, long nanos) {
                // only the file counts here
            }

            @Override
            public void retry(String what, String why) {
                // a busy moment
            }

            @Override
            public void error(String what, String why) {
                errors.incrementAndGet();
                System.err.println(what + ": " + why);
            }
        };
    }
}
