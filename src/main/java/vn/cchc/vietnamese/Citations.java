package vn.cchc.vietnamese;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds citations in running text.
 *
 * <pre>
 * citation = places [("của" | "," | "tại")] document | places | document
 * places   = place (("," | ";" | "và" | "hoặc") place)*
 * place    = [points] [clauses] articles | [points] clauses "Điều này" | points "khoản này"
 * points   = ["các"] "điểm" letter list       list = (("," | "và" | "hoặc" | "đến" | "-") item)*
 * clauses  = ["các"] "khoản" number list      articles = ["các"] "Điều" number list
 * document = kind ["số"] number | kind number ["năm" year] | ("Luật" | "Bộ luật" | "Pháp lệnh") title | kind "này" | number
 * </pre>
 *
 * "đến" and "-" make a range. Several places share the document behind the last of them, and a point or a clause without an article
 * of its own takes the next one ("điểm a khoản 1, khoản 3 Điều 5").
 */
public final class Citations {

    /** What follows "luật" where no title does. */
    private static final Set<String> NO_TITLE = Set.of(
            "này", "đó", "ấy", "trên", "nêu", "khác", "hiện", "có", "được", "quy", "và", "hoặc", "về", "sư", "của",
            "thì");

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST_TEXT = 2_000_000;
    private static final int MOST_PLACES = 60;

    private static final String END = "(?![\\p{L}\\p{N}])";
    private static final String AND =
            "(?:\\s*(?:,\\s*và" + END + "|,\\s*hoặc" + END + "|,|;|và" + END + "|hoặc" + END + ")\\s*)";
    private static final String TO = "(?:\\s*(?:đến|tới|-|\u2013)\\s*)";
    /** Not the labels of the codification ("Điều 19.5.TT.57.4"), which are names of their own. */
    private static final String NUMBER = "\\d{1,3}[a-zđ]?(?![\\p{L}\\p{N}/]|\\.\\d)";

    private static final String LETTER = "[a-zđ]\\d?(?![\\p{L}\\p{N}])";
    private static final String NOT_A_NEW_LABEL = "(?!\\s*(?:khoản|điểm|điều))";

    private static final Pattern POINTS = list("điểm", LETTER, true);
    private static final Pattern CLAUSES = list("khoản", NUMBER, true);
    /** Behind points a new "khoản" begins a place of its own. */
    private static final Pattern CLAUSES_OF_POINTS = list("khoản", NUMBER, false);

    private static final Pattern ARTICLES = list("điều", NUMBER, true);
    private static final Pattern THIS_ARTICLE = Pattern.compile("\\s*điều\\s+này" + END, FLAGS);
    private static final Pattern THIS_CLAUSE = Pattern.compile("\\s*khoản\\s+này" + END, FLAGS);
    /** Sections have no keys of their own: "khoản 9 Mục III Điều 1" is found as clause 9 of article 1. */
    private static final Pattern SECTION =
            Pattern.compile("\\s*,?\\s*mục\\s+[IVXLC\\d]{1,5}(?=,?\\s+điều\\s+\\d)", FLAGS);

