package vn.cchc.contest.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.contest.result.Counting;
import vn.cchc.contest.result.Criterion;
import vn.cchc.contest.result.Prediction;
import vn.cchc.question.Points;

/**
 * What holds in one round.
 *
 * @param board slug of the board that takes it
 * @param attempts allowed to each person
 * @param counting which of several attempts counts
 * @param timeLimitMinutes from start to deadline
 * @param graceSeconds that an answer may arrive after the deadline
 * @param pointsPerQuestion for a right answer, in points; null where each question says its own
 * @param order criteria, each deciding where those before leave people equal
 * @param ties what becomes of prizes for which several people are equal
 * @param answersShown when contestants may read the right answers and the articles behind them
 * @param draw what a paper is made of; strata may overlap
 * @param papers how many different papers are made
 * @param essays how essays are judged; null where the banks hold none, and then {@link Essays#USUAL} counts
 */
public record RoundRules(
        String slug,
        String title,
        String board,
        int attempts,
        Counting counting,
        int timeLimitMinutes,
        int graceSeconds,
        @Nullable Integer pointsPerQuestion,
        List<Criterion> order,
        Ties ties,
        @Nullable PredictionQuestion prediction,
        boolean scoreAtOnce,
        AnswersShown answersShown,
        LedgerDepth ledger,
        List<Stratum> draw,
        int papers,
        boolean shuffleQuestions,
        boolean shuffleOptions,
        List<Prize> prizes,
        @Nullable Essays essays) {

    public RoundRules {
        order = List.copyOf(order);
        draw = List.copyOf(draw);
        prizes = List.copyOf(prizes);
    }

    /** What becomes of prizes for which several people are equal. */
    public enum Ties {
        /** All of them get it, or its money is shared out by the organizers. */
        SHARE,
        /** Lots decide. */
        DRAW
    }

    /** When the right answers are told. */
    public enum AnswersShown {
        AFTER_CLOSING,
        AFTER_RESULTS,
        NEVER
    }

    /** How much of an attempt stands in the ledger. */
    public enum LedgerDepth {
        /** What was earned and the hash of the answers: for banks that are used again. */
        SCORES,
        /** The answers and the key too, so that the grading can be repeated. */
        ANSWERS
    }

    /**
     * What a contestant answers by a number when submitting.
     *
     * @param target what is predicted
     * @param question as the contestant reads it
     * @param required whether nobody may submit without
     */
    public record PredictionQuestion(Prediction target, String question, boolean required) {}

    @JsonIgnore
    public Duration timeLimit() {
        return Duration.ofMinutes(timeLimitMinutes);
    }

    @JsonIgnore
    public Duration grace() {
        return Duration.ofSeconds(graceSeconds);
    }

    /** How many questions a paper has. */
    @JsonIgnore
    public int questions() {
        return draw.stream().mapToInt(Stratum::count).sum();
    }

    /** The rule essays are judged by, said or not. */
    @JsonIgnore
    public Essays essaysJudged() {
        return essays == null ? Essays.USUAL : essays;
    }

    /** The same rules under another name. */
    public RoundRules named(String otherSlug, String otherTitle) {
        return with(otherSlug, otherTitle, papers);
    }

    /** The same rules with so many papers. */
    public RoundRules withPapers(int count) {
        return with(slug, title, count);
    }

    private RoundRules with(String otherSlug, String otherTitle, int count) {
        return new RoundRules(
                otherSlug,
                otherTitle,
                board,
                attempts,
                counting,
                timeLimitMinutes,
                graceSeconds,
                pointsPerQuestion,
                order,
                ties,
                prediction,
                scoreAtOnce,
                answersShown,
                ledger,
                draw,
                count,
                shuffleQuestions,
                shuffleOptions,
                prizes,
                essays);
    }

    @JsonIgnore
    public @Nullable Points pointsEach() {
        return pointsPerQuestion == null ? null : Points.of(pointsPerQuestion.longValue());
    }
}
