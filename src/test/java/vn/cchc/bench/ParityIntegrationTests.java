package vn.cchc.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cchc.Application;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Provision;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.library.Viewer;
import vn.cchc.search.LibrarySearch;
import vn.cchc.search.SearchRequest;
import vn.cchc.search.Suggestions;
import vn.cchc.search.language.LanguageLearning;
import vn.cchc.search.query.ProvisionRanking;
import vn.cchc.testing.OpenSearchNode;
import vn.cchc.vietnamese.VietnameseText;

/**
 * The embedded engine and a real OpenSearch node answer alike: the same documents, provisions and suggestions in the same order. The
 * node is fed as several portals would feed it, through the outbox on PostgreSQL.
 */
class ParityIntegrationTests {

    private static final Path COLLECTION = Path.of("../shared/data/search/documents.jsonl.gz");
    private static final String SEARCH = "spring.jpa.properties.hibernate.search.";
    private static final int DOCUMENTS = 15;
    private static final int QUERIES = 200;

    @Test
    void findTheSameInTheSameOrder(@TempDir Path folder) throws Exception {
        boolean mustRun = "true".equals(System.getenv("CI"));
        assumeTrue(mustRun || OpenSearchNode.isAvailable(), "Maven does not find OpenSearch here");
        List<DocumentDraft> drafts = drafts();
        // one after the other: the portal that started last decides where the thread's authentication is looked for
        try (OpenSearchNode node = OpenSearchNode.start(folder);
                EmbeddedPostgres database = EmbeddedPostgres.builder().start();
                ConfigurableApplicationContext embedded = filled(folder.resolve("embedded"), Map.of(), drafts);
                ConfigurableApplicationContext cluster = filled(
                        folder.resolve("cluster"),
                        Map.of(
                                // entries come a little later here: a comparison at the start would send them twice,
                                // and what is
                                // replaced counts in the scores until the node forgets it
                                "cchc.search.check-at-start",
                                "never",
                                SEARCH + "backend.type",
                                "elasticsearch",
                                SEARCH + "backend.uris",
                                "http://" + node.address(),
                                SEARCH + "coordination.strategy",
                                "outbox-polling",
                                "spring.datasource.url",
                                database.getJdbcUrl("postgres", "postgres"),
                                "spring.datasource.username",
                                "postgres",
                                "spring.datasource.password",
                                ""),
                        drafts)) {
            awaitEntries(cluster);
            node.refresh();
            List<String> queries = queries(embedded);
            assertThat(queries).hasSize(QUERIES);
            int answered = 0;
            for (String query : queries) {
                List<Long> provisions = provisions(embedded, query);
                assertThat(provisions(cluster, query))
                        .as("provisions for %s", query)
                        .isEqualTo(provisions);
                assertThat(documents(cluster, query))
                        .as("documents for %s", query)
                        .isEqualTo(documents(embedded, query));
                assertThat(suggestions(cluster, query))
                        .as("suggestions for %s", query)
                        .isEqualTo(suggestions(embedded, query));
                answered += provisions.isEmpty() ? 0 : 1;
            }
            assertThat(answered).isGreaterThan(QUERIES * 9 / 10);
            bringsAnEditToTheIndex(cluster, node, drafts.getFirst());
        }
    }

    private static void bringsAnEditToTheIndex(
            ConfigurableApplicationContext cluster, OpenSearchNode node, DocumentDraft draft) throws Exception {
        String words = "mười hai con thuyền giấy đợi trăng";
        DocumentDraft edited = new DocumentDraft(
                draft.number(),
                draft.type(),
                draft.title(),
                draft.issuer(),
                draft.issuedOn(),
                draft.year(),
                draft.postedOn(),
                draft.effectiveOn(),
                draft.validity(),
                draft.validityBasis(),
                draft.signer(),
                draft.summary(),
                draft.audience(),
                draft.topics(),
                draft.source(),
                List.of(new ProvisionDraft("Điều 1", "", "Có " + words + ".")),
                draft.relations(),
                draft.derived());
        assertThat(found(cluster, words)).isEmpty();
        asLibrarian(() -> cluster.getBean(Cataloguing.class).store(List.of(edited), UUID.randomUUID()));
        awaitEntries(cluster);
        node.refresh();
        assertThat(found(cluster, words)).containsExactly(draft.number());
    }

    private static List<@Nullable String> found(ConfigurableApplicationContext portal, String words) {
        return portal
                .getBean(LibrarySearch.class)
                .search(SearchRequest.of("\"" + words + "\""), Viewer.ANYONE)
                .hits()
                .stream()
                .map(hit -> hit.document().number())
                .toList();
    }

