package vn.cchc.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.extraction.Block;
import vn.cchc.library.ProvisionDraft;

/**
 * Divides a text at the lines that begin an article, or, where it has none, at those that begin a part with a Roman number. An
 * article's number must follow on the one before, and stand outside quotation marks: what amends another text quotes its articles.
 */
final class Structure {

    private static final Pattern ARTICLE = Pattern.compile(
            "^(?:[ĐD]i[ềêeẻẽ]u|ĐIỀU)\\s+([\\dOoIl]{1,4})([a-zđ]?)\\d{0,2}\\s?[.:,]?\\s*(.*)$", Pattern.DOTALL);
    private static final Pattern PART =
            Pattern.compile("^(?:Phần |PHẦN )?([IVX]{1,6})\\s?[./:)-]\\s*(\\S.*)$", Pattern.DOTALL);
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,2})[.)/]\\s+(\\S.*)$", Pattern.DOTALL);
    private static final Pattern DIVISION = Pattern.compile(
            "^((?:Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN|Tiểu mục|TIỂU MỤC)\\s+(?:thứ\\s+|THỨ\\s+)?[\\p{L}\\d]{1,6})\\s?\\d{0,2}(?:[.:]\\s*(.*))?$");
    private static final Pattern APPENDIX = Pattern.compile(
            "^(?:Phụ lục|PHỤ LỤC)(?:\\s+(?:số\\s+|SỐ\\s+)?([IVXLC]{1,6}|\\d{1,3}[A-Z]?|[A-Z]))?\\s?[.:]?\\s*(.{0,200})$");
    private static final int LONGEST_HEADING = 300;

    private final List<Leaf> leaves;
    private final List<ProvisionDraft> provisions = new ArrayList<>();
    private String label = "Mở đầu";
    private String heading = "";
    private List<String> text = new ArrayList<>();
    private boolean quoted;

    private Structure(List<Leaf> leaves) {
        this.leaves = leaves;
    }

    /** How a text is divided. */
    private enum Way {
        ARTICLES,
        PARTS,
        NUMBERS
    }

    /**
     * @param text from its first paragraph to the signature
     * @param annexes what follows the signature
     */
    static List<ProvisionDraft> read(List<Leaf> text, List<Leaf> annexes) {
        List<ProvisionDraft> provisions = new ArrayList<>();
        for (Way way : Way.values()) {
            provisions.addAll(provisions.isEmpty() ? new Structure(text).divide(way) : List.of());
        }
        if (provisions.isEmpty()) {
            String whole = joined(text);
            if (!whole.isEmpty()) {
                provisions.add(new ProvisionDraft("Toàn văn", "", whole));
            }
        }
        provisions.addAll(new Structure(annexes).annexes());
        return List.copyOf(provisions);
    }

    private List<ProvisionDraft> divide(Way way) {
        int last = 0;
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            String line = leaf.text().strip();
            boolean note = leaf.kind() == Block.Kind.FOOTNOTE;
            if (leaf.rule() || line.isEmpty()) {
                continue;
            }
            if (leaf.kind() == Block.Kind.TABLE || note) {
                add(note ? note(line) : table(line));
                continue;
            }
            int number = quoted && !isCertain(line, last, way) ? -1 : number(line, way);
            Matcher division = DIVISION.matcher(line);
            boolean follows =
                    number == last + 1 || way == Way.ARTICLES && number == last && last > 0 && hasSuffix(line);
            if (follows) {
                quoted = false;
                begin(line, way, number);
                last = number;
            } else if (way == Way.ARTICLES && !quoted && division.matches()) {
                i = division(i, division);
            } else {
                add(line);
            }
            quoted = open(line, quoted);
        }
        if (last == 0) {
            return List.of();
        }
        flush();
        return provisions;
    }

    /** A quotation that was never closed must not swallow the rest: a bold or lone next article ends it. */
    private boolean isCertain(String line, int last, Way way) {
        return way == Way.ARTICLES && number(line, way) == last + 1 && last > 0 && !line.startsWith("“");
    }

    private static int number(String line, Way way) {
        Matcher matcher = (switch (way) {
                    case ARTICLES -> ARTICLE;
                    case PARTS -> PART;
                    case NUMBERS -> NUMBERED;
                })
                .matcher(line);
        if (!matcher.matches()) {
            return -1;
        }
        return way == Way.PARTS
                ? roman(matcher.group(1))
                : Integer.parseInt(
                        "0" + matcher.group(1).replaceAll("[Oo]", "0").replaceAll("[Il]", "1"));
    }

    private static boolean hasSuffix(String line) {
        Matcher matcher = ARTICLE.matcher(line);
        return matcher.matches() && !matcher.group(2).isEmpty();
    }

    private void begin(String line, Way way, int number) {
        flush();
        Matcher matcher = (way == Way.ARTICLES ? ARTICLE : way == Way.PARTS ? PART : NUMBERED).matcher(line);
        String words = "";
        if (matcher.matches()) {
            words = matcher.group(way == Way.ARTICLES ? 3 : 2).strip();
        }
        String suffix = way == Way.ARTICLES && matcher.matches() ? matcher.group(2) : "";
        label = way == Way.ARTICLES
                ? "Điều " + number + suffix
                : "Phần " + (way == Way.PARTS && matcher.matches() ? matcher.group(1) : String.valueOf(number));
        boolean sentence =
                way == Way.ARTICLES && (words.matches("(?s).*[.;:,]\\d{0,2}$") || words.length() > LONGEST_HEADING);
        heading = sentence ? "" : withoutMark(words);
        text = new ArrayList<>();
        if (sentence) {
            text.add(words);
        }
    }

    /** The mark of a footnote hangs on the last word. */
    private static String withoutMark(String words) {
        return words.replaceFirst("(?<=\\p{Ll})\\d{1,2}$", "");
    }

    /** A chapter with its heading, which stands in capitals below. */
    private int division(int at, Matcher division) {
        flush();
        label = tidy(division.group(1));
        List<String> words = new ArrayList<>();
        if (division.group(2) != null && !division.group(2).isBlank()) {
            words.add(division.group(2).strip());
        }
        int i = at;
        while (i + 1 < leaves.size() && isHeading(leaves.get(i + 1))) {
            words.add(leaves.get(++i).text().strip());
        }
        heading = withoutMark(String.join(" ", words));
        text = new ArrayList<>();
        return i;
    }

    private static boolean isHeading(Leaf leaf) {
        String text = leaf.text();
        return !DIVISION.matcher(text).matches()
                && !ARTICLE.matcher(text).matches()
                && (leaf.isCapital() || leaf.centred() && leaf.bold())
                && text.length() < LONGEST_HEADING;
    }

    private static String tidy(String label) {
        String lower = label.substring(0, label.indexOf(' ')).toLowerCase(Locale.ROOT);
        return lower.substring(0, 1).toUpperCase(Locale.ROOT)
                + lower.substring(1)
                + label.substring(label.indexOf(' ')).replaceAll("\\s+", " ").replace("THỨ", "thứ");
    }

    private List<ProvisionDraft> annexes() {
        int count = 0;
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            String line = leaf.text().strip();
            Matcher appendix = APPENDIX.matcher(line);
            boolean begins =
                    appendix.matches() && (leaf.isCapital() || leaf.centred() || leaf.bold() || line.length() < 16);
            if (begins && leaf.kind() != Block.Kind.TABLE) {
                flush();
                String number = appendix.group(1);
                label = number == null ? count == 0 ? "Phụ lục" : "Phụ lục " + (count + 1) : "Phụ lục " + number;
                count++;
                heading = appendix.group(2) == null ? "" : appendix.group(2).strip();
                text = new ArrayList<>();
                while (heading.isEmpty() && i + 1 < leaves.size() && isHeading(leaves.get(i + 1))) {
                    heading = leaves.get(++i).text().strip();
                }
            } else if (!leaf.rule() && !line.isEmpty()) {
                if (count == 0 && text.isEmpty()) {
                    label = "Phụ lục";
                    count++;
                }
                add(
                        leaf.kind() == Block.Kind.TABLE
                                ? table(line)
                                : leaf.kind() == Block.Kind.FOOTNOTE ? note(line) : line);
            }
        }
        flush();
        return provisions;
    }

    private void add(String line) {
        text.add(line);
    }

    private void flush() {
        String all = String.join("\n", text);
        if (!all.isEmpty() || !heading.isEmpty() || label.startsWith("Chương") || label.startsWith("Mục")) {
            provisions.add(new ProvisionDraft(label, heading, all));
        }
        text = new ArrayList<>();
        heading = "";
    }

    private static String joined(List<Leaf> leaves) {
        List<String> lines = new ArrayList<>();
        for (Leaf leaf : leaves) {
            if (!leaf.rule()) {
                lines.add(leaf.kind() == Block.Kind.TABLE ? table(leaf.text()) : leaf.text());
            }
        }
        return String.join("\n", lines);
    }

    private static String table(String rows) {
        return rows.lines()
                .map(row -> row.replace("\t", " | "))
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }

    private static String note(String line) {
        return line.replaceFirst("^(\\d{1,3}|\\*+)\\s*", "[$1] ");
    }

    /** Whether a quotation is open behind a line. */
    private static boolean open(String line, boolean before) {
        boolean open = before;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '“') {
                open = true;
            } else if (c == '”') {
                open = false;
            } else if (c == '"') {
                open = !open;
            }
        }
        return open;
    }

    private static int roman(String digits) {
        int value = 0;
        int before = 0;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = switch (digits.charAt(i)) {
                case 'I' -> 1;
                case 'V' -> 5;
                default -> 10;
            };
            value += digit < before ? -digit : digit;
            before = digit;
        }
        return value;
    }
}
