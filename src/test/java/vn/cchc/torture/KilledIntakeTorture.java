package vn.cchc.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand files wait in the queue and the portal is killed ten times meanwhile; each file is dealt with exactly once. */
@Tag("torture")
class KilledIntakeTorture {

    private static final int FILES = 1000;
    private static final int KILLS = 10;

    @TempDir
    Path folder;

    @Test
    void dealsWithEachFileExactlyOnce() throws Exception {
        Random random = new Random();
        long before = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            before = killAfter(before + 20 + random.nextInt(FILES / KILLS - 40));
        }
        assertThat(toTheEnd())
                .isEqualTo("OVER jobs=" + FILES + " items=" + FILES + " lines=" + FILES + " documents=" + FILES
                        + " originals=" + FILES + " twice=0");
    }

    /** Kills it when so many are done, and says how many it told of. */
    private long killAfter(long wanted) throws Exception {
        Process portal = start();
        long done = 0;
        try (BufferedReader lines = output(portal)) {
            for (String line = lines.readLine(); line != null && done < wanted; line = lines.readLine()) {
                assertThat(line).doesNotStartWith("OVER");
                done = line.startsWith("ACK ") ? Long.parseLong(line.substring(4)) : done;
            }
        } finally {
            portal.destroyForcibly().waitFor();
        }
        assertThat(done).isGreaterThanOrEqualTo(wanted);
        return done;
    }

    private String toTheEnd() throws Exception {
        Process portal = start();
        String over = "nothing";
        try (BufferedReader lines = output(portal)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                over = line.startsWith("OVER ") ? line : over;
            }
        } finally {
            portal.destroyForcibly().waitFor();
        }
        return over;
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dserver.port=0",
                "-Dspring.profiles.active=demo",
                "-cp",
                System.getProperty("java.class.path"),
                QueueingPortal.class.getName(),
                String.valueOf(FILES)));
        builder.environment().put("CCHC_HOME", folder.resolve("home").toString());
        builder.environment().remove("SERVER_PORT");
        return builder.redirectErrorStream(true).start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
