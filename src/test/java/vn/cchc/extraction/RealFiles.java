package vn.cchc.extraction;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files as agencies send them, kept beside the project; tests on them are skipped where they are not, except on the build server. */
public final class RealFiles {

    private static final Path FOLDER = Path.of("../shared/data/intake");

    private RealFiles() {}

    public static Path folder() {
        assumeTrue(Files.isDirectory(FOLDER) || "true".equals(System.getenv("CI")), "no real files here");
        return FOLDER;
    }
}
