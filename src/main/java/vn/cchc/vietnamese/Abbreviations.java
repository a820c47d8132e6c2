package vn.cchc.vietnamese;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The field's abbreviations, read from {@code abbreviations.tsv} and {@code issuers.tsv}, in both directions.
 *
 * <p>A short form is recognised in any case and without marks ("qd" is QĐ), but never where it could be read as a
 * syllable ("tu"), and an ambiguous one (TT) only inside a document number.
 */
public final class Abbreviations {

    private static final Map<String, List<Entry>> BY_FIRST = new HashMap<>();
    private static final Map<String, Entry> BY_FULL = new HashMap<>();

    static {
        for (List<String> row : TabSeparated.rows("abbreviations.tsv", 3)) {
            add(VietnameseText.nfc(row.get(0)), VietnameseText.nfc(row.get(1)), Kind.of(row.get(2)));
        }
        for (IssuingBodies.Body body : IssuingBodies.all()) {
            add(body.code(), body.name(), Kind.CODE);
        }
        BY_FIRST.values()
                .forEach(entries -> entries.sort(
                        Comparator.comparing((Entry e) -> e.plain().size()).reversed()));
    }

    /** How far an abbreviation reaches; the word list explains the kinds. */
    enum Kind {
        TERM,
        CODE,
        NUMBER;

        static Kind of(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * One line of the list.
     *
     * @param plain the short form's normalised syllables
     * @param joint what stands between them ("&amp;" in TT&amp;TT)
     * @param expansion the full form's normalised syllables
     */
    record Entry(String shortForm, String full, Kind kind, List<String> plain, String joint, List<String> expansion) {}

    private Abbreviations() {}

    /** The full form of an abbreviation that is sure wherever it stands: "cchc" gives "cải cách hành chính". */
    public static Optional<String> expand(String token) {
        return entries(Syllables.texts(token)).stream()
                .filter(entry -> isWhole(entry, token) && entry.kind() != Kind.NUMBER)
                .findFirst()
                .map(Entry::full);
    }

    /** The usual short form of a phrase: "Ủy ban nhân dân" gives "UBND". */
    public static Optional<String> abbreviate(String phrase) {
        return Optional.ofNullable(BY_FULL.get(String.join(" ", Syllables.texts(phrase))))
                .map(Entry::shortForm);
    }

    /** The entry whose short form stands at a syllable of a text, the longest first. */
    static Optional<Entry> at(String text, List<Syllable> syllables, int index, boolean insideNumber) {
        String written = syllables.get(index).text();
        if (!couldBeAbbreviation(written)) {
            return Optional.empty();
        }
        String token = insideNumber ? IssuingBodies.withoutTerm(written) : written;
        for (Entry entry : BY_FIRST.getOrDefault(VietnameseText.foldNormalized(token), List.of())) {
            boolean reaches = insideNumber || entry.kind() != Kind.NUMBER;
            if (reaches && stands(entry, text, syllables, index)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** Whether this is a code of the list that document numbers carry. */
    static boolean isCode(String code) {
        return codeSpelling(code).isPresent();
    }

    /** The usual spelling of a code document numbers carry: "SNgV" for "sngv". */
    static Optional<String> codeSpelling(String code) {
        return entries(Syllables.texts(code)).stream()
                .filter(entry -> entry.kind() != Kind.TERM && isWhole(entry, code))
                .findFirst()
                .map(Entry::shortForm);
    }

    /** Spares most syllables of a text the look-up: short forms carry no mark but those of Đ, Ư and the like. */
    private static boolean couldBeAbbreviation(String token) {
        for (int i = 0; i < token.length(); i++) {
            if (VietnameseText.tone(token.charAt(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static void add(String shortForm, String full, Kind kind) {
        List<String> plain = Syllables.texts(shortForm);
        String joint = plain.size() < 2 ? "" : shortForm.replaceAll("[\\p{L}\\p{N}]+", "");
        String folded = VietnameseText.fold(shortForm);
        Kind reach = folded.length() <= 1 || plain.size() == 1 && VietnameseText.couldBeSyllable(folded)
                ? Kind.NUMBER
                : kind;
        Entry entry = new Entry(shortForm, full, reach, plain, joint, Syllables.texts(full));
        List<Entry> same = BY_FIRST.computeIfAbsent(key(plain.getFirst()), first -> new ArrayList<>());
        if (same.stream().noneMatch(e -> key(e.shortForm()).equals(key(shortForm)))) {
            same.add(entry);
        }
        BY_FULL.putIfAbsent(String.join(" ", entry.expansion()), entry);
    }

    private static List<Entry> entries(List<String> syllables) {
        return syllables.isEmpty() ? List.of() : BY_FIRST.getOrDefault(key(syllables.getFirst()), List.of());
    }

    private static boolean isWhole(Entry entry, String token) {
        return key(entry.shortForm()).equals(key(token.strip()));
    }

    private static boolean stands(Entry entry, String text, List<Syllable> syllables, int index) {
        int size = entry.plain().size();
        if (index + size > syllables.size()) {
            return false;
        }
        StringBuilder between = new StringBuilder();
        for (int i = 1; i < size; i++) {
            Syllable before = syllables.get(index + i - 1);
            Syllable next = syllables.get(index + i);
            if (next.start() - before.end() > 3
                    || !key(next.text()).equals(key(entry.plain().get(i)))) {
                return false;
            }
            String gap = text.substring(before.end(), next.start());
            between.append(gap.isBlank() ? gap : gap.strip());
        }
        return between.toString().equals(entry.joint());
    }

    private static String key(String token) {
        return VietnameseText.fold(token);
    }
}
