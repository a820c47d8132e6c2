package vn.cchc.intake.single;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.vietnamese.DocumentNumber;
import vn.cchc.vietnamese.DocumentType;
import vn.cchc.vietnamese.VietnameseDates;

/**
 * What the head of an administrative document says, laid out as Decree 30/2020/NĐ-CP has it: the issuer above the number, the
 * place and date, the kind in capitals on a line of its own, and below it what the document is about.
 */
record FirstPage(
        Optional<DocumentNumber> number,
        Optional<LocalDate> issuedOn,
        Optional<DocumentType> type,
        Optional<String> title,
        Optional<String> issuer) {

    private static final int HEAD_LINES = 60;
    private static final int MOST_TITLE_LINES = 8;
    private static final Pattern NUMBER_LINE =
            Pattern.compile("(?:^|[\\s(])số\\s*:?\\s*(.*)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NATION =
            Pattern.compile("CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM");
    private static final Pattern MOTTO = Pattern.compile(
            "Độc lập\\s?[-–—]\\s?Tự do\\s?[-–—]\\s?Hạnh phúc", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BODY = Pattern.compile(
            "^(?:căn cứ|theo đề nghị|xét đề nghị|thực hiện|điều \\d|chương |phần |kính gửi|[ivx]+\\.|\\d+\\.|quốc hội ban hành|(?:luật|nghị định|thông tư|quyết định|nghị quyết) số \\d|.*ban hành (?:luật|nghị|thông tư|quyết))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DATE_WORDS =
            Pattern.compile("ngày\\s+\\d", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static FirstPage read(List<String> lines) {
        List<String> head = lines.subList(0, Math.min(HEAD_LINES, lines.size()));
        int body = bodyStart(head);
        List<String> top = head.subList(0, body);
        int kind = kindLine(top);
        // a consolidated text names its own kind first, then that of the text it consolidates
        int titled = kind < 0 ? -1 : Math.max(kind, kind + 1 + kindLine(top.subList(kind + 1, top.size())));
        return new FirstPage(
                number(top).or(() -> firstNumber(top)),
                date(kind < 0 ? top : top.subList(0, kind)),
                kind < 0 ? Optional.empty() : kindOf(top.get(kind)),
                kind < 0 ? Optional.empty() : title(top.subList(titled + 1, top.size())),
                issuer(top.subList(0, kind < 0 ? Math.min(10, top.size()) : kind)));
    }

    private static int bodyStart(List<String> head) {
        for (int i = 0; i < head.size(); i++) {
            if (BODY.matcher(head.get(i)).find()) {
                return i;
            }
        }
        return head.size();
    }

    private static Optional<DocumentNumber> number(List<String> top) {
        for (String line : top) {
            Matcher matcher = NUMBER_LINE.matcher(line);
            if (matcher.find()) {
                List<DocumentNumber.Occurrence> found = DocumentNumber.findIn(matcher.group(1));
                if (!found.isEmpty() && found.getFirst().start() <= 2) {
                    return Optional.of(found.getFirst().number());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<DocumentNumber> firstNumber(List<String> top) {
        return top.stream()
                .limit(12)
                .flatMap(line -> DocumentNumber.findIn(line).stream())
                .findFirst()
                .map(DocumentNumber.Occurrence::number);
    }

    private static Optional<LocalDate> date(List<String> top) {
        return top.stream()
                .filter(line -> DATE_WORDS.matcher(line).find())
                .flatMap(line -> VietnameseDates.find(line).stream())
                .findFirst()
                .map(VietnameseDates.Occurrence::date);
    }

    private static int kindLine(List<String> top) {
        for (int i = 0; i < top.size(); i++) {
            if (isCapital(top.get(i)) && kindOf(top.get(i)).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /** The digit of a footnote may hang on the word. */
    private static Optional<DocumentType> kindOf(String line) {
        return DocumentType.fromName(line.replaceFirst("[\\d:*–—-]+$", "").strip());
    }

    private static Optional<String> title(List<String> below) {
        List<String> parts = new ArrayList<>();
        boolean gap = false;
        for (String line : below) {
            if (line.isEmpty()) {
                gap = true;
            } else if (parts.size() == MOST_TITLE_LINES || !parts.isEmpty() && endsTitle(line, gap, parts)) {
                break;
            } else {
                parts.add(line);
                gap = false;
            }
        }
        String title = String.join(" ", parts);
        return title.isBlank() ? Optional.empty() : Optional.of(isCapital(title) ? sentence(title) : title);
    }

    /** Below the title the issuer stands once more, in capitals; a title that is itself in capitals ends at the gap before it. */
    private static boolean endsTitle(String line, boolean gap, List<String> parts) {
        return line.startsWith("(") || isCapital(line) && (gap || !isCapital(parts.getFirst()));
    }

    private static Optional<String> issuer(List<String> above) {
        List<String> names = new ArrayList<>();
        for (String line : above) {
            String name = MOTTO.matcher(NATION.matcher(line).replaceAll(""))
                    .replaceAll("")
                    .strip();
            boolean ended = !names.isEmpty() && (line.isEmpty() || !isCapital(name));
            if (ended) {
                break;
            }
            if (!name.isEmpty() && isCapital(name) && !NUMBER_LINE.matcher(name).find()) {
                names.add(name);
            }
        }
        if (names.isEmpty() || names.size() > 3) {
            return Optional.empty();
        }
        return Optional.of(Issuers.name(names));
    }

    static boolean isCapital(String line) {
        return line.codePoints().anyMatch(Character::isLetter) && line.equals(line.toUpperCase(Locale.ROOT));
    }

    static String sentence(String capitals) {
        String lower = capitals.toLowerCase(Locale.forLanguageTag("vi"));
        return lower.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }
}
