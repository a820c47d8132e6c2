package vn.cchc.initiative.paper;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry's result.
 *
 * @param place 0 for none
 * @param code how the entry is called where nobody is named
 * @param authors with their shares or units as they should stand on the paper
 * @param score rounded as the rules say, null where there was a ballot only
 * @param votes of the public, null where it has none
 * @param panelScore what the panel alone gave, null where the public has no vote
 * @param yes ballots for it
 * @param no ballots against it
 * @param award empty for none
 * @param money in đồng, 0 for none
 */
public record ResultLine(
        int place,
        String code,
        String title,
        List<String> authors,
        @Nullable BigDecimal score,
        @Nullable Integer votes,
        @Nullable BigDecimal panelScore,
        int yes,
        int no,
        String award,
        long money) {

    public ResultLine {
        authors = List.copyOf(authors);
    }

    boolean isAwarded() {
        return !award.isEmpty();
    }
}
