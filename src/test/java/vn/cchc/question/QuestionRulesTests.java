package vn.cchc.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionRulesTests {

    private static final List<Option> THREE =
            List.of(new Option("x", "Một cửa"), new Option("y", "Hai cửa"), new Option("z", "Ba cửa"));

    @Test
    void lettersTheOptionsAndNamesTheRightOneAnew() {
        QuestionContent clean = clean(QuestionKind.SINGLE, THREE, List.of(), new AnswerKey.Options(Set.of("y")));

        assertThat(clean.options())
                .containsExactly(new Option("a", "Một cửa"), new Option("b", "Hai cửa"), new Option("c", "Ba cửa"));
        assertThat(clean.key()).isEqualTo(new AnswerKey.Options(Set.of("b")));
    }

    @Test
    void cleanTwiceIsCleanOnce() {
        QuestionContent clean =
                clean(QuestionKind.ORDERING, THREE, List.of(), new AnswerKey.Sequence(List.of("z", "x", "y")));

        assertThat(QuestionRules.clean(clean)).isEqualTo(clean);
    }

    @Test
    void keepsOptionsToOrderAlphabeticallySoThatTheirLettersTellNothing() {
        QuestionContent clean =
                clean(QuestionKind.ORDERING, THREE, List.of(), new AnswerKey.Sequence(List.of("x", "y", "z")));

        assertThat(clean.options()).extracting(Option::text).containsExactly("Ba cửa", "Hai cửa", "Một cửa");
        assertThat(clean.key()).isEqualTo(new AnswerKey.Sequence(List.of("c", "b", "a")));
    }

    @Test
    void refusesWhatHasNoRightAnswer() {
        refuses("question.refused.key-missing", QuestionKind.MULTIPLE, THREE, new AnswerKey.Options(Set.of()));
        refuses("question.refused.key-unknown", QuestionKind.SINGLE, THREE, new AnswerKey.Options(Set.of("w")));
        refuses("question.refused.key-several", QuestionKind.SINGLE, THREE, new AnswerKey.Options(Set.of("x", "y")));
        refuses("question.refused.key-missing", QuestionKind.SINGLE, THREE, new AnswerKey.Judged());
        refuses(
                "question.refused.key-missing",
                QuestionKind.SHORT_TEXT,
                THREE,
                new AnswerKey.Wordings(List.of(" "), false));
        refuses("question.refused.key-true-false", QuestionKind.TRUE_FALSE, THREE, new AnswerKey.Options(Set.of("x")));
        refuses(
                "question.refused.order-incomplete",
                QuestionKind.ORDERING,
                THREE,
                new AnswerKey.Sequence(List.of("x", "y", "y")));
    }

    @Test
    void refusesFewManyEmptyAndEqualOptions() {
        AnswerKey key = new AnswerKey.Options(Set.of("x"));
        List<Option> many = IntStream.range(0, 27)
                .mapToObj(i -> new Option("x" + i, "Ý " + i))
                .toList();

        refuses("question.refused.few.option", QuestionKind.SINGLE, THREE.subList(0, 1), key);
        refuses("question.refused.many.option", QuestionKind.SINGLE, many, key);
        refuses(
                "question.refused.empty.option",
                QuestionKind.SINGLE,
                List.of(new Option("x", "Có"), new Option("y", " \u200b\n")),
                key);
        refuses(
                "question.refused.twice.option",
                QuestionKind.SINGLE,
                List.of(new Option("x", "Có"), new Option("y", " Co\u0301 ")),
                key);
    }

    @Test
    void refusesAPromptWithoutAnOption() {
        List<Option> prompts = List.of(new Option("1", "PAPI"), new Option("2", "PCI"));

        assertThatExceptionOfType(QuestionRefused.class)
                .isThrownBy(() -> clean(QuestionKind.MATCHING, THREE, prompts, new AnswerKey.Pairs(Map.of("1", "x"))))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo("question.refused.pair-missing");
                    assertThat(refused.arguments()).containsExactly("2");
                });
    }

    @Test
    void writesOneNumberInOneWay() {
        AnswerKey fifteen = new AnswerKey.Value(new BigDecimal("15.00"), new BigDecimal("0.0"));

        assertThat(clean(QuestionKind.NUMERIC, List.of(), List.of(), fifteen))
                .isEqualTo(clean(
                        QuestionKind.NUMERIC,
                        List.of(),
                        List.of(),
                        new AnswerKey.Value(new BigDecimal("15"), BigDecimal.ZERO)));
    }

    @Test
    void refusesAPictureThatIsNotDescribed() {
        QuestionContent essay = content(QuestionKind.ESSAY, "Viết", List.of(), List.of(), new AnswerKey.Judged());
        QuestionContent pictured = new QuestionContent(
                essay.kind(),
                essay.stem(),
                List.of(),
                List.of(),
                essay.key(),
                false,
                Points.of(1),
                Marking.ALL_OR_NOTHING,
                "",
                Difficulty.EASY,
                Set.of(),
                null,
                null,
                new Media(new vn.cchc.files.ContentHash("ab".repeat(32)), "image/png", " "));

        assertThatExceptionOfType(QuestionRefused.class)
                .isThrownBy(() -> QuestionRules.clean(pictured))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("question.refused.alternative"));
    }

    private static void refuses(String reason, QuestionKind kind, List<Option> options, AnswerKey key) {
        assertThatExceptionOfType(QuestionRefused.class)
                .isThrownBy(() -> clean(kind, options, List.of(), key))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(reason));
    }

    private static QuestionContent clean(QuestionKind kind, List<Option> options, List<Option> prompts, AnswerKey key) {
        return QuestionRules.clean(content(kind, "Câu hỏi", options, prompts, key));
    }

    private static QuestionContent content(
            QuestionKind kind, String stem, List<Option> options, List<Option> prompts, AnswerKey key) {
        return new QuestionContent(
                kind,
                stem,
                options,
                prompts,
                key,
                false,
                Points.of(1),
                Marking.ALL_OR_NOTHING,
                "Một cửa",
                Difficulty.EASY,
                Set.of(),
                null,
                null,
                null);
    }
}
