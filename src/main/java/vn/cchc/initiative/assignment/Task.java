package vn.cchc.initiative.assignment;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is to be assigned.
 *
 * @param conflicts pairs that must not be: declared, of the same unit, a co-author, a judge who recused themself
 * @param given pairs that stand already and are kept; one that has become a conflict, or whose entry or judge is gone, is released
 * @param seed tells equally good assignments apart; the same task with the same seed is assigned the same way
 */
public record Task(
        List<Entry> entries,
        List<Judge> judges,
        Set<Pair> conflicts,
        Set<Pair> given,
        Preference preference,
        long seed) {

    /**
     * An entry.
     *
     * @param judges how many it needs, those given already among them
     * @param fields what it is about, empty where anybody may judge it equally well
     */
    public record Entry(long id, int judges, Set<String> fields) {

        public Entry {
            fields = Set.copyOf(fields);
            if (judges < 0) {
                throw new IllegalArgumentException("Entry " + id + " can't have fewer judges than none: " + judges);
            }
        }
    }

    /**
     * A judge.
     *
     * @param most entries they take, those given already among them
     * @param fields what they know
     */
    public record Judge(long id, int most, Set<String> fields) {

        public Judge {
            fields = Set.copyOf(fields);
            if (most < 0) {
                throw new IllegalArgumentException("Judge " + id + " can't take fewer entries than none: " + most);
            }
        }

        /** Whether the judge knows what the entry is about. */
        public boolean knows(Entry entry) {
            return entry.fields().isEmpty() || entry.fields().stream().anyMatch(fields::contains);
        }
    }

    /** What comes first; the other decides between assignments that are equal in it. */
    public enum Preference {
        /** The sum of the squares of the judges' loads is as small as can be, then few judge outside their fields. */
        EVEN_LOADS,
        /** As few as can be judge outside their fields, then loads are even. */
        KNOWN_FIELDS
    }

    public Task {
        entries = List.copyOf(entries);
        judges = List.copyOf(judges);
        conflicts = Set.copyOf(conflicts);
        given = Set.copyOf(given);
        requireDistinct("Entry", entries.stream().map(Entry::id).toList());
        requireDistinct("Judge", judges.stream().map(Judge::id).toList());
    }

    private static void requireDistinct(String what, Collection<Long> ids) {
        Set<Long> seen = new HashSet<>();
        for (Long id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException(what + " " + id + " stands twice");
            }
        }
    }
}
