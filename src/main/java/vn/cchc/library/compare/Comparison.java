package vn.cchc.library.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.Provision;

/**
 * What differs between two texts, provision by provision. Provisions are aligned by their keys, and where one has moved to another
 * number by their words; inside a pair words are compared. A pure function.
 */
final class Comparison {

    /** Two provisions that share so many of their words are one that moved. */
    private static final double MOVED = 0.6;

    /** Below this even a provision of the same number is another one. */
    private static final double UNLIKE = 0.3;

    private static final int FEWEST_WORDS = 8;
    /** A provision longer than this is compared line by line: words would take the square of its length. */
    private static final int MOST_WORDS = 3_000;

    /** So many pairs are looked at for provisions that moved; two strangers of a thousand articles each would give a million. */
    private static final int MOST_PAIRS = 60_000;

    private static final Pattern WORD = Pattern.compile("\\n|[^\\s]+");

    private Comparison() {}

    /** What became of a provision. */
    enum Fate {
        SAME,
        CHANGED,
        MOVED,
        ADDED,
        REMOVED
    }

    /** A stretch of words that both texts have, or only one. */
    record Stretch(Kind kind, String text) {}

    /** Where the words of a stretch stand. */
    enum Kind {
        BOTH,
        FIRST,
        SECOND
    }

    /**
     * A provision of the first text beside that of the second.
     *
     * @param words what both say, in the order of reading; of a provision only one has, all its words
     */
    record Row(@Nullable Provision first, @Nullable Provision second, Fate fate, List<Stretch> words) {}

    /** The rows in the order of the second text; what only the first has stands where it stood there. */
    static List<Row> of(List<Provision> first, List<Provision> second) {
        Map<Provision, Provision> partners = partners(first, second);
        Set<Provision> shown = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        int next = 0;
        for (Provision now : second) {
            Provision before = partners.get(now);
            if (before != null) {
                int at = first.indexOf(before);
                for (; next < at; next++) {
                    addRemoved(first.get(next), partners, shown, rows);
                }
                next = Math.max(next, at + 1);
            }
            rows.add(row(before, now));
        }
        for (; next < first.size(); next++) {
            addRemoved(first.get(next), partners, shown, rows);
        }
        return rows;
    }

    private static void addRemoved(
            Provision before, Map<Provision, Provision> partners, Set<Provision> shown, List<Row> rows) {
        if (!partners.containsValue(before) && shown.add(before)) {
            rows.add(new Row(before, null, Fate.REMOVED, List.of(new Stretch(Kind.FIRST, whole(before)))));
        }
    }

    private static Row row(@Nullable Provision before, Provision now) {
        if (before == null) {
            return new Row(null, now, Fate.ADDED, List.of(new Stretch(Kind.SECOND, whole(now))));
        }
        List<Stretch> words = words(whole(before), whole(now));
        boolean same = words.stream().allMatch(stretch -> stretch.kind() == Kind.BOTH);
        Fate fate = !before.label().equals(now.label()) ? Fate.MOVED : same ? Fate.SAME : Fate.CHANGED;
        return new Row(before, now, fate, words);
    }

    /** Of the second text's provisions those that stood in the first. */
    private static Map<Provision, Provision> partners(List<Provision> first, List<Provision> second) {
        Map<Provision, Provision> partners = new HashMap<>();
        Map<Provision, Set<String>> bags = new HashMap<>();
        first.forEach(provision -> bags.put(provision, bag(provision)));
        second.forEach(provision -> bags.put(provision, bag(provision)));
        Map<String, Provision> byKey = new HashMap<>();
        first.forEach(provision -> byKey.putIfAbsent(provision.key(), provision));
        Set<Provision> free = new HashSet<>(first);
        for (Provision now : second) {
            Provision before = byKey.get(now.key());
            if (before != null && free.contains(before) && (isHeading(now) || likeness(before, now, bags) > UNLIKE)) {
                partners.put(now, before);
                free.remove(before);
            }
        }
        int pairs = MOST_PAIRS;
        for (Provision now : second) {
            if (!partners.containsKey(now) && bags.getOrDefault(now, Set.of()).size() >= FEWEST_WORDS && pairs > 0) {
                pairs -= free.size();
                free.stream()
                        .filter(before -> likeness(before, now, bags) >= MOVED)
                        .max(Comparator.comparingDouble((Provision before) -> likeness(before, now, bags))
                                .thenComparing(Provision::key))
                        .ifPresent(before -> {
                            partners.put(now, before);
                            free.remove(before);
                        });
            }
        }
        // what is left over under one key is shown as changed rather than as two strangers
        for (Provision now : second) {
            Provision before = byKey.get(now.key());
            if (!partners.containsKey(now) && before != null && free.remove(before)) {
                partners.put(now, before);
            }
        }
        return partners;
    }

    private static boolean isHeading(Provision provision) {
        return provision.text().isBlank();
    }

    /** The share of words two provisions have in common (Dice). */
    private static double likeness(Provision one, Provision other, Map<Provision, Set<String>> bags) {
        Set<String> words = bags.getOrDefault(one, Set.of());
        Set<String> others = bags.getOrDefault(other, Set.of());
        long common = words.stream().filter(others::contains).count();
        return words.isEmpty() || others.isEmpty() ? 0 : 2.0 * common / (words.size() + others.size());
    }

    private static Set<String> bag(Provision provision) {
        return new HashSet<>(split(provision.heading() + "\n" + provision.text(), 2_000));
    }

    private static String whole(Provision provision) {
        String heading = provision.heading().strip();
        String text = provision.text().strip();
        return heading.isEmpty() ? text : text.isEmpty() ? heading : heading + "\n" + text;
    }

    static List<Stretch> words(String before, String now) {
        List<String> first = split(before, MOST_WORDS + 1);
        List<String> second = split(now, MOST_WORDS + 1);
        if (first.size() > MOST_WORDS || second.size() > MOST_WORDS) {
            first = List.of(before.split("(?<=\n)"));
            second = List.of(now.split("(?<=\n)"));
        }
        List<Stretch> stretches = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(first, second, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            int from = delta.getSource().getPosition();
            if (from > at) {
                settle(gone, come, stretches);
                add(Kind.BOTH, first.subList(at, from), stretches);
            }
            gone.addAll(delta.getSource().getLines());
            come.addAll(delta.getTarget().getLines());
            at = from + delta.getSource().size();
        }
        settle(gone, come, stretches);
        add(Kind.BOTH, first.subList(at, first.size()), stretches);
        return stretches;
    }

    /** What went stands before what came in its place. */
    private static void settle(List<String> gone, List<String> come, List<Stretch> stretches) {
        add(Kind.FIRST, gone, stretches);
        add(Kind.SECOND, come, stretches);
        gone.clear();
        come.clear();
    }

    private static void add(Kind kind, List<String> words, List<Stretch> stretches) {
        if (!words.isEmpty()) {
            stretches.add(new Stretch(kind, String.join(" ", words).replace(" \n ", "\n")));
        }
    }

    private static List<String> split(String text, int most) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (words.size() < most && matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
