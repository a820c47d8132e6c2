package vn.cchc.vietnamese;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Marks in an original text what a query found, by the same tokens that are searched: any Unicode form, tone placement and
 * abbreviation meets, and missing marks do where the query misses most of them.
 *
 * <p>Function words and the syllables of a written-out abbreviation are marked only beside another match, since alone they
 * would mark half of any text. All methods take time linear in the text.
 */
public final class Highlighter {

    /**
     * Below this share of marked syllables a query is taken as typed without marks. Whole questions have 0.66 to 1 of their
     * syllables marked; those that lost half of their marks 0.2 to 0.67, and finding suffers more from lost marks than from
     * ignored ones.
     */
    private static final double MARKED_ENOUGH = 0.62;

    private static final int LONGEST_QUERY = 1_000;
    /** How far before a passage's first match it may start, to begin with a sentence or line. */
    private static final int LEAD = 80;

    private static final Set<String> FUNCTION_WORDS = Set.of(
            "và", "của", "là", "các", "những", "cho", "được", "theo", "trong", "có", "thì", "mà", "này", "đó", "bị",
            "với", "về", "tại", "từ", "đến", "như", "thế", "nào", "gì", "bao", "nhiêu", "hay", "hoặc", "do", "bởi",
            "khi", "nếu", "để", "ra", "vào", "trên", "dưới", "không", "phải", "một", "đã", "đang", "sẽ", "cũng", "ai",
            "đâu", "sao");

    private static final Set<String> FOLDED_FUNCTION_WORDS =
            FUNCTION_WORDS.stream().map(VietnameseText::fold).collect(java.util.stream.Collectors.toUnmodifiableSet());

    private final boolean ignoringMarks;
    private final Set<String> sure = new HashSet<>();
    private final Set<String> besideOthers = new HashSet<>();

    /** A stretch of a text, {@code end} exclusive. */
    public record Range(int start, int end) {}

    /** A stretch of the text that matches, and the query's tokens it matches. */
    private record Match(int start, int end, List<String> tokens, boolean sure) {}

    private Highlighter(String query) {
        String cut = query.substring(0, Math.min(query.length(), LONGEST_QUERY));
        ignoringMarks = ignoresMarks(cut);
        Set<String> functionWords = ignoringMarks ? FOLDED_FUNCTION_WORDS : FUNCTION_WORDS;
        Map<Integer, List<String>> places = new HashMap<>();
        for (SearchTokens.Token token : SearchTokens.tokens(cut)) {
            places.computeIfAbsent(token.start(), start -> new ArrayList<>()).add(key(token.text()));
        }
        for (List<String> tokens : places.values()) {
            for (String token : tokens) {
                boolean alone = tokens.size() == 1 || isCode(token);
                (alone && !functionWords.contains(token) ? sure : besideOthers).add(token);
            }
        }
        besideOthers.removeAll(sure);
        if (sure.isEmpty() && places.size() == 1 && besideOthers.size() == 1) {
            sure.addAll(besideOthers);
        }
    }

    /** Marks what this query finds. */
    public static Highlighter forQuery(String query) {
        return new Highlighter(query);
    }

    /** Whether so many marks are missing from a query that none of the others is taken to mean anything. */
    public static boolean ignoresMarks(String query) {
        return VietnameseText.markedShare(query) < MARKED_ENOUGH;
    }

    /** Where the text matches, in order; neighbours with only white space between them are one range. */
    public List<Range> ranges(String text) {
        return ranges(text, matches(text));
    }

    /** The whole text, escaped for HTML, with its matches in {@code <mark>}. */
    public String mark(String text) {
        return html(text, 0, text.length(), ranges(text), false);
    }

    /**
     * The passage with the most different matches, at most {@code maxLength} characters of the original, escaped for HTML and
     * on one line; an ellipsis stands where it is cut. Without a match it is the text's beginning.
     */
    public String snippet(String text, int maxLength) {
        List<Match> matches = matches(text);
        int start = 0;
        if (!matches.isEmpty() && text.length() > maxLength) {
            start = startOfPassage(text, bestStart(matches, maxLength - Math.min(LEAD, maxLength / 3)), maxLength);
        }
        int end = endOfPassage(text, start, maxLength);
        String html = html(text, start, end, ranges(text, matches), true);
        return (start > 0 ? "… " : "") + html + (end < text.stripTrailing().length() ? " …" : "");
    }

    /** How many different tokens of the query a text holds: to choose between passages. */
    public int distinctMatches(String text) {
        Set<String> distinct = new HashSet<>();
        matches(text).forEach(match -> distinct.addAll(match.tokens()));
        return distinct.size();
    }

