package vn.cchc.question.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.cchc.question.BankReport.BadRow;
import vn.cchc.question.Cited;
import vn.cchc.question.Difficulty;
import vn.cchc.question.Marking;
import vn.cchc.question.Points;
import vn.cchc.question.QuestionContent;
import vn.cchc.question.QuestionKind;
import vn.cchc.question.QuestionRefused;
import vn.cchc.question.WrittenQuestion;

/** {@code questions.yaml}: a bank as people write it by hand; its form is published as a JSON Schema. */
public final class QuestionsYaml {

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(100_000)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Set<String> OF_BANK = Set.of("bank", "title", "description", "questions");
    private static final Set<String> OF_QUESTION = Set.of(
            "id",
            "kind",
            "topic",
            "difficulty",
            "audiences",
            "stem",
            "options",
            "answer",
            "answers",
            "accents",
            "tolerance",
            "items",
            "pairs",
            "others",
            "points",
            "marking",
            "fixedOrder",
            "explanation",
            "cites");
    private static final Set<String> OF_CITATION = Set.of("document", "provision", "text");

    private QuestionsYaml() {}

    /** A bank's name with its questions; slug as addresses have it. */
    public record Contents(
            String bank, String title, String description, List<WrittenQuestion> questions, List<BadRow> bad) {

        public Contents {
            questions = List.copyOf(questions);
            bad = List.copyOf(bad);
        }
    }

    /**
     * @throws UnreadableFile where it is no such file at all
     */
    public static Contents read(byte[] file) {
        FileLimits.checkSize(file);
        JsonNode root = parsed(FileLimits.text(file));
        if (!root.isObject() || !root.path("questions").isArray()) {
            throw new UnreadableFile("question.file.yaml.questions");
        }
        refuseUnknown(root, OF_BANK);
        String bank = text(root, "bank");
        if (!bank.matches("[a-z0-9]+(-[a-z0-9]+)*") || bank.length() > 100) {
            throw new UnreadableFile("question.file.yaml.bank");
        }
        String title = text(root, "title");
        if (title.isBlank() || title.length() > 300) {
            throw new UnreadableFile("question.file.yaml.title");
        }
        Reading reading = new Reading();
        Set<String> codes = new HashSet<>();
        int number = 0;
        for (JsonNode node : root.path("questions")) {
            number++;
            Supplier<QuestionContent> content = () -> question(node);
            String code = node.path("id").isString() ? node.path("id").stringValue() : null;
            if (code == null || code.isBlank()) {
                reading.refuse(number, "question.refused.no-id");
            } else if (!codes.add(code)) {
                reading.refuse(number, "question.refused.twice-in-file", code);
            } else {
                reading.take(number, code, content);
            }
        }
        ReadQuestions read = reading.result();
        return new Contents(bank, title.strip(), text(root, "description").strip(), read.questions(), read.bad());
    }

    private static JsonNode parsed(String text) {
        try {
            return YAML.readTree(text);
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null
                    ? 1
                    : Math.max(1, broken.getLocation().getLineNr());
            throw new UnreadableFile("question.file.yaml.broken", String.valueOf(line));
        }
    }

    private static QuestionContent question(JsonNode node) {
        if (!node.isObject()) {
            throw new QuestionRefused("question.refused.no-question");
        }
        refuseUnknown(node, OF_QUESTION);
        String stem = text(node, "stem");
        Facts facts = facts(node);
        QuestionKind kind = kind(node);
        return switch (kind) {
            case SINGLE, MULTIPLE -> Wording.choice(kind, stem, texts(node, "options"), right(node), facts);
            case TRUE_FALSE -> Wording.trueFalse(stem, truth(node), facts);
            case ORDERING -> Wording.ordering(stem, texts(node, "items"), facts);
            case MATCHING -> Wording.matching(stem, pairs(node), texts(node, "others"), facts);
            case NUMERIC ->
                Wording.numeric(
                        stem,
                        number(node, "answer"),
                        node.has("tolerance") ? number(node, "tolerance") : BigDecimal.ZERO,
                        facts);
            case SHORT_TEXT ->
                Wording.wordings(
                        stem, texts(node, "answers"), node.path("accents").asBoolean(false), facts);
            case ESSAY -> Wording.essay(stem, facts);
        };
    }

