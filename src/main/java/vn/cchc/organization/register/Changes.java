package vn.cchc.organization.register;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What differs between two states of a unit, for the trail: "before → after" by field. */
final class Changes {

    private Changes() {}

    static Map<String, String> between(UnitDraft before, UnitDraft after) {
        Map<String, String> changes = new TreeMap<>();
        note(changes, "code", before.code(), after.code());
        note(changes, "name", before.name(), after.name());
        note(changes, "shortName", before.shortName(), after.shortName());
        note(changes, "kind", before.kind(), after.kind());
        note(changes, "parent", before.parentId(), after.parentId());
        note(changes, "locality", before.localityId(), after.localityId());
        note(changes, "from", before.period().from(), after.period().from());
        note(changes, "until", before.period().until(), after.period().until());
        note(changes, "note", before.note(), after.note());
        note(changes, "names", names(before), names(after));
        return changes;
    }

    private static String names(UnitDraft draft) {
        return String.join(
                "; ",
                draft.otherNames().stream()
                        .map(other -> "%s %s (%s–%s)"
                                .formatted(
                                        other.kind(),
                                        other.text(),
                                        text(other.period().from()),
                                        text(other.period().until())))
                        .toList());
    }

    private static void note(
            Map<String, String> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, text(before) + " → " + text(after));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