    /** Nothing waits in the outbox any more. */
    private static void awaitEntries(ConfigurableApplicationContext cluster) {
        JdbcClient outbox = JdbcClient.create(cluster.getBean(DataSource.class));
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (outbox.sql("select count(*) from hsearch_outbox_event")
                        .query(Long.class)
                        .single()
                > 0) {
            assertThat(System.nanoTime()).as("the outbox is emptied").isLessThan(end);
            LockSupport.parkNanos(200_000_000);
        }
    }

    private static ConfigurableApplicationContext filled(
            Path home, Map<String, String> search, List<DocumentDraft> drafts) {
        ConfigurableApplicationContext portal = portal(home, search);
        fill(portal, drafts);
        return portal;
    }

    private static ConfigurableApplicationContext portal(Path home, Map<String, String> search) {
        List<String> arguments = new ArrayList<>(List.of(
                "--cchc.home=" + home,
                "--server.port=0",
                "--logging.level.root=warn",
                "--spring.main.banner-mode=off"));
        search.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return SpringApplication.run(Application.class, arguments.toArray(String[]::new));
    }

    private static List<DocumentDraft> drafts() throws Exception {
        List<DocumentDraft> drafts = new ArrayList<>();
        if (Files.exists(COLLECTION)) {
            Collection.documents(COLLECTION, draft -> {
                if (drafts.size() < DOCUMENTS) {
                    drafts.add(draft);
                }
            });
        }
        return drafts;
    }

    private static void fill(ConfigurableApplicationContext portal, List<DocumentDraft> drafts) {
        asLibrarian(() -> {
            for (int from = 0; from < drafts.size(); from += 10) {
                portal.getBean(Cataloguing.class)
                        .store(drafts.subList(from, Math.min(from + 10, drafts.size())), UUID.randomUUID());
            }
        });
        portal.getBean(LanguageLearning.class).learn();
    }

    private static void asLibrarian(Runnable work) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "parity", null, AuthorityUtils.createAuthorityList("ROLE_LIBRARIAN")));
        work.run();
        SecurityContextHolder.clearContext();
    }

    /** Headings and beginnings of texts as people type them: with marks, without, with a slip, with an abbreviation, by number. */
    private static List<String> queries(ConfigurableApplicationContext portal) {
        Library library = portal.getBean(Library.class);
        List<LegalText> texts = library.newest(PageRequest.of(0, 100), Viewer.ANYONE)
                .map(summary -> library.find(summary.id(), Viewer.ANYONE).orElseThrow())
                .toList();
        Set<String> queries = new LinkedHashSet<>();
        int kind = 0;
        for (int round = 0; queries.size() < QUERIES && round < 400; round++) {
            for (LegalText text : texts) {
                if (queries.size() < QUERIES && round < text.provisions().size()) {
                    queries.add(query(text, text.provisions().get(round), kind++));
                }
            }
        }
        return List.copyOf(queries);
    }

    private static String query(LegalText text, Provision provision, int kind) {
        String words = beginning((provision.heading() + " " + provision.text()).strip(), 4 + kind % 9);
        return switch (kind % 6) {
            case 0 -> VietnameseText.fold(words);
            case 1 ->
                words.length() > 8
                        ? words.substring(0, 5) + words.charAt(6) + words.charAt(5) + words.substring(7)
                        : words;
            case 2 -> words + " cchc";
            case 3 -> text.summary().number() == null ? words : text.summary().number();
            case 4 -> "\"" + beginning(words, 2) + "\" " + words;
            default -> words;
        };
    }

    private static String beginning(String text, int words) {
        List<String> all = List.of(text.split("\\s+"));
        return String.join(" ", all.subList(0, Math.min(words, all.size())));
    }

    private static List<Long> provisions(ConfigurableApplicationContext portal, String query) {
        return portal.getBean(ProvisionRanking.class).rank(query, 100, Viewer.ANYONE).stream()
                .map(ProvisionRanking.Ranked::provision)
                .toList();
    }

    private static Map<String, Object> documents(ConfigurableApplicationContext portal, String query) {
        var found = portal.getBean(LibrarySearch.class).search(SearchRequest.of(query), Viewer.ANYONE);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("total", found.total());
        answer.put("hits", found.hits().stream().map(hit -> hit.document().id()).toList());
        answer.put("facets", found.facets());
        answer.put("understoodAs", String.valueOf(found.understoodAs()));
        return answer;
    }

    private static List<Object> suggestions(ConfigurableApplicationContext portal, String query) {
        return portal.getBean(Suggestions.class).complete(query, 10, Viewer.ANYONE).stream()
                .<Object>map(document -> document.id())
                .toList();
    }
}
