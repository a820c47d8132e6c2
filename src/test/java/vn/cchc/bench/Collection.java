package vn.cchc.bench;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.intake.form.DraftForm;
import vn.cchc.library.DocumentDraft;

/** Reads the bulk form of documents and the questions of a search benchmark. */
final class Collection {

    private static final JsonMapper JSON = new JsonMapper();

    private Collection() {}

    /** A question, the articles that answer it as "number#label", and how people type it. */
    record Question(String id, Set<String> relevant, Map<String, String> variants) {}

    static void documents(Path file, Consumer<DocumentDraft> consumer) throws IOException {
        LocalDate today = LocalDate.now();
        lines(file, line -> consumer.accept(DraftForm.whole(JSON.readTree(line), today)));
    }

    static List<Question> questions(Path file) throws IOException {
        List<Question> questions = new ArrayList<>();
        lines(file, line -> questions.add(question(JSON.readTree(line))));
        return questions;
    }

    private static Question question(JsonNode node) {
        Map<String, String> variants = new LinkedHashMap<>();
        variants.put("accents", node.path("text").asString());
        node.path("variants")
                .properties()
                .forEach(variant ->
                        variants.put(variant.getKey(), variant.getValue().asString()));
        List<String> relevant = new ArrayList<>();
        node.path("relevant").forEach(article -> relevant.add(article.asString()));
        return new Question(node.path("id").asString(), Set.copyOf(relevant), new TreeMap<>(variants));
    }

    private static void lines(Path file, Consumer<String> consumer) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    consumer.accept(line);
                }
            }
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(2);
        boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return zipped ? new GZIPInputStream(in, 1 << 16) : in;
    }
}
