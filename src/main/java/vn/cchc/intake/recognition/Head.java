package vn.cchc.intake.recognition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.extraction.Box;
import vn.cchc.vietnamese.DerivedFacts;
import vn.cchc.vietnamese.DocumentNumber;
import vn.cchc.vietnamese.DocumentType;
import vn.cchc.vietnamese.VietnameseText;

/**
 * Reads the head of a document: the issuer above the number, the nation's name beside it, the place and date, the kind in capitals and
 * below it what the document is about (Decree 30/2020/NĐ-CP, annex I).
 */
final class Head {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final int LONGEST_HEAD = 90;
    private static final int MOST_TITLE_LINES = 12;
    private static final int LONGEST_TITLE = 1200;
    private static final Pattern NATION =
            Pattern.compile("co[nm]g h?[oa]{1,2} ?xa h[oa]i chu n[gh]{1,2}ia vi[ea]t na[mn]|dang cong san vi[ea]t nam");
    private static final Pattern MOTTO = Pattern.compile("d[o0]c lap ?.{0,2} ?tu do ?.{0,2} ?hanh phuc");
    private static final Pattern NUMBER_LINE =
            Pattern.compile("(?:^|[\\s(])s[ốôồóỐÔ6ó]\\s?(?:[:.;,*]|\\s|(?=\\d))\\s*(\\S.*)?", FLAGS);
    private static final Pattern LABELLED =
            Pattern.compile("^(?:luật|bộ luật|pháp lệnh|nghị quyết|lệnh)?\\s*s[ốôồóỐÔ6ó]\\s?[:.;,*]?\\s*(.*)", FLAGS);
    private static final Pattern LABELLED_NUMBER = Pattern.compile("^s[ốôồó]\\s?[:.;]?\\s*[\\d.…/].*", FLAGS);
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,5}[a-zA-Z]?)(?![\\p{L}\\d])");
    private static final Pattern NO_NUMBER =
            Pattern.compile("^s[ốô]\\s?:?\\s*(?:không số|không có số|\\(không số\\))\\.?$", FLAGS);
    private static final Pattern DATE = Pattern.compile(
            "(?:(.{2,40}?)\\s?[,.;]\\s*)?ng[àaảáạ]y\\s*([\\dOoIl|+]{1,3})\\s*(?:th[áaàảạ]ng|/|-)\\s*([\\dOoIl|]{1,2})\\s*(?:n[ăaâãä]m|/|-)\\s*([\\dOoIl|]{4})",
            FLAGS);
    private static final Pattern OPEN_DATE = Pattern.compile(
            "(?:(.{2,40}?)\\s?[,.;]\\s*)?ng[àa]y\\b[\\s.…_/]*(?:\\d{0,2}[\\s.…_/]*)?th[áa]ng\\b[\\s.…_/]*(?:\\d{0,2}[\\s.…_/]*)n[ăa]m",
            FLAGS);
    private static final Pattern BODY = Pattern.compile(
            "^(?:căn cứ\\b|(?:để|nhằm)\\s.{40}|theo đề nghị|xét đề nghị|xét tờ trình|thực hiện\\b|điều \\d|chương [ivx\\d]|phần (?:thứ|[ivx])|kính gửi|[ivx]{1,4}\\s?[.-]\\s|\\d{1,2}[.)]\\s|quốc hội ban hành|(?:luật|nghị định|thông tư|quyết định|nghị quyết|pháp lệnh)(?: liên tịch)? số \\d.{20}|.{0,80}ban hành (?:luật|nghị|thông tư|quyết định này|quyết định (?!kèm)|pháp lệnh)|bộ luật .{5,100}số \\d+/\\d{4}/qh|luật .{5,100}số \\d+/\\d{4}/qh)",
            FLAGS);
    private static final Pattern AUTHORITY = Pattern.compile(
            "^(?:CHÍNH PHỦ|THỦ TƯỚNG CHÍNH PHỦ|QUỐC HỘI|CHỦ TỊCH NƯỚC|(?:THỐNG ĐỐC|BỘ TRƯỞNG|TỔNG|CHỦ NHIỆM|CHỦ TỊCH|GIÁM ĐỐC|CỤC TRƯỞNG|CHÁNH|VIỆN TRƯỞNG|TRƯỞNG BAN|HỘI ĐỒNG|[UỦ][ỶỲY]? BAN|ỦY BAN|BAN CHẤP HÀNH|BAN THƯỜNG VỤ|BỘ CHÍNH TRỊ|LIÊN|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY)(?![\\p{L}]).*)");
    private static final Pattern LETTER_TITLE =
            Pattern.compile("^\\s*(?:V/v|Về việc|V\\s?/\\s?v)\\s*:?\\s*(.*)", FLAGS);
    private static final Pattern NOTE_MARK = Pattern.compile("(?<=[\\p{L})])\\s?(?:\\d{1,2}|\\*{1,3}|\\[\\d+])\\s*$");
    private static final Pattern SMALL_ORGAN = Pattern.compile(
            "^(?:ủy ban|uỷ ban|ubnd|hội đồng|hđnd|sở|bộ|phòng|ban|trung tâm|trường|đảng ủy|tỉnh ủy)(?![\\p{L}])",
            FLAGS);
    private static final Pattern COPY = Pattern.compile("/(?:SY|SL|TrS|TRS|SYBC)-");
    private static final List<String> OTHER_TYPES = List.of(
            "to trinh",
            "cong dien",
            "quy che",
            "giay moi",
            "bien ban",
            "thong cao",
            "phuong an",
            "du an",
            "hop dong",
            "ban ghi nho",
            "ban thoa thuan",
            "giay uy quyen",
            "giay gioi thieu",
            "phieu gui",
            "phieu chuyen",
            "thu cong",
            "ghi chep",
            "dieu le",
            "noi quy",
            "the le",
            "thoa thuan",
            "phieu trinh",
            "cong bo");
    private static final List<String> ORGANS = List.of(
            "CỤC ",
            "TỔNG CỤC ",
            "LIÊN ĐOÀN ",
            "BCH ",
            "BAN CHẤP HÀNH",
            "TÒA ÁN",
            "TOÀ ÁN",
            "KHO BẠC",
            "NGÂN HÀNG",
            "BẢO HIỂM",
            "VỤ ",
            "CHI CỤC ",
            "SỞ ",
            "PHÒNG ",
            "BAN ",
            "TRUNG TÂM ",
            "VĂN PHÒNG",
            "THANH TRA",
            "VIỆN ",
            "TRƯỜNG ",
            "CÔNG AN ",
            "BỘ CHỈ HUY",
            "ĐẢNG ỦY",
            "CHI BỘ",
            "ĐOÀN ",
            "HỘI ",
            "BAN CHỈ ĐẠO",
            "HĐND",
            "UBND",
            "ỦY BAN",
            "UỶ BAN",
            "CÔNG TY",
            "BỆNH VIỆN",
            "QUỸ ",
            "TỔ ",
            "HẠT ");

    private final List<Leaf> lines;
    private final List<Leaf> overlay;
    private final int body;
    private final int kind;

    private Head(List<Leaf> lines, List<Leaf> overlay) {
        this.lines = lines;
        this.overlay = overlay;
        int kindAt = kindLine(lines, 0);
        this.body = bodyStart(lines, kindAt);
        this.kind = kindAt < body ? kindAt : -1;
    }

    static Head of(List<Leaf> leaves) {
        List<Leaf> lines = leaves.stream()
                .filter(leaf -> !leaf.overlay() && leaf.kind() != vn.cchc.extraction.Block.Kind.FOOTNOTE)
                .limit(LONGEST_HEAD)
                .toList();
        return new Head(inOrder(lines), leaves.stream().filter(Leaf::overlay).toList());
    }

    /** A kind that is not in the middle goes with the left column: what stands above it on the right comes first all the same. */
    private static List<Leaf> inOrder(List<Leaf> lines) {
        int kind = kindLine(lines, 0);
        Box place = kind < 0 ? null : lines.get(kind).box();
        if (place == null) {
            return lines;
        }
        List<Leaf> before = new ArrayList<>(lines.subList(0, kind));
        List<Leaf> behind = new ArrayList<>();
        for (Leaf line : lines.subList(kind, lines.size())) {
            Box own = line.box();
            boolean above = own != null
                    && line.page() == lines.get(kind).page()
                    && own.bottom() <= place.top() + 2
                    && own.left() > place.left();
            (above ? before : behind).add(line);
        }
        before.addAll(behind);
        return before;
    }

    /** How many leaves the head takes; the text begins behind them. */
    int length() {
        return body;
    }

    List<Leaf> top() {
        return lines.subList(0, body);
    }

    Optional<Found<DocumentNumber>> number() {
        List<Leaf> above =
                lines.subList(0, kind < 0 ? Math.min(body, lines.size()) : Math.max(kind, Math.min(body, kind)));
        Found<DocumentNumber> open = null;
        for (Leaf line : above) {
            if (NO_NUMBER.matcher(line.text()).matches()) {
                return Optional.of(line.found(DocumentNumber.UNNUMBERED, 0.95));
            }
            Matcher labelled = NUMBER_LINE.matcher(line.text());
            if (!labelled.find() || line.text().length() > 120) {
                continue;
            }
            String written = labelled.group(1) == null ? "" : labelled.group(1);
            Optional<DocumentNumber> number = Numbers.read(written);
            if (number.isPresent() && isCopy(number.get())) {
                continue;
            }
            if (number.isPresent() && !number.get().isUnnumbered()) {
                return Optional.of(
                        line.found(number.get(), LABELLED.matcher(line.text()).matches() ? 0.98 : 0.9));
            }
            if (open == null) {
                open = number.map(value -> line.found(value, 0.5)).orElse(null);
            }
        }
        Optional<Found<DocumentNumber>> stamped = stamped(open);
        if (stamped.isPresent()) {
            return stamped;
        }
        return open != null ? Optional.of(open) : bare(above);
    }

    /** A true copy bears the number of its copying above that of the text: SY, SL, TrS. */
    private static boolean isCopy(DocumentNumber number) {
        return COPY.matcher(number.display()).find();
    }

    /** The line with the number of the copying; -1 where the text is no copy. */
    private static int copyLine(List<Leaf> above) {
        for (int i = 0; i < above.size(); i++) {
            Matcher labelled = NUMBER_LINE.matcher(above.get(i).text());
            if (labelled.find()
                    && labelled.group(1) != null
                    && Numbers.read(labelled.group(1)).filter(Head::isCopy).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /** A number that was put in as a picture, whole or only its digits before the printed rest. */
    private Optional<Found<DocumentNumber>> stamped(@Nullable Found<DocumentNumber> open) {
        for (Leaf line : overlay) {
            Matcher labelled = LABELLED.matcher(line.text());
            if (labelled.matches()) {
                Optional<DocumentNumber> number =
                        Numbers.read(labelled.group(1)).filter(found -> !found.isUnnumbered());
                Matcher digits = DIGITS.matcher(labelled.group(1));
                if (number.isEmpty() && open != null && digits.lookingAt()) {
                    number = DocumentNumber.tryParse(
                            digits.group(1) + open.value().display());
                }
                if (number.isPresent()) {
                    return Optional.of(line.found(number.get(), 0.85));
                }
            }
        }
        return Optional.empty();
    }

    /** A number on a line of its own, without "Số". */
    private static Optional<Found<DocumentNumber>> bare(List<Leaf> above) {
        for (Leaf line : above) {
            List<DocumentNumber.Occurrence> found = DocumentNumber.findIn(line.text());
            boolean alone = found.size() == 1
                    && found.getFirst().start() <= 12
                    && found.getFirst().end() >= line.text().strip().length() - 3;
            if (alone) {
                return Optional.of(line.found(found.getFirst().number(), 0.75));
            }
        }
        return Optional.empty();
    }

    Optional<Found<LocalDate>> issuedOn() {
        int end = kind < 0 ? body : kind;
        boolean open = false;
        int copy = copyLine(lines.subList(0, end));
        int from = copy + 1;
        // the day of the copying stands beside its number
        for (int i = from; copy >= 0 && i < end; i++) {
            boolean another = lines.subList(i + 1, end).stream()
                    .anyMatch(line -> date(line.text()).isPresent());
            if (date(lines.get(i).text()).isPresent()) {
                from = another ? i + 1 : from;
                break;
            }
        }
        for (Leaf line : lines.subList(from, end)) {
            Optional<LocalDate> date = date(line.text());
            if (date.isPresent() && line.text().length() < 90) {
                return date.map(day -> line.found(day, 0.97));
            }
            open |= OPEN_DATE.matcher(line.text()).find();
        }
        if (open) {
            for (Leaf line : overlay) {
                boolean head = line.text().length() < 60 && line.folded().contains("thang");
                Optional<LocalDate> date = head ? date(line.text()) : Optional.empty();
                if (date.isPresent()) {
                    return date.map(day -> line.found(day, 0.85));
                }
            }
        }
        return Optional.empty();
    }

    Optional<Found<String>> place() {
        for (Leaf line : lines.subList(0, kind < 0 ? body : kind)) {
            Matcher matcher = DATE.matcher(line.text());
            Matcher blank = OPEN_DATE.matcher(line.text());
            String place = matcher.find() ? matcher.group(1) : blank.find() ? blank.group(1) : null;
            if (place != null && !place.isBlank()) {
                String own = place.strip();
                int number = own.lastIndexOf("  ");
                return Optional.of(
                        line.found(number < 0 ? own : own.substring(number).strip(), 0.95));
            }
        }
        return Optional.empty();
    }

    static Optional<LocalDate> date(String text) {
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            try {
                return Optional.of(
                        LocalDate.of(digits(matcher.group(4)), digits(matcher.group(3)), digits(matcher.group(2))));
            } catch (DateTimeException | NumberFormatException noSuchDay) {
                // the next one may be
            }
        }
        return Optional.empty();
    }

    private static int digits(String written) {
        return Integer.parseInt(written.replace("+", "").replaceAll("[Oo]", "0").replaceAll("[Il|]", "1"));
    }

    Optional<Found<DocumentType>> type() {
        if (kind >= 0) {
            Leaf line = lines.get(kind);
            return kindOf(line).map(type -> line.found(type, 0.97));
        }
        boolean letter =
                lines.stream().limit(body + 3L).anyMatch(line -> line.folded().startsWith("kinh gui"));
        boolean about = lines.stream()
                .limit(body)
                .anyMatch(line -> LETTER_TITLE.matcher(line.text()).matches());
        if (letter || about) {
            Leaf line = lines.stream()
                    .filter(candidate -> candidate.folded().startsWith("kinh gui")
                            || LETTER_TITLE.matcher(candidate.text()).matches())
                    .findFirst()
                    .orElseThrow();
            return Optional.of(line.found(DocumentType.OFFICIAL_LETTER, letter && about ? 0.9 : 0.7));
        }
        return Optional.empty();
    }

    /** Whether the head says that this is a consolidated text. */
    boolean isConsolidated() {
        return lines.stream().limit(body).anyMatch(line -> line.folded().startsWith("van ban hop nhat"));
    }

    Optional<Found<String>> title() {
        if (kind >= 0) {
            return below();
        }
        List<String> parts = new ArrayList<>();
        Leaf first = null;
        for (Leaf line : lines.subList(0, body)) {
            Matcher about = LETTER_TITLE.matcher(line.text());
            if (first == null && about.matches()) {
                first = line;
                int gap = about.group(1).indexOf("  ");
                boolean beside = gap > 0 && DATE.matcher(about.group(1)).find();
                parts.add(beside ? about.group(1).substring(0, gap) : about.group(1));
            } else if (first != null) {
                if (!goesOn(first, line)) {
                    break;
                }
                parts.add(line.text());
            }
        }
        return first == null ? Optional.empty() : Optional.of(first.found(joined(parts), 0.9));
    }

    private static boolean goesOn(Leaf first, Leaf line) {
        boolean beside = first.box() != null
                && line.box() != null
                && line.box().left() > first.box().right();
        return !line.rule()
                && !beside
                && !NATION.matcher(line.folded()).find()
                && !DATE.matcher(line.text()).find()
                && !OPEN_DATE.matcher(line.text()).find()
                && !line.isCapital();
    }

    private Optional<Found<String>> below() {
        int from = kind + 1;
        // a consolidated text names its own kind first, then that of the text it consolidates
        int second = kindLine(lines.subList(0, body), from);
        if (second >= 0 && second <= from + 4) {
            from = second + 1;
        }
        List<String> parts = new ArrayList<>();
        Leaf first = null;
        Leaf last = null;
        String typed = rest(lines.get(from - 1));
        if (!typed.isEmpty()) {
            first = lines.get(from - 1);
            parts.add(typed);
        }
        for (Leaf line : lines.subList(Math.min(from, body), body)) {
            if (line.rule()) {
                if (!parts.isEmpty()) {
                    break;
                }
                continue;
            }
            boolean over = parts.size() == MOST_TITLE_LINES
                    || !parts.isEmpty() && line.text().matches("Ngày \\d.*")
                    || !parts.isEmpty() && endsTitle(line, last == null ? line : last)
                    || line.text().startsWith("(") && line.text().length() > 12
                    || DATE.matcher(line.text()).find() && line.text().length() < 45 && parts.isEmpty()
                    || first == null
                            && AUTHORITY.matcher(line.text()).matches()
                            && line.isCapital()
                            && isIssuerAgain(line);
            if (over) {
                break;
            }
            parts.add(line.text());
            first = first == null ? line : first;
            last = line;
        }
        String title = joined(parts);
        return first == null || title.isBlank() ? Optional.empty() : Optional.of(first.found(title, 0.93));
    }

    private boolean isIssuerAgain(Leaf line) {
        return line.text().equals("CHÍNH PHỦ")
                || line.text().startsWith("BỘ TRƯỞNG")
                || line.text().startsWith("THỦ TƯỚNG");
    }

    /** What stands behind the kind on the same line: "NGHỊ QUYẾT về việc …". */
    private String rest(Leaf line) {
        String plain = NOTE_MARK.matcher(line.text()).replaceAll("").strip();
        if (DocumentType.fromName(plain).isPresent() || OTHER_TYPES.contains(VietnameseText.fold(plain))) {
            return "";
        }
        return DocumentType.fromTitle(plain)
                .map(type -> plain.substring(
                                Math.min(plain.length(), type.vietnameseName().length()))
                        .strip())
                .orElse("");
    }

    private static boolean endsTitle(Leaf line, Leaf before) {
        boolean authority = AUTHORITY.matcher(line.text()).matches() && line.isCapital();
        boolean smaller = line.isCapital() && !before.isCapital();
        return line.text().startsWith("(") && line.text().length() > 12 || authority || smaller;
    }

    private static String joined(List<String> parts) {
        String title = NOTE_MARK
                .matcher(String.join(" ", parts).replaceAll("\\s+", " ").strip())
                .replaceAll("");
        String cut = title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
        boolean capital = cut.equals(cut.toUpperCase(Locale.ROOT));
        return capital ? sentence(cut) : cut;
    }

    static String sentence(String capitals) {
        return Capitals.sentence(capitals);
    }

    /** The issuer as the head prints it; where the number names a central body, that body. */
    Optional<Found<String>> issuer(Optional<Found<DocumentNumber>> number) {
        int nation = -1;
        for (int i = 0; i < body && nation < 0; i++) {
            nation = NATION.matcher(lines.get(i).folded()).find() ? i : -1;
        }
        List<Leaf> names = names(nation);
        names = names.isEmpty() ? small(nation) : names;
        Optional<String> coded =
                number.flatMap(found -> DerivedFacts.from(found.value()).issuer());
        if (names.isEmpty()) {
            return coded.map(name ->
                    new Found<>(name, 0.85, 0, null, number.orElseThrow().written()));
        }
        String printed =
                IssuerNames.name(names.stream().map(leaf -> words(leaf.text())).toList());
        Leaf place = names.getLast();
        if (coded.isPresent()) {
            boolean same = similar(printed, coded.get());
            boolean party = number.orElseThrow().value().display().matches("\\d+-.*/.*");
            return Optional.of(
                    same || !party ? place.found(coded.get(), same ? 0.98 : 0.85) : place.found(printed, 0.82));
        }
        return Optional.of(place.found(printed, 0.88));
    }

    private static boolean similar(String a, String b) {
        return VietnameseText.fold(a)
                .replaceAll("\\W", "")
                .equals(VietnameseText.fold(b).replaceAll("\\W", ""));
    }

    private static String words(String line) {
        return line.replaceAll("[*_\\-–—]+$", "").replaceAll("\\s+", " ").strip();
    }

    /** The lines of the left column above the number, the superior first where there is one. */
    private List<Leaf> names(int nation) {
        Leaf right = nation < 0 ? null : lines.get(nation);
        List<Leaf> names = new ArrayList<>();
        int end = kind < 0 ? Math.min(12, body) : kind;
        for (Leaf line : lines.subList(0, end)) {
            String text = words(line.text());
            boolean number = NUMBER_LINE.matcher(text).find() && !line.isCapital()
                    || DATE.matcher(text).find();
            if (number && !names.isEmpty()) {
                break;
            }
            boolean left = isLeftOf(line, right);
            boolean name = line.isCapital()
                    && left
                    && text.length() > 2
                    && text.codePoints().filter(Character::isLetter).count() > text.length() * 0.6
                    && !NATION.matcher(line.folded()).find()
                    && !MOTTO.matcher(line.folded()).find()
                    && !line.folded().startsWith("van ban")
                    && text.codePoints().noneMatch(Character::isDigit);
            if (name && !isFrontsBoard(names, line)) {
                names.add(line);
            }
        }
        return names.size() > 4 ? List.of() : wrapped(names);
    }

    /** The Fatherland Front prints the board that acts for it below its own name. */
    private static boolean isFrontsBoard(List<Leaf> names, Leaf line) {
        return line.folded().startsWith("ban thuong truc")
                && names.stream()
                        .anyMatch(name -> name.folded().contains("mat tran to quoc")
                                || name.folded().contains("mttq"));
    }

    /** A head that is not in capitals: the lines above the number that begin like a body's name. */
    private List<Leaf> small(int nation) {
        List<Leaf> names = new ArrayList<>();
        for (Leaf line : lines.subList(0, kind < 0 ? Math.min(12, body) : kind)) {
            String text = words(line.text());
            boolean number =
                    NUMBER_LINE.matcher(text).find() || DATE.matcher(text).find();
            if (number || line.text().length() > 80) {
                break;
            }
            boolean organ = SMALL_ORGAN.matcher(text).find() || !names.isEmpty();
            if (organ
                    && isLeftOf(line, nation < 0 ? null : lines.get(nation))
                    && !NATION.matcher(line.folded()).find()
                    && !MOTTO.matcher(line.folded()).find()) {
                names.add(line);
            }
        }
        return names.size() > 3 ? List.of() : wrapped(names);
    }

    private static boolean isLeftOf(Leaf line, @Nullable Leaf right) {
        if (right == null || right.box() == null || line.box() == null) {
            return true;
        }
        return line.box().middle() < right.box().left()
                && line.box().bottom() > right.box().top() - 25;
    }

    /** A name may take two lines; a line that begins with an organ's word begins a name of its own. */
    private static List<Leaf> wrapped(List<Leaf> lines) {
        List<Leaf> names = new ArrayList<>();
        for (Leaf line : lines) {
            boolean own = names.isEmpty()
                    || isMovement(names.getLast().text())
                    || ORGANS.stream().anyMatch(line.text()::startsWith)
                    || isParent(names.getLast().text());
            if (own) {
                names.add(line);
            } else {
                Leaf before = names.removeLast();
                names.add(new Leaf(
                        before.text() + " " + line.text(),
                        before.page(),
                        before.box() == null || line.box() == null
                                ? before.box()
                                : before.box().and(line.box()),
                        before.centred(),
                        before.bold(),
                        before.kind(),
                        false,
                        false,
                        before.trust()));
            }
        }
        return names.size() > 1 && !isParent(names.getFirst().text()) ? List.of(names.getLast()) : names;
    }

    /** A movement's name above that of its body in the province. */
    private static boolean isMovement(String text) {
        String folded = VietnameseText.fold(text);
        return folded.startsWith("doan tncs")
                || folded.startsWith("doan thanh nien")
                || folded.startsWith("tong lien doan");
    }

    private static boolean isParent(String text) {
        String folded = VietnameseText.fold(text);
        return (folded.startsWith("ubnd ") || folded.startsWith("uy ban nhan dan ") || folded.startsWith("dang bo "))
                && folded.length() > 10;
    }

    private static int kindLine(List<Leaf> lines, int from) {
        for (int i = from; i < Math.min(lines.size(), 40); i++) {
            Leaf line = lines.get(i);
            if (line.folded().startsWith("dieu 1")) {
                return -1;
            }
            boolean printed = line.isCapital() || line.centred() && line.bold();
            if (printed && kindOf(line).isPresent() && !line.folded().startsWith("van ban hop nhat -")) {
                return i;
            }
        }
        return -1;
    }

    /** The mark of a footnote may hang on the word. */
    private static Optional<DocumentType> kindOf(Leaf line) {
        String plain = NOTE_MARK
                .matcher(line.text().replaceAll("^[^\\p{L}]+", ""))
                .replaceAll("")
                .replaceAll("[:*–—.\\-\\s]+$", "")
                .strip();
        if (plain.length() > 160) {
            return Optional.empty();
        }
        String spaced = plain.matches("(?:\\p{L} ){3,}\\p{L}") ? plain.replace(" ", "") : plain;
        Optional<DocumentType> named = DocumentType.fromName(spaced);
        if (named.isPresent()) {
            return named;
        }
        if (OTHER_TYPES.contains(VietnameseText.fold(plain))) {
            return Optional.of(DocumentType.OTHER);
        }
        boolean headline = line.isCapital() && plain.contains(" ");
        return headline ? DocumentType.fromTitle(plain).filter(type -> isHeadline(plain, type)) : Optional.empty();
    }

    /** "NGHỊ QUYẾT VỀ VIỆC …", but not the name of a body that begins like a kind. */
    private static boolean isHeadline(String text, DocumentType type) {
        String rest = VietnameseText.fold(text.substring(
                        Math.min(text.length(), type.vietnameseName().length())))
                .strip();
        return rest.startsWith("ve ")
                || rest.startsWith("cua ")
                || rest.startsWith("quy dinh")
                || rest.startsWith("sua doi")
                || rest.startsWith("ban hanh")
                || rest.startsWith("huong dan")
                || rest.startsWith("lien tich");
    }

    private static int bodyStart(List<Leaf> lines, int kind) {
        for (int i = Math.max(0, kind + 1); i < lines.size(); i++) {
            Leaf line = lines.get(i);
            boolean started = BODY.matcher(line.text()).find() && !line.isCapital();
            boolean part = i > kind + 1 && line.text().matches("(?:[IVX]{1,4}|[A-D])\\s?[./-]\\s.*");
            if (started && i > kind + (kind >= 0 && !line.folded().startsWith("dieu 1") ? 1 : 0) || part) {
                return i;
            }
        }
        return kind < 0 ? headLines(lines) : titleEnd(lines, kind);
    }

    /** Behind the last of the first lines that look like a head's; the very start where none does. */
    private static int headLines(List<Leaf> lines) {
        int end = 0;
        for (int i = 0; i < Math.min(lines.size(), 12); i++) {
            String folded = lines.get(i).folded();
            boolean head = NATION.matcher(folded).find()
                    || MOTTO.matcher(folded).find()
                    || LABELLED_NUMBER.matcher(lines.get(i).text()).matches();
            end = head ? i + 1 : end;
        }
        return end;
    }

    private static int titleEnd(List<Leaf> lines, int kind) {
        int end = kind + 1;
        while (end < Math.min(lines.size(), kind + MOST_TITLE_LINES)
                && (lines.get(end).centred()
                        || lines.get(end).bold()
                        || lines.get(end).isCapital()
                        || lines.get(end).rule())) {
            end++;
        }
        return Math.min(lines.size(), Math.max(end, kind + 2));
    }

    /** A year beside the number must agree with the date. */
    static boolean agree(Optional<Found<DocumentNumber>> number, Optional<Found<LocalDate>> date) {
        OptionalInt year = number.map(found -> found.value().year()).orElse(OptionalInt.empty());
        return year.isEmpty()
                || date.isEmpty()
                || year.getAsInt() == date.get().value().getYear();
    }
}
