package vn.cchc.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many of the citations in real documents are found, labelled by hand in lines picked at random: {@code citation-labels.tsv} holds
 * positions and targets, the texts are those of {@code ../shared/data/search}.
 */
class LabelledCitationsTests {

    private static final Path DOCUMENTS = Path.of("../shared/data/search/documents.jsonl.gz");
    private static final double ENOUGH = 0.95;

    /** A citation with its place in a provision's text; of a title in words only the beginning is labelled. */
    private record Label(int start, int end, String keys, String target) {

        boolean is(Label found) {
            boolean named = target.contains(" ") && !target.equals(found.target);
            return start == found.start
                    && keys.equals(found.keys)
                    && (named ? found.target.startsWith(target) : end == found.end && target.equals(found.target));
        }
    }

    /** A line that was read to its end: whatever is no label in it is no citation. */
    private record Line(String document, int provision, int from, int to, List<Label> labels) {}

    @Test
    void findsWhatWasLabelledAndLittleElse() throws IOException {
        boolean present = Files.exists(DOCUMENTS);
        assumeTrue(present || "true".equals(System.getenv("CI")), "The documents are not here");
        List<Line> lines = lines();
        Map<String, String> texts = texts(lines);
        int labels = 0;
        int found = 0;
        int right = 0;
        List<String> wrong = new ArrayList<>();
        for (Line line : lines) {
            String text = Objects.requireNonNull(texts.get(line.document() + "|" + line.provision()));
            List<Label> read = Citations.findIn(text.substring(line.from(), line.to())).stream()
                    .map(citation -> label(citation, line.from()))
                    .toList();
            labels += line.labels().size();
            found += read.size();
            for (Label label : line.labels()) {
                boolean hit = read.stream().anyMatch(label::is);
                right += hit ? 1 : 0;
                if (!hit) {
                    wrong.add("%s %d: %s".formatted(line.document(), line.provision(), label));
                }
            }
        }
        System.out.printf(
                "%d labels, %d found, %d right: precision %.3f, recall %.3f%n%s%n",
                labels, found, right, (double) right / found, (double) right / labels, String.join("\n", wrong));
        assertThat(labels).isGreaterThanOrEqualTo(300);
        assertThat((double) right / found).as("precision").isGreaterThan(ENOUGH);
        assertThat((double) right / labels).as("recall").isGreaterThan(ENOUGH);
    }

    private static Label label(Citation citation, int from) {
        String keys = String.join(
                " ", citation.places().stream().map(Citation.Place::key).toList());
        String target = switch (citation.document()) {
            case Citation.Target.Same same -> "this";
            case Citation.Target.Numbered numbered -> numbered.number().display();
            case Citation.Target.Partly partly ->
                partly.type().map(Enum::name).orElse("?")
                        + " " + partly.sequence()
                        + (partly.year().isPresent() ? " " + partly.year().getAsInt() : "");
            case Citation.Target.Named named -> named.type() + " " + named.words();
        };
        return new Label(citation.start() + from, citation.end() + from, keys, target);
    }

    private static List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        try (BufferedReader labels = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LabelledCitationsTests.class.getResourceAsStream("citation-labels.tsv")),
                StandardCharsets.UTF_8))) {
            for (String row = labels.readLine(); row != null; row = labels.readLine()) {
                String[] cells = row.split("\t", -1);
                if (cells[0].equals("L")) {
                    lines.add(new Line(
                            cells[1],
                            Integer.parseInt(cells[2]),
                            Integer.parseInt(cells[3]),
                            Integer.parseInt(cells[4]),
                            new ArrayList<>()));
                } else if (cells[0].equals("C")) {
                    lines.getLast()
                            .labels()
                            .add(new Label(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[3], cells[4]));
                }
            }
        }
        return lines;
    }

    private static Map<String, String> texts(List<Line> lines) throws IOException {
        Map<String, String> texts = new HashMap<>();
        lines.forEach(line -> texts.put(line.document() + "|" + line.provision(), ""));
        JsonMapper json = new JsonMapper();
        try (InputStream zipped = Files.newInputStream(DOCUMENTS);
                BufferedReader documents = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(zipped, 1 << 16), StandardCharsets.UTF_8))) {
            for (String row = documents.readLine(); row != null; row = documents.readLine()) {
                JsonNode document = json.readTree(row);
                String number = document.path("number").asString();
                int provision = 0;
                for (JsonNode part : document.path("provisions")) {
                    texts.computeIfPresent(
                            number + "|" + provision++,
                            (key, none) -> part.path("text").asString());
                }
            }
        }
        return texts;
    }
}
