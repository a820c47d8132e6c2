package vn.cchc.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.vietnamese.ViCollation;

/**
 * What a question must be, kind by kind, and the one form in which it is kept: options lettered from {@code a} and prompts numbered
 * from {@code 1}. Options to put in order or to match are kept in alphabetical order, so that their letters tell nothing of the key.
 */
public final class QuestionRules {

    /** The options of every question of kind {@link QuestionKind#TRUE_FALSE}; the key names one of them. */
    public static final List<Option> TRUE_FALSE = List.of(new Option("true", "Đúng"), new Option("false", "Sai"));

    public static final int MOST_OPTIONS = 26;
    public static final int LONGEST_STEM = 4_000;
    public static final int LONGEST_OPTION = 2_000;
    public static final int LONGEST_LINE = 200;
    private static final int LONGEST_EXPLANATION = 8_000;
    private static final int MOST_WORDINGS = 50;
    private static final int MOST_DIGITS = 25;

    private QuestionRules() {}

    /**
     * The question in the form in which it is kept.
     *
     * @throws QuestionRefused where it breaks a rule
     */
    public static QuestionContent clean(QuestionContent given) {
        Lettered lettered = letter(given);
        String topic = within(CleanText.line(given.topic()), LONGEST_LINE, "topic");
        Points points = given.points();
        if (points.compareTo(Points.NONE) == 0 || points.compareTo(Points.of(1_000)) > 0) {
            throw new QuestionRefused("question.refused.points");
        }
        return new QuestionContent(
                given.kind(),
                stem(given.stem()),
                lettered.options(),
                lettered.prompts(),
                lettered.key(),
                chooses(given.kind()) ? given.fixedOrder() : given.kind() == QuestionKind.TRUE_FALSE,
                points,
                inParts(given.kind()) ? given.marking() : Marking.ALL_OR_NOTHING,
                topic,
                given.difficulty(),
                audiences(given.audiences()),
                explanation(given.explanation()),
                cited(given.cited()),
                media(given.media()));
    }

    /** Whether an answer of this kind can be right in part. */
    public static boolean inParts(QuestionKind kind) {
        return kind == QuestionKind.MULTIPLE || kind == QuestionKind.ORDERING || kind == QuestionKind.MATCHING;
    }

    static boolean chooses(QuestionKind kind) {
        return kind == QuestionKind.SINGLE || kind == QuestionKind.MULTIPLE;
    }

    private record Lettered(List<Option> options, List<Option> prompts, AnswerKey key) {}

    private static Lettered letter(QuestionContent given) {
        return switch (given.kind()) {
            case SINGLE, MULTIPLE -> choice(given);
            case TRUE_FALSE -> trueFalse(given);
            case ORDERING -> ordering(given);
            case MATCHING -> matching(given);
            case NUMERIC -> new Lettered(List.of(), List.of(), numeric(key(given, AnswerKey.Value.class)));
            case SHORT_TEXT -> new Lettered(List.of(), List.of(), wordings(key(given, AnswerKey.Wordings.class)));
            case ESSAY -> new Lettered(List.of(), List.of(), key(given, AnswerKey.Judged.class));
        };
    }

    private static Lettered choice(QuestionContent given) {
        Set<String> right = key(given, AnswerKey.Options.class).right();
        Texts texts = new Texts(given.options(), "option");
        if (right.isEmpty()) {
            throw new QuestionRefused("question.refused.key-missing");
        }
        if (given.kind() == QuestionKind.SINGLE && right.size() > 1) {
            throw new QuestionRefused("question.refused.key-several");
        }
        Map<String, String> letters = texts.letters(texts.inOrder());
        return new Lettered(
                options(texts.inOrder()),
                List.of(),
                new AnswerKey.Options(
                        right.stream().map(id -> known(letters, texts.text(id))).collect(Collectors.toSet())));
    }

    private static Lettered trueFalse(QuestionContent given) {
        Set<String> right = key(given, AnswerKey.Options.class).right();
        if (right.size() != 1 || !Set.of("true", "false").containsAll(right)) {
            throw new QuestionRefused("question.refused.key-true-false");
        }
        return new Lettered(TRUE_FALSE, List.of(), new AnswerKey.Options(right));
    }

    private static Lettered ordering(QuestionContent given) {
        List<String> right = key(given, AnswerKey.Sequence.class).right();
        Texts texts = new Texts(given.options(), "option");
        if (right.size() != given.options().size() || new HashSet<>(right).size() != right.size()) {
            throw new QuestionRefused("question.refused.order-incomplete");
        }
        List<String> sorted = sorted(texts.inOrder());
        Map<String, String> letters = texts.letters(sorted);
        return new Lettered(
                options(sorted),
                List.of(),
                new AnswerKey.Sequence(
                        right.stream().map(id -> known(letters, texts.text(id))).toList()));
    }

    private static Lettered matching(QuestionContent given) {
        Map<String, String> right = key(given, AnswerKey.Pairs.class).right();
        Texts texts = new Texts(given.options(), "option");
        Texts prompts = new Texts(given.prompts(), "prompt");
        List<String> sorted = sorted(texts.inOrder());
        Map<String, String> letters = texts.letters(sorted);
        List<Option> numbered = new ArrayList<>();
        Map<String, String> pairs = new HashMap<>();
        for (Option prompt : given.prompts()) {
            String option = right.get(prompt.id());
            String number = String.valueOf(numbered.size() + 1);
            if (option == null) {
                throw new QuestionRefused("question.refused.pair-missing", number);
            }
            numbered.add(new Option(number, prompts.inOrder().get(numbered.size())));
            pairs.put(number, known(letters, texts.text(option)));
        }
        return new Lettered(options(sorted), numbered, new AnswerKey.Pairs(pairs));
    }

