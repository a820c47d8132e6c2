package vn.cchc.home.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Leaves the running node's port in its data folder, where the launcher looks for it. */
@Component
class NodeAddress {

    static final String FILE = "node.port";

    private final Path file;

    NodeAddress(@Value("${cchc.home}") Path home) {
        this.file = home.resolve(FILE);
    }

    @EventListener
    void started(WebServerInitializedEvent event) throws IOException {
        if (event.getApplicationContext().getServerNamespace() == null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, String.valueOf(event.getWebServer().getPort()));
        }
    }

    @EventListener
    void stopped(ContextClosedEvent event) throws IOException {
        if (event.getApplicationContext().getParent() == null) {
            Files.deleteIfExists(file);
        }
    }
}
