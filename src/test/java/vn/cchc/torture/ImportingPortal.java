package vn.cchc.torture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cchc.Application;
import vn.cchc.intake.Imports;
import vn.cchc.jobs.Job;
import vn.cchc.search.IndexCare;

/**
 * The portal as a process to be killed: starts, imports a file unless an import is there already, and tells on standard output how
 * far it is. Each line begins with a word: STARTED, ACK with the lines acknowledged, OVER with the outcome.
 */
final class ImportingPortal {

    private ImportingPortal() {}

    /** @param arguments the file to import */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ConfigurableApplicationContext portal = SpringApplication.run(Application.class);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "torture", null, AuthorityUtils.createAuthorityList("ROLE_LIBRARIAN")));
        Imports imports = portal.getBean(Imports.class);
        UUID id = theImport(imports, Path.of(arguments[0]));
        say("STARTED");
        Job job = imports.find(id).orElseThrow();
        while (!job.state().isOver()) {
            say("ACK " + job.done());
            Thread.sleep(20);
            job = imports.find(id).orElseThrow();
        }
        long documents = portal.getBean(JdbcClient.class)
                .sql("select count(*) from legal_document where number like '%/QĐ-TRATAN'")
                .query(Long.class)
                .single();
        IndexCare index = portal.getBean(IndexCare.class);
        IndexCare.Report found = index.mend();
        say("OVER " + job.state() + " items=" + job.counts().sum() + " added="
                + job.counts().added() + " documents=" + documents + " agrees="
                + index.check().agrees() + " mended=" + found);
        portal.close();
        System.exit(0);
    }

    private static UUID theImport(Imports imports, Path file) throws IOException {
        for (Job job : imports.list(PageRequest.of(0, 1))) {
            return job.id();
        }
        try (InputStream content = Files.newInputStream(file)) {
            return imports.startBulk(content, "torture.jsonl");
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
