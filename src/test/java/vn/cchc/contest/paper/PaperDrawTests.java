package vn.cchc.contest.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cchc.contest.result.Counting;
import vn.cchc.contest.result.Criterion;
import vn.cchc.contest.rules.RoundRules;
import vn.cchc.contest.rules.Stratum;
import vn.cchc.question.AnswerKey;
import vn.cchc.question.Difficulty;
import vn.cchc.question.Marking;
import vn.cchc.question.Option;
import vn.cchc.question.Points;
import vn.cchc.question.Question;
import vn.cchc.question.QuestionContent;
import vn.cchc.question.QuestionKind;

class PaperDrawTests {

    private static final byte[] SEED = new byte[32];

    @Test
    void fillsEveryStratumWithoutTakingAQuestionTwice() {
        var random = new Random(1);
        for (int trial = 0; trial < 300; trial++) {
            var pool = pool(random, 4 + random.nextInt(20));
            var strata = strata(random);
            if (!Feasibility.shortages(strata, pool).isEmpty()) {
                continue;
            }
            for (var paper : new PaperDraw(rules(strata, 3), pool, SEED).papers()) {
                assertThat(paper.items())
                        .hasSize(strata.stream().mapToInt(Stratum::count).sum());
                assertThat(paper.items().stream().map(Paper.Item::question).distinct())
                        .hasSameSizeAs(paper.items());
                assertThat(canBeSplit(paper, pool, strata)).isTrue();
            }
        }
    }

    @Test
    void saysADrawIsFeasibleExactlyWhereTryingEverythingFindsOne() {
        var random = new Random(2);
        int feasible = 0;
        for (int trial = 0; trial < 500; trial++) {
            var pool = pool(random, random.nextInt(9));
            var strata = strata(random);
            boolean found = assignable(
                    strata, 0, strata.isEmpty() ? 0 : strata.getFirst().count(), pool, new HashSet<>());
            var shortages = Feasibility.shortages(strata, pool);
            assertThat(shortages.isEmpty()).as("%s of %s", strata, pool).isEqualTo(found);
            feasible += found ? 1 : 0;
            for (var shortage : shortages) {
                assertThat(shortage.available()).isLessThan(shortage.wanted());
                assertThat(shortage.strata()).isNotEmpty();
            }
            if (!found) {
                assertThatThrownBy(() -> new PaperDraw(rules(strata, 1), pool, SEED).papers())
                        .isInstanceOf(IllegalStateException.class);
            }
        }
        assertThat(feasible).as("both cases were tried").isBetween(50, 450);
    }

    @Test
    void namesTheStrataThatAreShortTogether() {
        var pool = Stream.of(
                        question(1, "A", Difficulty.EASY),
                        question(2, "A", Difficulty.HARD),
                        question(3, "B", Difficulty.EASY))
                .map(question -> new Candidate("bank", question))
                .toList();
        var strata = List.of(
                new Stratum("bank", "B", null, null, 1),
                new Stratum("bank", "A", null, null, 2),
                new Stratum("bank", "A", Difficulty.HARD, null, 1));

        assertThat(Feasibility.shortages(strata, pool)).containsExactly(new Feasibility.Shortage(List.of(1, 2), 3, 2));
    }

    @Test
    void theSameSeedMakesTheSamePapersAndAnotherMakesOthers() {
        var pool = pool(new Random(3), 40);
        var rules = rules(List.of(new Stratum("bank", null, null, null, 10)), 20);
        var papers = new PaperDraw(rules, pool, SEED).papers();

        assertThat(new PaperDraw(rules, pool.reversed(), SEED).papers()).isEqualTo(papers);
        var other = SEED.clone();
        other[31] = 1;
        assertThat(new PaperDraw(rules, pool, other).papers()).isNotEqualTo(papers);
        assertThat(new HashSet<>(papers)).hasSize(20);
    }

    @Test
    void everyQuestionIsDrawnAboutAsOften() {
        var pool = pool(new Random(4), 20);
        var papers =
                new PaperDraw(rules(List.of(new Stratum("bank", null, null, null, 5)), 1_000), pool, SEED).papers();
        var times = new int[21];
        papers.forEach(paper -> paper.items().forEach(item -> times[(int) item.question()]++));
        // 250 each on average, a standard deviation of 14
        for (int question = 1; question <= 20; question++) {
            assertThat(times[question]).isBetween(180, 320);
        }
    }

