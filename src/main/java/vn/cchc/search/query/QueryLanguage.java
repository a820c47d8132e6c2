package vn.cchc.search.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.Validity;
import vn.cchc.search.Facet;
import vn.cchc.search.SearchRequest;
import vn.cchc.vietnamese.DocumentType;
import vn.cchc.vietnamese.VietnameseText;

/**
 * What people may write into the box besides words: {@code "…"} for words that must stand together, {@code -từ} and
 * {@code -"…"} for what must not be there, {@code so:} {@code loai:} {@code coquan:} {@code nam:} {@code hieuluc:} for conditions,
 * with or without marks, a value of several words in quotation marks. What cannot be understood is searched as plain words: a
 * slip costs precision, never an answer.
 *
 * @param words what is left to be searched, quoted words included
 * @param phrases what must stand in an answer as it is
 * @param excluded words and phrases that must not
 * @param filters the conditions; years may have been given as a range
 * @param number the number asked for, or null
 * @param misunderstood conditions whose value means nothing, as typed
 */
record QueryLanguage(
        String words,
        List<String> phrases,
        List<String> excluded,
        Map<Facet, Set<String>> filters,
        @Nullable String number,
        @Nullable String issuer,
        List<String> misunderstood) {

    private static final int MOST_PARTS = 20;
    private static final int LONGEST_RANGE = 200;

    private static final Pattern PART = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?<not>[-\u2013])?(?:(?<name>[\\p{L}]{2,8}):\\s?)?(?:[\"\u201C\u201D](?<quoted>[^\"\u201C\u201D]{1,300})[\"\u201C\u201D]|(?<bare>[^\\s\"\u201C\u201D]{1,300}))",
            Pattern.UNICODE_CASE);
    private static final Pattern YEARS =
            Pattern.compile("((?:19|20)\\d\\d)(?:\\s?(?:-|\\.\\.|\u2013)\\s?((?:19|20)\\d\\d))?");

    private static final Map<String, Validity> VALIDITIES = Map.ofEntries(
            Map.entry("con", Validity.IN_FORCE),
            Map.entry("conhieuluc", Validity.IN_FORCE),
            Map.entry("con hieu luc", Validity.IN_FORCE),
            Map.entry("het", Validity.EXPIRED),
            Map.entry("hethieuluc", Validity.EXPIRED),
            Map.entry("het hieu luc", Validity.EXPIRED),
            Map.entry("motphan", Validity.PARTLY_EXPIRED),
            Map.entry("het mot phan", Validity.PARTLY_EXPIRED),
            Map.entry("het hieu luc mot phan", Validity.PARTLY_EXPIRED),
            Map.entry("chua", Validity.NOT_YET_IN_FORCE),
            Map.entry("chua co hieu luc", Validity.NOT_YET_IN_FORCE),
            Map.entry("ngung", Validity.SUSPENDED),
            Map.entry("ngung hieu luc", Validity.SUSPENDED),
            Map.entry("ketthuc", Validity.PERIOD_ENDED),
            Map.entry("het thoi han", Validity.PERIOD_ENDED),
            Map.entry("khongro", Validity.UNKNOWN),
            Map.entry("chua ro", Validity.UNKNOWN));

    /** Gathers what the parts of a query say. */
    private static final class Reading {

        private final StringBuilder words = new StringBuilder();
        private final List<String> phrases = new ArrayList<>();
        private final List<String> excluded = new ArrayList<>();
        private final Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        private final List<String> misunderstood = new ArrayList<>();
        private @Nullable String number;
        private @Nullable String issuer;

        boolean isCondition(String name, String value) {
            Optional<Set<String>> values = switch (name) {
                case "so" -> {
                    number = value;
                    yield Optional.of(Set.of());
                }
                case "coquan" -> {
                    issuer = value;
                    yield Optional.of(Set.of());
                }
                case "loai" -> add(Facet.TYPE, type(value).map(Set::of));
                case "nam" -> add(Facet.YEAR, years(value));
                case "hieuluc" -> add(Facet.VALIDITY, validity(value).map(Set::of));
                default -> Optional.empty();
            };
            return values.isPresent();
        }

        private Optional<Set<String>> add(Facet facet, Optional<Set<String>> values) {
            values.ifPresent(some ->
                    filters.computeIfAbsent(facet, f -> new LinkedHashSet<>()).addAll(some));
            return values;
        }

        void word(String text) {
            words.append(words.isEmpty() ? "" : " ").append(text);
        }
    }

    /** Reads what was typed; never fails. */
    static QueryLanguage read(String typed) {
        String text = typed.substring(0, Math.min(typed.length(), SearchRequest.LONGEST_TEXT));
        if (text.indexOf('"') < 0 && text.indexOf('\u201C') < 0 && text.indexOf(':') < 0 && !mayExclude(text)) {
            return plain(text);
        }
        Reading reading = new Reading();
        Matcher parts = PART.matcher(VietnameseText.nfc(text));
        int count = 0;
        int end = 0;
        while (parts.find()) {
            String between = parts.start() > end ? VietnameseText.nfc(text).substring(end, parts.start()) : "";
            if (between.chars().anyMatch(Character::isLetterOrDigit)) {
                reading.word(between.strip());
            }
            end = parts.end();
            take(parts, reading, ++count <= MOST_PARTS);
        }
        return new QueryLanguage(
                reading.words.toString(),
                List.copyOf(reading.phrases),
                List.copyOf(reading.excluded),
                Map.copyOf(reading.filters),
                reading.number,
                reading.issuer,
                List.copyOf(reading.misunderstood));
    }

    static QueryLanguage plain(String text) {
        return new QueryLanguage(text, List.of(), List.of(), Map.of(), null, null, List.of());
    }

    boolean isPlain() {
        return phrases.isEmpty() && excluded.isEmpty() && filters.isEmpty() && number == null && issuer == null;
    }

    private static void take(Matcher part, Reading reading, boolean mayMean) {
        String name = part.group("name");
        String quoted = part.group("quoted");
        String value = quoted != null ? quoted.strip() : part.group("bare");
        boolean not = part.group("not") != null;
        if (name != null && mayMean && !not) {
            String folded = VietnameseText.fold(name);
            if (reading.isCondition(folded, value)) {
                return;
            }
            if (Set.of("loai", "nam", "hieuluc").contains(folded)) {
                reading.misunderstood.add(part.group().strip());
                reading.word(value);
                return;
            }
        }
        if (not && mayMean && name == null && Character.isLetter(value.codePointAt(0))) {
            reading.excluded.add(value);
        } else if (quoted != null && name == null && mayMean) {
            reading.phrases.add(value);
            reading.word(value);
        } else {
            reading.word(part.group().strip());
        }
    }

    /** A dash excludes only at the start of a word that follows a space: not in "2020 -2025", "BNV-CCHC" or " - ". */
    private static boolean mayExclude(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            boolean dash = text.charAt(i) == '-' || text.charAt(i) == '\u2013';
            if (dash
                    && (i == 0 || Character.isWhitespace(text.charAt(i - 1)))
                    && Character.isLetter(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> type(String value) {
        return DocumentType.fromName(value)
                .or(() -> DocumentType.fromCode(value))
                .or(() -> spaced(value))
                .map(Enum::name);
    }

    /** "kehoach" for "kế hoạch": a value without quotation marks can hold no space. */
    private static Optional<DocumentType> spaced(String value) {
        String folded = VietnameseText.fold(value).replaceAll("[^a-z]", "");
        for (DocumentType type : DocumentType.values()) {
            if (VietnameseText.fold(type.vietnameseName())
                    .replaceAll("[^a-z]", "")
                    .equals(folded)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private static Optional<Set<String>> years(String value) {
        Matcher years = YEARS.matcher(value.strip());
        if (!years.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(years.group(1));
        int to = years.group(2) == null ? from : Integer.parseInt(years.group(2));
        Set<String> all = new LinkedHashSet<>();
        for (int year = Math.min(from, to); year <= Math.max(from, to) && all.size() < LONGEST_RANGE; year++) {
            all.add(String.valueOf(year));
        }
        return Optional.of(all);
    }

    private static Optional<String> validity(String value) {
        String folded = VietnameseText.fold(value).strip().replaceAll("\\s+", " ");
        Validity known = VALIDITIES.get(folded);
        if (known == null) {
            known = VALIDITIES.get(folded.replace("-", " ").replace("_", " "));
        }
        return Optional.ofNullable(known).map(Enum::name);
    }
}
