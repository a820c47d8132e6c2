package vn.cchc.question.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.cchc.files.ContentHash;
import vn.cchc.question.Cited;
import vn.cchc.question.Difficulty;
import vn.cchc.question.Marking;
import vn.cchc.question.Media;
import vn.cchc.question.Points;
import vn.cchc.question.QuestionContent;
import vn.cchc.question.QuestionKind;
import vn.cchc.question.WrittenQuestion;

/** Questions of every kind whose texts are full of what file formats use for themselves. */
final class RandomQuestions {

    private static final List<String> PIECES = List.of(
            "Cải cách",
            "thủ tục hành chính",
            "đúng",
            "Phần 4/5",
            "100 %",
            "a = b",
            "~khoảng 5",
            "{ngoặc}",
            "#1",
            "50%",
            "%50%",
            "C:\\tệp",
            "tỷ lệ 1:2",
            "->",
            "<b>đậm</b>",
            "&amp;",
            "&",
            "\"trích\"",
            "'",
            "=",
            "=1+1",
            "@SUM(A1)",
            "[plain]",
            "[html]x",
            "// chú thích",
            "$CATEGORY: x",
            "::",
            "}",
            "{",
            "####",
            "\\n",
            "\\",
            "A.",
            "B) và C",
            "_____",
            "ừ",
            "\uD83D\uDE00",
            "1.500,5",
            "+",
            "-",
            "%2B",
            "]",
            "[tag:x]",
            ">",
            "> ",
            "Đáp án: A",
            "ANSWER: B",
            "1-A; 2-B",
            "TRUE",
            "T",
            "]]>",
            "x_x000D_");

    private final Random random;

    RandomQuestions(long seed) {
        random = new Random(seed);
    }

    List<WrittenQuestion> some(int count) {
        List<WrittenQuestion> questions = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            questions.add(
                    new WrittenQuestion(number, random.nextBoolean() ? "c" + number + " " + line() : null, content()));
        }
        return questions;
    }

    private QuestionContent content() {
        QuestionKind kind = QuestionKind.values()[random.nextInt(QuestionKind.values().length)];
        Facts facts = facts();
        return switch (kind) {
            case SINGLE, MULTIPLE -> {
                List<String> options = texts(2 + random.nextInt(5));
                Set<Integer> right = new TreeSet<>(Set.of(random.nextInt(options.size())));
                if (kind == QuestionKind.MULTIPLE) {
                    right.add(random.nextInt(options.size()));
                    right.add(random.nextInt(options.size()));
                }
                yield Wording.choice(kind, text(), options, right, facts);
            }
            case TRUE_FALSE -> Wording.trueFalse(text(), random.nextBoolean(), facts);
            case ORDERING -> Wording.ordering(text(), texts(2 + random.nextInt(5)), facts);
            case MATCHING -> {
                List<String> prompts = texts(2 + random.nextInt(4));
                List<String> options = texts(3 + random.nextInt(3));
                List<Wording.Pair> pairs = prompts.stream()
                        .map(prompt -> new Wording.Pair(prompt, options.get(random.nextInt(2))))
                        .toList();
                yield Wording.matching(text(), pairs, options, facts);
            }
            case NUMERIC -> Wording.numeric(text(), decimal(), decimal().abs(), facts);
            case SHORT_TEXT -> Wording.wordings(text(), lines(1 + random.nextInt(4)), random.nextBoolean(), facts);
            case ESSAY -> Wording.essay(text(), facts);
        };
    }

    private Facts facts() {
        return new Facts(
                random.nextBoolean(),
                new Points(1 + random.nextInt(20_000)),
                Marking.values()[random.nextInt(2)],
                random.nextInt(4) == 0 ? "" : line(),
                Difficulty.values()[random.nextInt(3)],
                random.nextBoolean() ? Set.of("người dân", "cán bộ [1]") : Set.of(),
                random.nextBoolean() ? text() : null,
                cited(),
                random.nextInt(4) == 0 ? new Media(new ContentHash("0a".repeat(32)), "image/png", line()) : null);
    }

    private @Nullable Cited cited() {
        return switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> new Cited("16-kh-stttt-2020", random.nextBoolean() ? "part-5/pt-b" : null, line());
            default -> new Cited(null, null, line());
        };
    }

    private BigDecimal decimal() {
        return BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, random.nextInt(5));
    }

    private List<String> texts(int count) {
        Set<String> texts = new LinkedHashSet<>();
        while (texts.size() < count) {
            texts.add(text() + " " + texts.size());
        }
        return List.copyOf(texts);
    }

    private List<String> lines(int count) {
        Set<String> lines = new LinkedHashSet<>();
        while (lines.size() < count) {
            lines.add(line());
        }
        return List.copyOf(lines);
    }

    private String text() {
        return random.nextInt(3) == 0 ? line() + "\n" + line() : line();
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            line.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextBoolean() ? " " : "");
        }
        String text = line.toString().strip();
        return text.isEmpty() ? "x" : text;
    }
}
