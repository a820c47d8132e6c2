package vn.cchc.organization.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.RegisterException;
import vn.cchc.organization.SuccessionKind;

/** What must hold of a unit and of a succession; the reasons are message keys. */
public final class UnitRules {

    public static final int LONGEST_NAME = 300;
    public static final int LONGEST_SHORT_NAME = 100;
    public static final int LONGEST_CODE = 60;
    public static final int LONGEST_NOTE = 2000;
    public static final int LONGEST_FUNCTION = 500;
    public static final int MOST_NAMES = 100;
    public static final int EARLIEST_YEAR = 1945;
    public static final int LATEST_YEAR = 2200;
    public static final int MOST_PEOPLE = 10_000_000;

    private UnitRules() {}

    /**
     * What a draft violates by itself, without regard to other units.
     *
     * @throws RegisterException with the first reason
     */
    public static void checkAlone(UnitDraft draft) {
        refuse(draft.name().isEmpty(), "organization.refused.name-missing");
        refuse(draft.name().length() > LONGEST_NAME, "organization.refused.name-long", draft.name());
        var shortName = draft.shortName();
        refuse(
                shortName != null && shortName.length() > LONGEST_SHORT_NAME,
                "organization.refused.short-name-long",
                String.valueOf(shortName));
        refuse(
                draft.code().length() > LONGEST_CODE || draft.code().contains(" "),
                "organization.refused.code",
                draft.code());
        refuse(!draft.realm().kinds().contains(draft.kind()), "organization.refused.kind", draft.kind());
        refuse(draft.note().length() > LONGEST_NOTE, "organization.refused.note-long");
        refuse(draft.otherNames().size() > MOST_NAMES, "organization.refused.names-many");
        for (var other : draft.otherNames()) {
            refuse(other.text().isEmpty(), "organization.refused.other-name-missing");
            refuse(other.text().length() > LONGEST_NAME, "organization.refused.name-long", other.text());
        }
        refuse(
                draft.realm() == Realm.LOCALITY && draft.localityId() != null,
                "organization.refused.locality-of-locality");
    }

    /**
     * Whether the draft can stand in the tree as this unit.
     *
     * @param id null for a new one
     */
    static void check(UnitTree tree, @Nullable Long id, UnitDraft draft) {
        checkAlone(draft);
        var holder = tree.byCode(draft.code());
        refuse(
                holder.isPresent() && (id == null || holder.get().id() != id),
                "organization.refused.code-taken",
                draft.code(),
                holder.map(Unit::name).orElse(""));
        var parent = draft.parentId();
        refuse(parent != null && tree.find(draft.realm(), parent).isEmpty(), "organization.refused.parent-unknown");
        refuse(
                id != null && parent != null && tree.withDescendants(id).contains(parent),
                "organization.refused.parent-below");
        refuse(
                draft.localityId() != null
                        && tree.find(Realm.LOCALITY, draft.localityId()).isEmpty(),
                "organization.refused.locality-unknown");
    }

    /**
     * Whether a step can be recorded.
     *
     * @param units finds a unit by its id
     * @param steps the steps of a unit so far
     */
    public static void check(Function<Long, Optional<Unit>> units, Function<Long, List<Link>> steps, Link link) {
        var from = units.apply(link.predecessor());
        refuse(from.isEmpty(), "organization.refused.predecessor-unknown");
        var successor = link.successor();
        var to = successor == null ? Optional.<Unit>empty() : units.apply(successor);
        refuse(
                link.kind() == SuccessionKind.DISSOLVED && successor != null,
                "organization.refused.dissolved-successor");
        refuse(link.kind() != SuccessionKind.DISSOLVED && to.isEmpty(), "organization.refused.successor-unknown");
        refuse(
                to.isPresent() && from.orElseThrow().realm() != to.get().realm(),
                "organization.refused.successor-unknown");
        refuse(link.function().length() > LONGEST_FUNCTION, "organization.refused.function-long");
        refuse(steps.apply(link.predecessor()).contains(link), "organization.refused.succession-known");
        var unit = from.orElseThrow();
        var begin = unit.period().from();
        refuse(
                link.kind().ends()
                        && link.kind() != SuccessionKind.DUPLICATE
                        && begin != null
                        && !begin.isBefore(link.on()),
                "organization.refused.ends-before-begin",
                unit.name());
        refuse(leadsBack(steps, link), "organization.refused.succession-circle", unit.name());
    }

    /** Years and figures that can't be. */
    public static void check(Headcount count) {
        refuse(
                count.year() < EARLIEST_YEAR || count.year() > LATEST_YEAR,
                "organization.refused.year",
                String.valueOf(count.year()));
        refuse(
                count.people() < 0 || count.people() > MOST_PEOPLE,
                "organization.refused.people",
                String.valueOf(count.people()));
    }

    /** Whether following successions from the successor comes to the predecessor again. */
    private static boolean leadsBack(Function<Long, List<Link>> steps, Link link) {
        if (link.successor() == null) {
            return false;
        }
        Set<Long> seen = new HashSet<>();
        List<Long> open = new ArrayList<>(List.of(link.successor()));
        while (!open.isEmpty()) {
            var at = open.removeLast();
            if (at == link.predecessor()) {
                return true;
            }
            if (link.kind().ends() && seen.add(at)) {
                steps.apply(at).stream()
                        .filter(step -> step.kind().ends())
                        .map(Link::successor)
                        .filter(Objects::nonNull)
                        .forEach(open::add);
            }
        }
        return false;
    }

    private static void refuse(boolean wrong, String key, String... arguments) {
        if (wrong) {
            throw new RegisterException(key, arguments);
        }
    }
}
