package vn.cchc.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tika.Tika;
import org.apache.tika.exception.TikaException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.extraction.Attachment;
import vn.cchc.extraction.Extraction;
import vn.cchc.extraction.TextExtractor;
import vn.cchc.extraction.process.Extractors;
import vn.cchc.intake.recognition.Found;
import vn.cchc.intake.recognition.Recognized;
import vn.cchc.intake.recognition.Recognizer;

/** Reads a folder of files as the intake does and says of each what was recognised, beside plain Tika on the same files. */
public final class IntakeBench {

    private static final int LONGEST_TEXT = 20_000_000;

    private final JsonMapper json = JsonMapper.builder().build();
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final List<Double> similarities = new ArrayList<>();
    private final PrintStream figures;
    private double seconds;
    private double ocrSeconds;
    private int read;
    private int refused;
    private int pages;
    private int ocrPages;

    private IntakeBench(PrintStream figures) {
        this.figures = figures;
        messages.setBasename("messages/extraction");
        messages.setDefaultEncoding("UTF-8");
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1 || !Files.isDirectory(Path.of(arguments[0]))) {
            System.err.println("say which folder: ./cchc bench intake DIR");
            System.exit(2);
        }
        PrintStream figures = System.out;
        // everything else belongs on the other stream
        System.setOut(System.err);
        new IntakeBench(figures).run(Path.of(arguments[0]));
        System.exit(0);
    }

    private void run(Path folder) throws IOException {
        List<Path> files = files(folder);
        try (Extractors extractors = Extractors.usual()) {
            for (Path file : files) {
                figures.println(json.writeValueAsString(line(extractors.extractor(), folder, file)));
            }
        }
        figures.println(json.writeValueAsString(summary(files)));
    }

    /** Everything but the clean texts, which only stand beside the file of the same name. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> all = paths.filter(Files::isRegularFile).sorted().toList();
            Set<String> others = new HashSet<>();
            all.stream().filter(path -> !ending(path).equals("txt")).forEach(path -> others.add(stem(path)));
            return all.stream()
                    .filter(path -> !ending(path).equals("txt") || !others.contains(stem(path)))
                    .toList();
        }
    }

    private Map<String, Object> line(TextExtractor extractor, Path folder, Path file) throws IOException {
        long started = System.nanoTime();
        Extraction extraction = extractor.extract(file, file.getFileName().toString());
        @Nullable Recognized recognized = extraction.isUsable() ? Recognizer.read(extraction) : null;
        double took = (System.nanoTime() - started) / 1e9;
        seconds += took;
        ocrSeconds += extraction.ocrMillis() / 1000.0;
        pages += extraction.pages().size();
        ocrPages += extraction.ocrPages();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", folder.relativize(file).toString());
        line.put("outcome", outcome(extraction));
        line.put("reason", reason(extraction));
        if (recognized != null) {
            read++;
            fields(line, recognized);
        } else {
            refused++;
            List.of("number", "type", "issuer", "issuedOn", "signer", "articles")
                    .forEach(field -> line.put(field, null));
        }
        line.put("pages", extraction.paged() ? extraction.pages().size() : null);
        line.put("ocrPages", extraction.ocrPages());
        line.put("characters", extraction.text().length());
        line.put("seconds", rounded(took));
        if (!extraction.attachments().isEmpty()) {
            line.put(
                    "holds",
                    extraction.attachments().stream().map(Attachment::name).toList());
        }
        Path clean = file.resolveSibling(stem(file.getFileName()) + ".txt");
        if (!clean.equals(file) && Files.exists(clean) && recognized != null) {
            double similarity = Similarity.of(
                    folded(extraction.written()), folded(Files.readString(clean, StandardCharsets.UTF_8)));
            similarities.add(similarity);
            line.put("similarity", Math.round(similarity * 10_000) / 10_000.0);
        }
        return line;
    }

    private static void fields(Map<String, Object> line, Recognized recognized) {
        line.put(
                "number",
                recognized.number().map(found -> found.value().display()).orElse(null));
        line.put(
                "type",
                recognized.type().map(found -> found.value().vietnameseName()).orElse(null));
        line.put("issuer", recognized.issuer().map(Found::value).orElse(null));
        line.put(
                "issuedOn",
                recognized.issuedOn().map(found -> found.value().toString()).orElse(null));
        line.put(
                "signer",
                recognized.signers().isEmpty()
                        ? null
                        : recognized.signers().getFirst().value().name());
        line.put("articles", recognized.articles());
        line.put("title", recognized.title().map(Found::value).orElse(null));
    }

    private static String outcome(Extraction extraction) {
        if (!extraction.isUsable()) {
            return "refused";
        }
        boolean holdsOnly =
                extraction.pages().stream().allMatch(page -> page.blocks().isEmpty());
        return holdsOnly && !extraction.attachments().isEmpty() ? "unpacked" : "read";
    }

    /** Why it was refused, or what is to be known about it. */
    private @Nullable String reason(Extraction extraction) {
        return extraction.findings().stream()
                .sorted((a, b) -> Boolean.compare(b.blocking(), a.blocking()))
                .findFirst()
                .map(finding -> messages.getMessage(
                        finding.key(),
                        finding.arguments().toArray(),
                        finding.key(),
                        java.util.Locale.forLanguageTag("vi")))
                .orElse(null);
    }

    private Map<String, Object> summary(List<Path> files) {
        long started = System.nanoTime();
        int plain = 0;
        Tika tika = new Tika();
        tika.setMaxStringLength(LONGEST_TEXT);
        for (Path file : files) {
            try {
                plain += tika.parseToString(file).length() > 0 ? 1 : 0;
            } catch (IOException | TikaException | RuntimeException unreadable) {
                System.err.println("Tika: " + file.getFileName() + ": " + unreadable.getMessage());
            }
        }
        double tikaSeconds = (System.nanoTime() - started) / 1e9;
        double[] sorted =
                similarities.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("summary", true);
        summary.put("files", files.size());
        summary.put("read", read);
        summary.put("refused", refused);
        summary.put("pages", pages);
        summary.put("ocrPages", ocrPages);
        summary.put("seconds", rounded(seconds));
        summary.put("filesPerMinute", rounded(files.size() / seconds * 60));
        summary.put("ocrShare", rounded(seconds == 0 ? 0 : ocrSeconds / seconds));
        summary.put("similarityMedian", sorted.length == 0 ? null : Math.round(median(sorted) * 10_000) / 10_000.0);
        summary.put("tikaSeconds", rounded(tikaSeconds));
        summary.put("tikaFilesPerMinute", rounded(files.size() / tikaSeconds * 60));
        summary.put("tikaFilesWithText", plain);
        return summary;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static int[] folded(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return Arrays.stream(composed.replaceAll("[\\s\\p{Z}\\u200B\\uFEFF]+", " ")
                        .strip()
                        .codePoints()
                        .toArray())
                .toArray();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static String ending(Path path) {
        String name = path.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String stem(Path path) {
        String name = path.toString();
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }
}