    /** As it says, else as its fields tell. */
    private static QuestionKind kind(JsonNode node) {
        String told = text(node, "kind");
        if (!told.isEmpty()) {
            return one(QuestionKind.class, told, "question.refused.kind");
        }
        if (node.has("items")) {
            return QuestionKind.ORDERING;
        }
        if (node.has("pairs")) {
            return QuestionKind.MATCHING;
        }
        if (node.has("answers")) {
            return QuestionKind.SHORT_TEXT;
        }
        if (node.has("options")) {
            return node.path("answer").isArray() ? QuestionKind.MULTIPLE : QuestionKind.SINGLE;
        }
        if (node.path("answer").isBoolean()) {
            return QuestionKind.TRUE_FALSE;
        }
        if (node.path("answer").isNumber()) {
            return QuestionKind.NUMERIC;
        }
        throw new QuestionRefused("question.refused.key-missing");
    }

    private static Facts facts(JsonNode node) {
        String difficulty = text(node, "difficulty");
        String marking = text(node, "marking");
        return new Facts(
                node.has("fixedOrder") ? (Boolean) node.path("fixedOrder").asBoolean(false) : null,
                node.has("points") ? Words.points(node.path("points").asString()) : Points.of(1),
                marking.isEmpty() ? Marking.ALL_OR_NOTHING : one(Marking.class, marking, "question.refused.marking"),
                text(node, "topic"),
                difficulty.isEmpty()
                        ? Difficulty.MEDIUM
                        : one(Difficulty.class, difficulty, "question.refused.difficulty"),
                new TreeSet<>(texts(node, "audiences")),
                text(node, "explanation"),
                cited(node.path("cites")),
                null);
    }

    private static @Nullable Cited cited(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isObject()) {
            throw new QuestionRefused("question.refused.field", "cites");
        }
        refuseUnknown(node, OF_CITATION);
        return new Cited(text(node, "document"), text(node, "provision"), text(node, "text"));
    }

    /** The right options' places: letters as on paper, one or several. */
    private static Set<Integer> right(JsonNode node) {
        Set<Integer> right = new TreeSet<>();
        for (String letter : texts(node, "answer")) {
            if (!letter.matches("[A-Za-z]")) {
                throw new QuestionRefused("question.refused.key-unknown");
            }
            right.add(letter.toLowerCase(Locale.ROOT).charAt(0) - 'a');
        }
        return right;
    }

    private static boolean truth(JsonNode node) {
        if (!node.path("answer").isBoolean()) {
            throw new QuestionRefused("question.refused.key-true-false");
        }
        return node.path("answer").booleanValue();
    }

    private static List<Wording.Pair> pairs(JsonNode node) {
        if (!node.path("pairs").isObject()) {
            throw new QuestionRefused("question.refused.field", "pairs");
        }
        List<Wording.Pair> pairs = new ArrayList<>();
        node.path("pairs")
                .properties()
                .forEach(pair -> pairs.add(
                        new Wording.Pair(pair.getKey(), pair.getValue().asString(""))));
        return pairs;
    }

    private static BigDecimal number(JsonNode node, String field) {
        return Wording.number(node.path(field).asString(""));
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isValueNode()) {
            throw new QuestionRefused("question.refused.field", field);
        }
        return value.asString();
    }

    private static List<String> texts(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            for (JsonNode one : value) {
                if (!one.isValueNode()) {
                    throw new QuestionRefused("question.refused.field", field);
                }
                texts.add(one.asString());
            }
        } else {
            texts.add(text(node, field));
        }
        return texts;
    }

    private static void refuseUnknown(JsonNode node, Set<String> known) {
        for (String field : node.propertyNames()) {
            if (!known.contains(field)) {
                throw new QuestionRefused("question.refused.field", field);
            }
        }
    }

    private static <E extends Enum<E>> E one(Class<E> type, String told, String reason) {
        try {
            return Enum.valueOf(type, told.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new QuestionRefused(reason, told);
        }
    }
}
