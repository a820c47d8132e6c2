package vn.cchc.initiative.rules;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is decided about a call before it opens.
 *
 * @param recognition whether initiatives are recognised under Decree 13/2012 rather than compared with each other
 * @param publicVotePercent what the public's votes count in the last stage, 0 where there is no vote
 * @param commentsToAuthors whether authors read what judges wrote to them once results are out
 * @param appealDays for how long after publication results may be appealed
 */
public record CallRules(
        String summary,
        String description,
        boolean recognition,
        boolean demonstration,
        String organizer,
        List<Named> fields,
        List<EntryKind> kinds,
        Entrants entrants,
        List<Section> sections,
        List<Stage> stages,
        List<Award> awards,
        int publicVotePercent,
        boolean commentsToAuthors,
        int appealDays) {

    public CallRules {
        fields = List.copyOf(fields);
        kinds = List.copyOf(kinds);
        sections = List.copyOf(sections);
        stages = List.copyOf(stages);
        awards = List.copyOf(awards);
    }

    public Optional<EntryKind> kind(String slug) {
        return kinds.stream().filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    /** The title of a field, empty where none is chosen. */
    public String fieldTitle(@Nullable String slug) {
        return fields.stream()
                .filter(field -> field.slug().equals(slug))
                .findFirst()
                .map(Named::title)
                .orElse("");
    }
}
