package vn.cchc.initiative.judging;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member of a stage's panel.
 *
 * @param fields that they know
 * @param most entries they take
 * @param active false once they have left
 */
public record Member(
        long id,
        long callId,
        int stage,
        String person,
        String name,
        @Nullable Long unitId,
        String unit,
        boolean chair,
        Set<String> fields,
        int most,
        boolean active) {

    public Member {
        fields = Set.copyOf(fields);
    }
}
