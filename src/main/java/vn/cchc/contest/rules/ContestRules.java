package vn.cchc.contest.rules;

import java.util.List;
import java.util.Optional;

/**
 * What a contest's rules say. Whether they can be kept, {@link RulesCheck} tells. When rounds open and close stands with the rounds.
 *
 * @param summary one sentence for lists
 * @param description what contestants read first; a line break begins a paragraph
 * @param purpose what the contest is for, as its papers say
 * @param demonstration whether it is made up, which every page then says
 * @param organizer code of the agency that holds it, empty where none is registered
 * @param unitsInvolved codes of agencies that join in
 */
public record ContestRules(
        String summary,
        String description,
        String purpose,
        boolean demonstration,
        String organizer,
        List<String> unitsInvolved,
        List<Board> boards,
        List<RoundRules> rounds) {

    public ContestRules {
        unitsInvolved = List.copyOf(unitsInvolved);
        boards = List.copyOf(boards);
        rounds = List.copyOf(rounds);
    }

    public Optional<Board> board(String slug) {
        return boards.stream().filter(board -> board.slug().equals(slug)).findFirst();
    }

    public Optional<RoundRules> round(String slug) {
        return rounds.stream().filter(round -> round.slug().equals(slug)).findFirst();
    }
}
