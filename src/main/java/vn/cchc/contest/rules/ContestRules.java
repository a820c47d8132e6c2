package vn.cchc.contest.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.contest.result.CollectiveRule;
import vn.cchc.contest.result.Counting;
import vn.cchc.contest.result.Criterion;

/**
 * What a contest's rules say. Whether they can be kept, {@link RulesCheck} tells.
 *
 * @param summary what the contest is about, in a few sentences
 * @param boards groups ranked apart, each with its own questions and prizes; at least one
 * @param attempts allowed to each person in each round
 * @param counting which of several attempts counts
 * @param minutes from start to deadline
 * @param graceSeconds that an answer may arrive after the deadline
 * @param order criteria, each deciding where those before leave people equal
 * @param collective how units are compared; null where they are not
 */
public record ContestRules(
        String summary,
        List<Board> boards,
        int attempts,
        Counting counting,
        int minutes,
        int graceSeconds,
        List<Criterion> order,
        @Nullable PredictionRule prediction,
        Uniqueness uniqueness,
        List<Excluded> excluded,
        @Nullable CollectiveRule collective,
        List<UnitPrize> unitPrizes,
        List<Quota> quotas,
        Disclosure disclosure) {

    public ContestRules {
        boards = List.copyOf(boards);
        order = List.copyOf(order);
        excluded = List.copyOf(excluded);
        unitPrizes = List.copyOf(unitPrizes);
        quotas = List.copyOf(quotas);
    }

    @JsonIgnore
    public Duration timeLimit() {
        return Duration.ofMinutes(minutes);
    }

    @JsonIgnore
    public Duration grace() {
        return Duration.ofSeconds(graceSeconds);
    }

    public Optional<Board> board(String key) {
        return boards.stream().filter(board -> board.key().equals(key)).findFirst();
    }
}