    @Test
    void keepsTheOrderOfOptionsThatSpeakOfEachOther() {
        var plain = question(1, "A", Difficulty.EASY);
        var content = plain.content();
        var fixed = new Question(
                1,
                1,
                1,
                new QuestionContent(
                        content.kind(),
                        content.stem(),
                        content.options(),
                        content.prompts(),
                        content.key(),
                        true,
                        content.points(),
                        content.marking(),
                        content.topic(),
                        content.difficulty(),
                        content.audiences(),
                        null,
                        null,
                        null));
        var rules = rules(List.of(new Stratum("bank", null, null, null, 1)), 30);
        var kept = new PaperDraw(rules, List.of(new Candidate("bank", fixed)), SEED).papers();
        var shuffled = new PaperDraw(rules, List.of(new Candidate("bank", plain)), SEED).papers();

        assertThat(kept)
                .allSatisfy(
                        paper -> assertThat(paper.items().getFirst().options()).containsExactly("a", "b", "c"));
        assertThat(shuffled.stream()
                        .map(paper -> paper.items().getFirst().options())
                        .distinct())
                .hasSizeGreaterThan(3);
    }

    /** By trying every question for every place. */
    private static boolean assignable(
            List<Stratum> strata, int at, int left, List<Candidate> pool, Set<Candidate> used) {
        if (at == strata.size()) {
            return true;
        }
        if (left == 0) {
            return assignable(
                    strata, at + 1, at + 1 < strata.size() ? strata.get(at + 1).count() : 0, pool, used);
        }
        for (var candidate : pool) {
            if (!used.contains(candidate) && candidate.suits(strata.get(at))) {
                used.add(candidate);
                if (assignable(strata, at, left - 1, pool, used)) {
                    return true;
                }
                used.remove(candidate);
            }
        }
        return false;
    }

    private static boolean canBeSplit(Paper paper, List<Candidate> pool, List<Stratum> strata) {
        var taken = pool.stream()
                .filter(candidate -> paper.items().stream()
                        .anyMatch(
                                item -> item.question() == candidate.question().id()))
                .toList();
        return Feasibility.shortages(strata, taken).isEmpty();
    }

    private static List<Candidate> pool(Random random, int size) {
        List<Candidate> pool = new ArrayList<>();
        for (int id = 1; id <= size; id++) {
            pool.add(new Candidate(
                    "bank",
                    question(id, "ABC".charAt(random.nextInt(3)) + "", Difficulty.values()[random.nextInt(3)])));
        }
        return pool;
    }

    private static List<Stratum> strata(Random random) {
        List<Stratum> strata = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            strata.add(new Stratum(
                    "bank",
                    random.nextBoolean() ? "ABC".charAt(random.nextInt(3)) + "" : null,
                    random.nextBoolean() ? Difficulty.values()[random.nextInt(3)] : null,
                    null,
                    1 + random.nextInt(2)));
        }
        return strata;
    }

    private static Question question(long id, String topic, Difficulty difficulty) {
        return new Question(
                id,
                1,
                1,
                new QuestionContent(
                        QuestionKind.SINGLE,
                        "Câu " + id,
                        List.of(new Option("a", "Một"), new Option("b", "Hai"), new Option("c", "Ba")),
                        List.of(),
                        new AnswerKey.Options(Set.of("a")),
                        false,
                        Points.of(1),
                        Marking.ALL_OR_NOTHING,
                        topic,
                        difficulty,
                        Set.of(),
                        null,
                        null,
                        null));
    }

    static RoundRules rules(List<Stratum> strata, int papers) {
        return new RoundRules(
                "ky-1",
                "Kỳ 1",
                "moi-nguoi",
                1,
                Counting.BEST,
                10,
                5,
                null,
                List.of(Criterion.SCORE),
                RoundRules.Ties.SHARE,
                null,
                true,
                RoundRules.AnswersShown.AFTER_CLOSING,
                RoundRules.LedgerDepth.SCORES,
                strata,
                papers,
                true,
                true,
                List.of(),
                null);
    }
}