    private List<Match> matches(String text) {
        List<Match> found = new ArrayList<>();
        List<Match> run = new ArrayList<>();
        List<SearchTokens.Token> tokens = SearchTokens.tokens(text);
        for (int from = 0; from < tokens.size(); ) {
            int to = from + 1;
            while (to < tokens.size()
                    && tokens.get(to).start() == tokens.get(from).start()) {
                to++;
            }
            Match match = match(tokens.subList(from, to));
            if (match.tokens().isEmpty()) {
                keep(run, found);
            } else {
                if (!run.isEmpty() && !isBlank(text, run.getLast().end(), match.start())) {
                    keep(run, found);
                }
                run.add(match);
            }
            from = to;
        }
        keep(run, found);
        return found;
    }

    private Match match(List<SearchTokens.Token> place) {
        List<String> matched = new ArrayList<>();
        boolean certain = false;
        for (SearchTokens.Token token : place) {
            String key = key(token.text());
            if (sure.contains(key) || besideOthers.contains(key)) {
                matched.add(key);
                certain |= sure.contains(key) && (place.size() == 1 || isCode(key));
            }
        }
        // An abbreviation in the text matches when the query has most of what it stands for.
        boolean most = matched.size() * 2 > place.size();
        boolean whole = place.size() > 1 && most;
        return new Match(
                place.getFirst().start(),
                place.getFirst().end(),
                certain || most ? matched : List.of(),
                certain || whole);
    }

    /** Ends a run of neighbouring matches: it stays when something in it is sure, or two tokens together are no accident. */
    private void keep(List<Match> run, List<Match> found) {
        long contentful = run.stream()
                .flatMap(match -> match.tokens().stream())
                .filter(token -> !(ignoringMarks ? FOLDED_FUNCTION_WORDS : FUNCTION_WORDS).contains(token))
                .count();
        if (run.stream().anyMatch(Match::sure) || contentful >= 2) {
            found.addAll(run);
        }
        run.clear();
    }

    private static List<Range> ranges(String text, List<Match> matches) {
        List<Range> ranges = new ArrayList<>();
        for (Match match : matches) {
            Range last = ranges.isEmpty() ? null : ranges.getLast();
            if (last != null && isBlank(text, last.end(), match.start())) {
                ranges.set(ranges.size() - 1, new Range(last.start(), match.end()));
            } else {
                ranges.add(new Range(match.start(), match.end()));
            }
        }
        return ranges;
    }

    /** Where the window with the most different tokens starts; the earliest of equals, more matches before fewer. */
    private static int bestStart(List<Match> matches, int length) {
        Map<String, Integer> inside = new HashMap<>();
        int best = matches.getFirst().start();
        long bestValue = -1;
        int from = 0;
        for (int to = 0; to < matches.size(); to++) {
            matches.get(to).tokens().forEach(token -> inside.merge(token, 1, Integer::sum));
            while (from < to && matches.get(to).end() - matches.get(from).start() > length) {
                for (String token : matches.get(from).tokens()) {
                    inside.computeIfPresent(token, (t, count) -> count == 1 ? null : count - 1);
                }
                from++;
            }
            long value = inside.size() * 1_000L + Math.min(999, to - from);
            if (value > bestValue) {
                bestValue = value;
                best = matches.get(from).start();
            }
        }
        return best;
    }

    private static int startOfPassage(String text, int firstMatch, int maxLength) {
        int earliest = Math.max(0, firstMatch - Math.min(LEAD, maxLength / 3));
        if (earliest == 0) {
            return 0;
        }
        for (int i = firstMatch; i > earliest; i--) {
            char before = text.charAt(i - 1);
            boolean sentence = i > 1 && before == ' ' && ".;:".indexOf(text.charAt(i - 2)) >= 0;
            if (before == '\n' || sentence) {
                return i;
            }
        }
        for (int i = earliest; i < firstMatch; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return firstMatch;
    }

    private static int endOfPassage(String text, int start, int maxLength) {
        if (text.length() - start <= maxLength) {
            return text.length();
        }
        int end = start + maxLength;
        for (int i = end; i > start + maxLength / 2; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    private static String html(String text, int start, int end, List<Range> ranges, boolean oneLine) {
        StringBuilder html = new StringBuilder(end - start + 64);
        int at = start;
        for (Range range : ranges) {
            if (range.end() <= start || range.start() >= end) {
                continue;
            }
            int from = Math.max(range.start(), start);
            int to = Math.min(range.end(), end);
            escape(text, at, from, html, oneLine);
            html.append("<mark>");
            escape(text, from, to, html, oneLine);
            html.append("</mark>");
            at = to;
        }
        escape(text, at, end, html, oneLine);
        return oneLine ? html.toString().strip() : html.toString();
    }

    private static void escape(String text, int from, int to, StringBuilder html, boolean oneLine) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> {
                    if (!oneLine || !Character.isWhitespace(c)) {
                        html.append(c);
                    } else if (html.isEmpty() || html.charAt(html.length() - 1) != ' ') {
                        html.append(' ');
                    }
                }
            }
        }
    }

    private static boolean isBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCode(String token) {
        return !VietnameseText.couldBeSyllable(VietnameseText.fold(token));
    }

    private String key(String token) {
        return ignoringMarks ? VietnameseText.fold(token) : token;
    }
}
