package vn.cchc.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cchc.Application;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Provision;
import vn.cchc.library.Viewer;
import vn.cchc.search.LibrarySearch;
import vn.cchc.search.SearchRequest;
import vn.cchc.search.Suggestions;
import vn.cchc.search.language.LanguageLearning;
import vn.cchc.search.query.ProvisionRanking;
import vn.cchc.testing.OpenSearchNode;
import vn.cchc.vietnamese.VietnameseText;

/** The embedded engine and a real OpenSearch node answer alike: the same documents, provisions and suggestions in the same order. */
class ParityIntegrationTests {

    private static final Path COLLECTION = Path.of("../shared/data/search/documents.jsonl.gz");
    private static final int DOCUMENTS = 50;
    private static final int QUERIES = 200;

    @Test
    void findTheSameInTheSameOrder(@TempDir Path folder) throws Exception {
        boolean mustRun = "true".equals(System.getenv("CI"));
        assumeTrue(mustRun || OpenSearchNode.isAvailable(), "Maven does not find OpenSearch here");
        List<DocumentDraft> drafts = drafts();
        // one after the other: the portal that started last decides where the thread's authentication is looked for
        try (OpenSearchNode node = OpenSearchNode.start(folder);
                ConfigurableApplicationContext embedded = filled(folder.resolve("embedded"), Map.of(), drafts);
                ConfigurableApplicationContext cluster = filled(
                        folder.resolve("cluster"),
                        Map.of(
                                "backend.type", "elasticsearch",
                                "backend.uris", "http://" + node.address(),
                                "coordination.strategy", "none",
                                "indexing.plan.synchronization.strategy", "sync"),
                        drafts)) {
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
        search.forEach(
                (name, value) -> arguments.add("--spring.jpa.properties.hibernate.search." + name + "=" + value));
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
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "parity", null, AuthorityUtils.createAuthorityList("ROLE_LIBRARIAN")));
        for (int from = 0; from < drafts.size(); from += 10) {
            portal.getBean(Cataloguing.class)
                    .store(drafts.subList(from, Math.min(from + 10, drafts.size())), UUID.randomUUID());
        }
        SecurityContextHolder.clearContext();
        portal.getBean(LanguageLearning.class).learn();
    }

    /** Headings and beginnings of texts as people type them: with marks, without, with a slip, with an abbreviation, by number. */
    private static List<String> queries(ConfigurableApplicationContext portal) {
        Library library = portal.getBean(Library.class);
        List<LegalText> texts = library.newest(PageRequest.of(0, 100), Viewer.ANYONE)
                .map(summary -> library.find(summary.id(), Viewer.ANYONE).orElseThrow())
                .toList();
        Set<String> queries = new LinkedHashSet<>();
        for (int round = 0; queries.size() < QUERIES && round < 40; round++) {
            for (LegalText text : texts) {
                if (queries.size() < QUERIES && round < text.provisions().size()) {
                    queries.add(query(text, text.provisions().get(round), queries.size()));
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