    private static AnswerKey numeric(AnswerKey.Value key) {
        // 15 and 15.0 are one key
        return new AnswerKey.Value(number(key.right()), number(key.tolerance()));
    }

    private static BigDecimal number(BigDecimal given) {
        BigDecimal number = given.stripTrailingZeros();
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            throw new QuestionRefused("question.refused.number");
        }
        return number;
    }

    private static AnswerKey wordings(AnswerKey.Wordings key) {
        List<String> wordings = key.right().stream()
                .map(CleanText::line)
                .filter(wording -> !wording.isEmpty())
                .distinct()
                .toList();
        if (wordings.isEmpty()) {
            throw new QuestionRefused("question.refused.key-missing");
        }
        if (wordings.size() > MOST_WORDINGS) {
            throw new QuestionRefused("question.refused.wordings-many", String.valueOf(MOST_WORDINGS));
        }
        wordings.forEach(wording -> within(wording, LONGEST_LINE, "wording"));
        return new AnswerKey.Wordings(wordings, key.accents());
    }

    private static <K extends AnswerKey> K key(QuestionContent given, Class<K> type) {
        if (!type.isInstance(given.key())) {
            throw new QuestionRefused("question.refused.key-missing");
        }
        return type.cast(given.key());
    }

    private static String known(Map<String, String> letters, @Nullable String text) {
        String letter = text == null ? null : letters.get(text);
        if (letter == null) {
            throw new QuestionRefused("question.refused.key-unknown");
        }
        return letter;
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream()
                .sorted(ViCollation.ORDER.thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static List<Option> options(List<String> texts) {
        List<Option> options = new ArrayList<>();
        texts.forEach(text -> options.add(new Option(letter(options.size()), text)));
        return options;
    }

    /** The letter of the option at this place, from 0: a, b, c. */
    public static String letter(int place) {
        return String.valueOf((char) ('a' + place));
    }

    private static String stem(String given) {
        String stem = within(CleanText.lines(given), LONGEST_STEM, "stem");
        if (stem.isEmpty()) {
            throw new QuestionRefused("question.refused.stem-missing");
        }
        return stem;
    }

    private static Set<String> audiences(Collection<String> given) {
        Set<String> audiences = new TreeSet<>();
        for (String audience : given) {
            String clean = within(CleanText.line(audience), LONGEST_LINE / 2, "audience");
            if (clean.contains(";")) {
                throw new QuestionRefused("question.refused.audience", clean);
            }
            if (!clean.isEmpty()) {
                audiences.add(clean);
            }
        }
        return audiences;
    }

    private static @Nullable String explanation(@Nullable String given) {
        String clean = CleanText.linesOrNull(given);
        return clean == null ? null : within(clean, LONGEST_EXPLANATION, "explanation");
    }

    private static @Nullable Cited cited(@Nullable Cited given) {
        if (given == null) {
            return null;
        }
        String document = lineOrNull(given.document());
        String provision = document == null ? null : lineOrNull(given.provision());
        String text = within(CleanText.line(given.text()), LONGEST_LINE * 3, "citation");
        if (provision != null && !provision.matches("[a-z0-9_-]{1,40}(/[a-z0-9_-]{1,40}){0,4}")) {
            throw new QuestionRefused("question.refused.provision", provision);
        }
        return document == null && text.isEmpty() ? null : new Cited(document, provision, text);
    }

    private static @Nullable Media media(@Nullable Media given) {
        if (given == null) {
            return null;
        }
        String alternative = within(CleanText.line(given.alternative()), LONGEST_LINE * 3, "alternative");
        if (alternative.isEmpty()) {
            throw new QuestionRefused("question.refused.alternative");
        }
        return new Media(given.file(), given.mediaType(), alternative);
    }

    private static @Nullable String lineOrNull(@Nullable String given) {
        String clean = given == null ? "" : within(CleanText.line(given), LONGEST_LINE, "citation");
        return clean.isEmpty() ? null : clean;
    }

    private static String within(String text, int longest, String what) {
        if (text.length() > longest) {
            throw new QuestionRefused("question.refused.long." + what, String.valueOf(longest));
        }
        return text;
    }

    /** The cleaned texts of options or prompts by the ids they were given with; no two alike. */
    private static final class Texts {

        private final Map<String, String> byId = new HashMap<>();
        private final List<String> inOrder = new ArrayList<>();

        Texts(List<Option> options, String what) {
            if (options.size() < 2) {
                throw new QuestionRefused("question.refused.few." + what);
            }
            if (options.size() > MOST_OPTIONS) {
                throw new QuestionRefused("question.refused.many." + what, String.valueOf(MOST_OPTIONS));
            }
            Set<String> seen = new HashSet<>();
            for (Option option : options) {
                String text = within(CleanText.lines(option.text()), LONGEST_OPTION, what);
                String place = String.valueOf(inOrder.size() + 1);
                if (text.isEmpty()) {
                    throw new QuestionRefused("question.refused.empty." + what, place);
                }
                if (!seen.add(text) || byId.put(option.id(), text) != null) {
                    throw new QuestionRefused("question.refused.twice." + what, place);
                }
                inOrder.add(text);
            }
        }

        List<String> inOrder() {
            return inOrder;
        }

        @Nullable
        String text(String id) {
            return byId.get(id);
        }

        Map<String, String> letters(List<String> texts) {
            Map<String, String> letters = new HashMap<>();
            texts.forEach(text -> letters.put(text, letter(letters.size())));
            return letters;
        }
    }
}
