package vn.cchc.initiative.paper;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The panel and its meeting. What is not known stays null or empty and stands as dots on the paper.
 *
 * @param name of the panel: Hội đồng chấm sáng kiến
 * @param members of it, chair and secretary among them
 * @param present by name
 * @param neededPresent how many members had to be there, 0 where the rules don't say
 */
public record PanelFacts(
        String name,
        String chair,
        String secretary,
        int members,
        List<String> present,
        List<String> absent,
        int neededPresent,
        @Nullable LocalDateTime begins,
        @Nullable LocalDateTime ends,
        String place) {

    public PanelFacts {
        present = List.copyOf(present);
        absent = List.copyOf(absent);
    }
}
