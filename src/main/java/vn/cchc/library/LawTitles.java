package vn.cchc.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.vietnamese.Citation;
import vn.cchc.vietnamese.DocumentType;
import vn.cchc.vietnamese.VietnameseText;

/**
 * Which law a citation by title means ("Điều 5 Luật Tố cáo"): pure functions. The longest title that the words begin with; of several laws
 * of that title the one of the year that is said, else the one in force when the citing text was made.
 */
public final class LawTitles {

    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Pattern BLANKS = Pattern.compile("[ \\u00A0]+");

    /** "số 34/2009/QH12 ngày 18 tháng 6 năm 2009", "năm 2015", "2015" behind a title; the last group is the year. */
    private static final Pattern DATE_BEHIND = Pattern.compile(
            "[ \\u00A0,(]*(?:ngày[ \\u00A0]+\\d{1,2}(?:[ \\u00A0]+tháng[ \\u00A0]+|[-/.])\\d{1,2}(?:[ \\u00A0]+năm[ \\u00A0]+|[-/.])"
                    + "|(?:năm[ \\u00A0]+)?(?=(?:19|20)\\d\\d))((?:19|20)\\d\\d)(?!\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A title no longer than this may be the beginning of another one's ("Luật Giáo dục", "Luật Giáo dục đại học"). */
    private static final int SHORT = 3;

    /** What a sentence goes on with behind a title. */
    private static final Set<String> GOING_ON = Set.of(
            "và", "hoặc", "về", "cho", "thì", "là", "có", "được", "quy", "của", "đối", "để", "nếu", "mà", "trong",
            "tại", "theo", "phải", "bao", "gồm", "không", "đã", "sẽ", "như", "khi", "do", "từ", "với", "thực", "áp",
            "ngày", "năm", "hiện", "này", "nêu", "trên", "nói", "số", "đang", "còn", "cũng", "vào", "bằng", "trừ", "kể",
            "liên", "các", "những", "ban", "chưa", "quyết", "khác", "nhưng", "hướng", "đến", "bị", "thuộc");

    /** Beginnings of the titles of many laws, which stand alone in titles that were cut off. */
    private static final Set<String> TOO_COMMON = Set.of("sua doi", "sua doi bo sung", "sua doi bo sung mot so dieu");

    private LawTitles() {}

    /** What a citation by title means, the likeliest first, and where the title ends in the text. */
    public record Meant(List<DocumentSummary> documents, int end) {}

    /**
     * When a text was made and from when on it holds.
     *
     * @param adopted the day signed, or the last of the year where only that is known
     */
    public record When(LocalDate adopted, LocalDate inForce) {

        /** Null where not even a year is known. */
        public static @Nullable When of(LegalText text) {
            LocalDate adopted = day(text.summary(), 12, 31);
            LocalDate effective = text.effectiveOn();
            if (adopted == null) {
                return effective == null ? null : new When(effective, effective);
            }
            return new When(adopted, effective == null ? adopted : effective);
        }

        /** A text of this day. */
        public static When on(LocalDate day) {
            return new When(day, day);
        }
    }

    /**
     * The laws that a citation by title means. Where it says no year, a law adopted after the citing text is none of them.
     *
     * @param text in which the citation stands
     * @param when the citing text was made; null for any time, then the newest comes first
     * @param laws those that may be meant, as {@link Library#laws} gives them
     */
    public static Meant meant(
            String text,
            Citation citation,
            Citation.Target.Named named,
            @Nullable When when,
            Collection<Library.Law> laws) {
        List<Library.Law> fitting = new ArrayList<>();
        int longest = 0;
        for (Library.Law law : laws) {
            int length = begins(named, law.document().title());
            if (length > longest) {
                fitting.clear();
                longest = length;
            }
            if (length > 0 && length == longest) {
                fitting.add(law);
            }
        }
        if (fitting.isEmpty()) {
            return new Meant(List.of(), citation.end());
        }
        int end = endOfTitle(text, citation, named, longest);
        Matcher behind = DATE_BEHIND.matcher(text).region(end, text.length());
        OptionalInt year = behind.lookingAt() ? OptionalInt.of(Integer.parseInt(behind.group(1))) : OptionalInt.empty();
        if (year.isPresent()) {
            end = Math.max(end, Math.min(behind.end(), citation.end()));
            fitting.removeIf(law -> !isOf(year.getAsInt(), law));
        } else if (when != null) {
            fitting.removeIf(law -> isLater(law, when));
        }
        fitting.sort(Comparator.comparing((Library.Law law) -> isInForce(law, when) ? 0 : 1)
                .thenComparing(Comparator.comparingLong(LawTitles::begun).reversed()));
        return new Meant(fitting.stream().map(Library.Law::document).toList(), end);
    }

    /** The words of a title without its kind and its year, folded: "dat dai" for "Luật Đất đai 2013". */
    public static List<String> name(DocumentType kind, String title) {
        List<String> words = new ArrayList<>(words(title));
        List<String> kindWords = words(kind.vietnameseName());
        while (words.size() >= kindWords.size()
                && words.subList(0, kindWords.size()).equals(kindWords)) {
            words.subList(0, kindWords.size()).clear();
        }
        if (words.size() > 1 && words.getLast().matches("(?:19|20)\\d\\d")) {
            words.removeLast();
            if (words.size() > 1 && words.getLast().equals("nam")) {
                words.removeLast();
            }
        }
        return words;
    }

    /** How many words of the citation the title is, its kind included; 0 where it is not meant. */
    private static int begins(Citation.Target.Named named, String title) {
        List<String> own = name(named.type(), title);
        if (named.type() == DocumentType.CONSTITUTION) {
            return 1;
        }
        List<String> cited = words(named.words());
        List<String> bare = name(named.type(), named.words());
        int kindAgain = cited.size() - bare.size();
        boolean beginning = !own.isEmpty()
                && own.size() <= bare.size()
                && bare.subList(0, own.size()).equals(own);
        return beginning && endsThere(BLANKS.split(named.words().strip()), Math.max(0, kindAgain), own)
                ? own.size() + Math.max(0, kindAgain)
                : 0;
    }

    /** Whether what the citation goes on with is not more of a longer title. */
    private static boolean endsThere(String[] words, int from, List<String> title) {
        int next = from + title.size();
        if (next >= words.length) {
            return true;
        }
        if (TOO_COMMON.contains(String.join(" ", title))) {
            return false;
        }
        boolean goesOn = GOING_ON.contains(VietnameseText.normalize(words[next]).replace(",", ""));
        boolean comma = words[next - 1].endsWith(",");
        return title.size() > SHORT || goesOn || comma && title.size() > 1;
    }

    /** Where so many words behind the kind end. */
    private static int endOfTitle(String text, Citation citation, Citation.Target.Named named, int words) {
        int at = text.replace('\u00A0', ' ').lastIndexOf(named.words(), citation.end());
        if (named.words().isEmpty() || at < citation.start()) {
            return citation.end();
        }
        Matcher blank = BLANKS.matcher(named.words());
        for (int i = 0; i < words; i++) {
            if (!blank.find()) {
                return at + named.words().length();
            }
        }
        int end = at + blank.start();
        return text.charAt(end - 1) == ',' ? end - 1 : end;
    }

    private static boolean isOf(int year, Library.Law law) {
        LocalDate day = law.document().issuedOn();
        Integer stated = law.document().year();
        return day != null ? day.getYear() == year : stated != null && stated == year;
    }

    private static boolean isLater(Library.Law law, When when) {
        LocalDate adopted = day(law.document(), 1, 1);
        return adopted != null && adopted.isAfter(when.adopted());
    }

    private static boolean isInForce(Library.Law law, @Nullable When when) {
        LocalDate begin = begin(law);
        return begin == null || when == null || !begin.isAfter(when.inForce());
    }

    private static long begun(Library.Law law) {
        LocalDate begin = begin(law);
        return begin == null ? Long.MIN_VALUE : begin.toEpochDay();
    }

    private static @Nullable LocalDate begin(Library.Law law) {
        LocalDate effective = law.effectiveOn();
        return effective != null ? effective : day(law.document(), 1, 1);
    }

    private static @Nullable LocalDate day(DocumentSummary document, int month, int dayOfMonth) {
        LocalDate issued = document.issuedOn();
        Integer year = document.year();
        return issued != null ? issued : year == null ? null : LocalDate.of(year, month, dayOfMonth);
    }

    private static List<String> words(String text) {
        String words =
                NO_WORD.matcher(VietnameseText.fold(text)).replaceAll(" ").strip();
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }
}