    private static final Pattern FORM = Pattern.compile("(?:mẫu|biểu|bảng|phụ lục)\\s+(?:số\\s+)?$", FLAGS);
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern JOINT = Pattern.compile("" + AND, FLAGS);
    private static final Pattern ANY_START = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:các\\s+|từ\\s+)?(?:điểm|khoản|điều)\\s+(?=\\d|[a-zđ]\\d?(?![\\p{L}\\p{N}])|này)",
            FLAGS);
    private static final Pattern ITEM = Pattern.compile(
            "(đến|tới|-|\u2013)?\\s*(?:(?:điểm|khoản|điều)\\s+)?(?<![\\p{L}\\p{N}])(\\d{1,3}[a-zđ]?|[a-zđ]\\d?)(?![\\p{L}\\p{N}]|\\.\\d)",
            FLAGS);

    private static final String KINDS =
            "Bộ luật|Bộ Luật|Luật|Pháp lệnh|Nghị quyết liên tịch|Nghị quyết|Nghị định|Quyết định|Thông tư liên tịch|Thông tư|Chỉ thị|Kế hoạch|"
                    + "Chương trình|Đề án|Công văn|Hướng dẫn|Thông báo|Kết luận|Quy định|Hiến pháp|Lệnh|Báo cáo";
    private static final Pattern OF = Pattern.compile("\\s*(?:,\\s*)?(?:của|tại|trong|theo)?\\s*", FLAGS);
    private static final Pattern THIS_DOCUMENT =
            Pattern.compile("(?:" + KINDS + "|Quy chế|Văn bản)\\s+này" + END, FLAGS);
    private static final Pattern KIND = Pattern.compile("(" + KINDS + ")(?:\\s+(?:số|liên tịch số))?\\s*:?\\s*", FLAGS);
    private static final Pattern ANY_KIND = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:" + KINDS + "|NĐ|QĐ|TT|NQ|CT|KH|CV)(?=\\s|\\d)", Pattern.UNICODE_CASE);
    private static final Pattern PARTLY = Pattern.compile(
            "(?:(" + KINDS
                    + ")|(NĐ|QĐ|TT|NQ|CT|KH|CV))\\s*(?:số\\s*)?(\\d{1,5})(?:\\s*(?:/|năm|ngày\\s+\\d{1,2}[/-]\\d{1,2}[/-])\\s*((?:19|20)\\d\\d))?(?![\\p{L}\\p{N}/-])",
            FLAGS);
    private static final Pattern NAMED = Pattern.compile(
            "(Bộ [Ll]uật|Luật|Pháp lệnh|Hiến pháp)((?:[ ]+sửa đổi, bổ sung một số điều của[ ]+(?:Bộ [Ll]uật|Luật|Pháp lệnh))?(?:,?[ \\u00A0]+(?!(?:Điều|Bộ [Ll]uật|Luật(?! sư)|Nghị định|Thông tư|Pháp lệnh|khoản|điểm)(?![\\p{L}\\p{M}]))[\\p{L}\\p{M}]+){0,22})(?:[ \\u00A0]+(?:số[ \\u00A0]+\\S+[ \\u00A0]+)?(?:năm[ \\u00A0]+)?((?:19|20)\\d\\d))?",
            Pattern.UNICODE_CASE);

    private final String text;
    private final List<DocumentNumber.Occurrence> numbers;
    private final Map<Integer, DocumentNumber.Occurrence> numberAt = new HashMap<>();

    private Citations(String written) {
        // of the same length: a hard space is a space here
        String text = written.replace('\u00A0', ' ');
        this.text = text;
        this.numbers = DocumentNumber.findIn(text).stream()
                .filter(number -> !isCodificationLabel(text, number) && !isForm(text, number))
                .toList();
        numbers.forEach(number -> numberAt.put(number.start(), number));
    }

    /** The citations in a text, from left to right and without overlaps, with offsets into it. */
    public static List<Citation> findIn(String text) {
        String composed = VietnameseText.nfc(text);
        boolean same = composed.length() == text.length();
        return new Citations(cut(same ? composed : text)).find();
    }

    /** "5.TT" in "Điều 19.5.TT.57.4". */
    private static boolean isCodificationLabel(String text, DocumentNumber.Occurrence number) {
        String written = text.substring(number.start(), number.end());
        return number.start() > 0 && text.charAt(number.start() - 1) == '.' && written.indexOf('/') < 0;
    }

    /** "mẫu số 01/TCN" numbers a form. */
    private static boolean isForm(String text, DocumentNumber.Occurrence number) {
        String before = text.substring(Math.max(0, number.start() - 14), number.start());
        return FORM.matcher(before).find();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private List<Citation> find() {
        List<Citation> found = new ArrayList<>();
        Matcher places = ANY_START.matcher(text);
        Matcher kinds = ANY_KIND.matcher(text);
        int at = 0;
        int nextPlace = places.find() ? places.start() : Integer.MAX_VALUE;
        int nextKind = kinds.find() ? kinds.start() : Integer.MAX_VALUE;
        int number = 0;
        while (true) {
            while (nextPlace < at) {
                nextPlace = places.find() ? places.start() : Integer.MAX_VALUE;
            }
            while (nextKind < at) {
                nextKind = kinds.find() ? kinds.start() : Integer.MAX_VALUE;
            }
            while (number < numbers.size() && numbers.get(number).start() < at) {
                number++;
            }
            int nextNumber = number < numbers.size() ? numbers.get(number).start() : Integer.MAX_VALUE;
            int next = Math.min(nextPlace, Math.min(nextKind, nextNumber));
            if (next == Integer.MAX_VALUE) {
                return found;
            }
            Citation citation = next == nextPlace ? placesAt(next) : documentAt(next, List.of(), next);
            if (citation != null) {
                found.add(citation);
                at = Math.max(citation.end(), next + 1);
            } else {
                at = next + 1;
            }
        }
    }

    /** Places one behind the other, and the document they share. */
    private @Nullable Citation placesAt(int start) {
        List<Citation.Place> places = new ArrayList<>();
        int at = start;
        int end = start;
        while (true) {
            int behind = place(at, places);
            if (behind < 0) {
                break;
            }
            end = behind;
            int joint = matches(JOINT, end);
            if (joint < 0 || places.size() >= MOST_PLACES) {
                break;
            }
            at = joint;
        }
        if (places.isEmpty()) {
            return null;
        }
        boolean heads = places.size() == 1
                && places.getFirst().clause() == null
                && places.getFirst().point() == null;
        boolean label = heads && (end == lineEnd(start) && start == lineStart(start) || isLabel(start, end));
        Citation whole = documentAt(Math.max(end, matches(OF, end)), places, start);
        if (whole != null) {
            return whole;
        }
        return label ? null : new Citation(start, end, places, new Citation.Target.Same());
    }

    /** "Điều 5. Tên điều" at the start of a line is a heading, no citation. */
    private boolean isLabel(int start, int end) {
        return start == lineStart(start)
                && end < text.length()
                && (text.charAt(end) == '.' || text.charAt(end) == ':' || text.charAt(end) == ')')
                && (end + 1 == text.length() || Character.isWhitespace(text.charAt(end + 1)));
    }

    private int lineStart(int at) {
        int start = at;
        while (start > 0 && text.charAt(start - 1) != '\n' && Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return start == 0 || text.charAt(start - 1) == '\n' ? at : start - 1;
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** Adds what is pointed to; the offset behind it, or -1 where there is no place. */
    private int place(int start, List<Citation.Place> places) {
        List<@Nullable String> points = new ArrayList<>();
        List<@Nullable String> clauses = new ArrayList<>();
        List<@Nullable String[]> below = new ArrayList<>();
        int at = start;
        int end = -1;
        while (below.size() < MOST_PLACES) {
            int behindPoints = items(POINTS, at, points);
            at = Math.max(at, behindPoints);
            int behindClauses = items(behindPoints < 0 ? CLAUSES : CLAUSES_OF_POINTS, at, clauses);
            if (behindClauses < 0 && behindPoints >= 0) {
                // "điểm a, khoản 3" is one place
                behindClauses = items(CLAUSES_OF_POINTS, matches(COMMA, at), clauses);
            }
            at = Math.max(at, behindClauses);
            if (behindClauses < 0 && behindPoints >= 0 && matches(THIS_CLAUSE, at) >= 0) {
                addAll(places, null, List.of(), points);
                return matches(THIS_CLAUSE, at);
            }
            if (behindPoints < 0 && behindClauses < 0) {
                break;
            }
            combine(clauses, points, below);
            points.clear();
            clauses.clear();
            end = at;
            int joint = matches(JOINT, at);
            if (joint < 0 || matches(POINTS, joint) < 0 && matches(CLAUSES, joint) < 0) {
                break;
            }
            at = joint;
        }
        int section = below.isEmpty() ? -1 : matches(SECTION, at);
        at = Math.max(at, section);
        int comma = below.isEmpty() ? -1 : matches(COMMA, at);
        int thisArticle = Math.max(matches(THIS_ARTICLE, at), matches(THIS_ARTICLE, comma));
        if (thisArticle >= 0) {
            below.forEach(part -> places.add(new Citation.Place(null, part[0], part[1])));
            return below.isEmpty() ? -1 : thisArticle;
        }
        List<@Nullable String> articles = new ArrayList<>();
        int behindArticles = items(ARTICLES, at, articles);
        if (behindArticles < 0) {
            behindArticles = items(ARTICLES, comma, articles);
        }
        if (behindArticles < 0) {
            below.forEach(part -> places.add(new Citation.Place(null, part[0], part[1])));
            return end;
        }
        int behindClauses = below.isEmpty() && articles.size() == 1 ? clausesBehind(behindArticles, clauses) : -1;
        if (behindClauses >= 0) {
            clauses.forEach(clause -> places.add(new Citation.Place(articles.getFirst(), clause, null)));
            return behindClauses;
        }
        for (String article : articles) {
            if (below.isEmpty()) {
                places.add(new Citation.Place(article, null, null));
            }
            below.forEach(part -> places.add(new Citation.Place(article, part[0], part[1])));
        }
        return behindArticles;
    }

    /** "Điều 373, các khoản 3 và 4": clauses behind their article, unless they belong to the next ("Điều 3, khoản 2 Điều 5"). */
    private int clausesBehind(int at, List<@Nullable String> clauses) {
        clauses.clear();
        int behind = items(CLAUSES, matches(COMMA, at), clauses);
        boolean ofTheNext = behind >= 0
                && (matches(ARTICLES, behind) >= 0
                        || matches(THIS_ARTICLE, behind) >= 0
                        || matches(ARTICLES, matches(COMMA, behind)) >= 0);
        return ofTheNext ? -1 : behind;
    }

    private static void addAll(
            List<Citation.Place> places,
            @Nullable String article,
            List<String> clauses,
            List<@Nullable String> points) {
        List<@Nullable String[]> below = new ArrayList<>();
        combine(new ArrayList<>(clauses), points, below);
        below.forEach(part -> places.add(new Citation.Place(article, part[0], part[1])));
    }

    private static void combine(
            List<@Nullable String> clauses, List<@Nullable String> points, List<@Nullable String[]> below) {
        List<@Nullable String> some = new ArrayList<>(clauses);
        if (some.isEmpty()) {
            some.add(null);
        }
        List<@Nullable String> others = new ArrayList<>(points);
        if (others.isEmpty()) {
            others.add(null);
        }
        for (String clause : some) {
            for (String point : others) {
                below.add(new String[] {clause, point});
            }
        }
    }

    /** The offset behind what stands here; -1 where it does not, and for the offset -1. */
    private int matches(Pattern pattern, int at) {
        if (at < 0) {
            return -1;
        }
        Matcher matcher = at(pattern, at);
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    private Matcher at(Pattern pattern, int at) {
        return pattern.matcher(text)
                .region(at, text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }

    private int items(Pattern pattern, int at, List<@Nullable String> items) {
        if (at < 0) {
            return -1;
        }
        Matcher list = at(pattern, at);
        if (!list.lookingAt()) {
            return -1;
        }
        Matcher item = ITEM.matcher(list.group(1));
        @Nullable String before = null;
        while (item.find() && items.size() < MOST_PLACES) {
            String number = item.group(2).toLowerCase(Locale.ROOT);
            if (item.group(1) != null && before != null) {
                between(before, number, items);
            }
            items.add(number);
            before = number;
        }
        return list.end();
    }

    private static void between(String from, String to, List<@Nullable String> items) {
        String letters = "abcdđeghiklmnopqrstuvxy";
        if (Character.isDigit(from.charAt(0)) && Character.isDigit(to.charAt(0))) {
            int first = Integer.parseInt(from.replaceAll("\\D", ""));
            int last = Integer.parseInt(to.replaceAll("\\D", ""));
            for (int i = first + 1; i < last && items.size() < MOST_PLACES; i++) {
                items.add(String.valueOf(i));
            }
            return;
        }
        int first = letters.indexOf(from.charAt(0));
        int last = letters.indexOf(to.charAt(0));
        for (int i = first + 1; first >= 0 && i < last; i++) {
            items.add(String.valueOf(letters.charAt(i)));
        }
    }

    private @Nullable Citation documentAt(int at, List<Citation.Place> places, int start) {
        int same = matches(THIS_DOCUMENT, at);
        if (same >= 0) {
            return places.isEmpty() ? null : new Citation(start, same, places, new Citation.Target.Same());
        }
        DocumentNumber.Occurrence number = numberAt.get(at);
        int behindKind = matches(KIND, at);
        if (number == null && behindKind >= 0) {
            number = numberAt.get(behindKind);
        }
        if (number != null) {
            return new Citation(start, number.end(), places, new Citation.Target.Numbered(number.number()));
        }
        Matcher partly = at(PARTLY, at);
        if (partly.lookingAt()) {
            String name = partly.group(1) != null ? partly.group(1) : partly.group(2);
            return new Citation(
                    start,
                    partly.end(),
                    places,
                    new Citation.Target.Partly(
                            DocumentType.fromName(name).or(() -> DocumentType.fromCode(name)),
                            partly.group(3).replaceFirst("^0+(?=.)", ""),
                            year(partly.group(4)),
                            List.of()));
        }
        return named(at, places, start);
    }

    private @Nullable Citation named(int at, List<Citation.Place> places, int start) {
        Matcher named = at(NAMED, at);
        if (!named.lookingAt()) {
            return null;
        }
        String words = named.group(2).strip().replaceFirst("(?:^|[ \u00A0]+)năm$", "");
        Optional<DocumentType> type = DocumentType.fromName(named.group(1));
        boolean constitution = type.filter(t -> t == DocumentType.CONSTITUTION).isPresent();
        if (type.isEmpty()
                || words.isEmpty() && !constitution
                || !words.isEmpty() && !Character.isUpperCase(words.codePointAt(0)) && !mayBeTitle(words, places, at)) {
            return null;
        }
        return new Citation(
                start, named.end(), places, new Citation.Target.Named(type.get(), words, year(named.group(3))));
    }

    /** Older texts write "Điều 23 Luật đầu tư": inside a sentence a small letter may begin a title too. */
    private boolean mayBeTitle(String words, List<Citation.Place> places, int at) {
        String first = VietnameseText.normalize(words.split("[ \\u00A0,]+", 2)[0]);
        return (!places.isEmpty() || isInsideSentence(at)) && !NO_TITLE.contains(first);
    }

    /** Behind a word in small letters or a comma: there a capital "Luật" begins a title, however it goes on. */
    private boolean isInsideSentence(int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before >= 0
                && before < at - 1
                && (text.charAt(before) == ',' || Character.isLowerCase(text.charAt(before)));
    }

    private static OptionalInt year(@Nullable String digits) {
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    private static Pattern list(String label, String item, boolean labelled) {
        String again = "(?:(?:" + AND + "|" + TO + ")" + (labelled ? "(?:" + label + "\\s+)?" : "") + NOT_A_NEW_LABEL
                + "(?:" + item + "))";
        return Pattern.compile("\\s*(?:các\\s+|từ\\s+)?" + label + "\\s+((?:" + item + ")" + again + "{0,40}+)", FLAGS);
    }
}
