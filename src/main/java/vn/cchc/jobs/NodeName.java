package vn.cchc.jobs;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells this node from others and stays the same across its restarts: given as {@code cchc.node}, or drawn once and kept in the
 * data folder. Nodes that share a data folder must be given names.
 */
@Component
class NodeName {

    private final String value;

    @Autowired
    NodeName(@Value("${cchc.node:}") String given, @Value("${cchc.home}") Path home) throws IOException {
        this.value = given.isBlank() ? kept(home.resolve("node-name")) : given.strip();
    }

    String value() {
        return value;
    }

    private static String kept(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try {
            Files.writeString(file, UUID.randomUUID().toString(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException drawnBefore) {
            // the name of a former life is the one wanted
        }
        return Files.readString(file).strip();
    }
}
