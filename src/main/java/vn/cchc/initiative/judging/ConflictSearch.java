package vn.cchc.initiative.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.cchc.initiative.judging.Conflict.Kind;
import vn.cchc.initiative.judging.Conflict.State;
import vn.cchc.initiative.submission.Snapshot;

/** Finds what may keep a member from judging an entry: what is certain, and hints that somebody must look at. A pure function. */
final class ConflictSearch {

    /** So many people are called so that the name alone says nothing (the sixteen that most Vietnamese share). */
    private static final Set<String> COMMON = Set.of(
            "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo",
            "duong", "ly");

    private ConflictSearch() {}

    /** What the search needs to know of an entry. */
    record Candidate(long entry, String owner, List<Snapshot.Signed> authors) {}

    /** Whether one unit is above the other. */
    interface Units {
        boolean related(long one, long other);
    }

    static List<Conflict> of(Member member, Candidate candidate, Units units) {
        List<Conflict> found = new ArrayList<>();
        var own = Blinder.folded(member.name());
        for (var author : candidate.authors()) {
            var name = Blinder.folded(author.name());
            if (member.person().equals(author.person()) || member.person().equals(candidate.owner())) {
                add(found, member, candidate, Kind.CO_AUTHOR, State.CONFIRMED, author.name());
            } else if (name.equals(own)) {
                add(found, member, candidate, Kind.CO_AUTHOR, State.HINT, author.name());
            } else if (alike(own, name)) {
                add(found, member, candidate, Kind.FAMILY_NAME, State.HINT, author.name());
            }
            unit(found, member, candidate, author, units);
        }
        return found;
    }

    private static void unit(
            List<Conflict> found, Member member, Candidate candidate, Snapshot.Signed author, Units units) {
        var unit = author.unitId();
        var own = member.unitId();
        if (unit != null && own != null) {
            if (unit.equals(own)) {
                add(found, member, candidate, Kind.SAME_UNIT, State.CONFIRMED, author.unit());
            } else if (units.related(unit, own)) {
                add(found, member, candidate, Kind.NEAR_UNIT, State.HINT, author.unit());
            }
        } else if (!author.unit().isBlank() && Blinder.folded(author.unit()).equals(Blinder.folded(member.unit()))) {
            add(found, member, candidate, Kind.SAME_UNIT, State.HINT, author.unit());
        }
    }

    /** The same rare family name, or the same family name and middle names. */
    private static boolean alike(String one, String other) {
        var left = one.strip().split("\\s+");
        var right = other.strip().split("\\s+");
        if (left.length < 2 || right.length < 2 || !left[0].equals(right[0])) {
            return false;
        }
        return !COMMON.contains(left[0])
                || (left.length > 2
                        && left.length == right.length
                        && !Set.of("van", "thi").contains(left[1])
                        && left[1].equals(right[1]));
    }

    private static void add(
            List<Conflict> found, Member member, Candidate candidate, Kind kind, State state, String note) {
        if (found.stream().noneMatch(one -> one.kind() == kind)) {
            found.add(new Conflict(member.id(), candidate.entry(), kind, state, note));
        }
    }
}
