package vn.cchc.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the portal without warning while it imports, several times, and looks whether anything acknowledged was lost. */
@Tag("torture")
class KillDuringImportTorture {

    private static final int DOCUMENTS = 4000;
    private static final int KILLS = 4;

    @TempDir
    Path folder;

    @Test
    void losesNothingAcknowledgedAndImportsEachLineOnce() throws Exception {
        Path file = write(DOCUMENTS);
        Random random = new Random();
        long acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged = killAfter(file, acknowledged, 150 + random.nextInt(DOCUMENTS / KILLS / 2));
        }

        String outcome = toTheEnd(file, acknowledged);

        assertThat(outcome)
                .startsWith("OVER DONE items=" + DOCUMENTS + " added=" + DOCUMENTS + " documents=" + DOCUMENTS + " ");
        assertThat(outcome).as("the index agrees with the database").contains(" agrees=true ");
    }

    /**
     * Returns the progress that the killed process had been assured of. An embedded database shows a batch to others a moment before
     * its commit returns, so the latest figure seen is not yet a promise; the one before it is, as the next batch had begun.
     */
    private long killAfter(Path file, long before, long progress) throws Exception {
        Process portal = start(file);
        long acknowledged = before;
        long assured = before;
        try (BufferedReader lines = output(portal)) {
            boolean first = true;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("ACK ")) {
                    long done = Long.parseLong(line.substring(4));
                    assertThat(done)
                            .as("progress after a restart")
                            .isGreaterThanOrEqualTo(first ? before : acknowledged);
                    assured = !first && done > acknowledged ? acknowledged : assured;
                    first = false;
                    acknowledged = done;
                    if (done >= before + progress) {
                        break;
                    }
                }
                assertThat(line).doesNotStartWith("OVER");
            }
        } finally {
            portal.destroyForcibly().waitFor();
        }
        assertThat(acknowledged)
                .as("the portal came so far before it was killed")
                .isGreaterThanOrEqualTo(before + progress);
        return assured;
    }

    private String toTheEnd(Path file, long before) throws Exception {
        Process portal = start(file);
        String over = "nothing";
        try (BufferedReader lines = output(portal)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("ACK ")) {
                    assertThat(Long.parseLong(line.substring(4))).isGreaterThanOrEqualTo(before);
                }
                over = line.startsWith("OVER ") ? line : over;
            }
        } finally {
            portal.destroyForcibly().waitFor();
        }
        return over;
    }

    private Process start(Path file) throws IOException {
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
                ImportingPortal.class.getName(),
                file.toString()));
        builder.environment().put("CCHC_HOME", folder.resolve("home").toString());
        builder.environment().remove("SERVER_PORT");
        return builder.redirectErrorStream(true).start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private Path write(int documents) throws IOException {
        Path file = folder.resolve("torture.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 1; i <= documents; i++) {
                out.write("{\"number\":\"" + i + "/2019/QĐ-TRATAN\",\"title\":\"Về việc thứ " + i
                        + "\",\"provisions\":[{\"label\":\"Điều 1\",\"heading\":\"Phạm vi\",\"text\":\"Nội dung thứ "
                        + i
                        + " của văn bản.\"},{\"label\":\"Điều 2\",\"heading\":\"\",\"text\":\"Hiệu lực.\"}]}\n");
            }
        }
        return file;
    }
}
