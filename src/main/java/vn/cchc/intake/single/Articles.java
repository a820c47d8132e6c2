package vn.cchc.intake.single;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.library.ProvisionDraft;

/**
 * Divides a text at the lines that begin an article, or, where it has none, at those that begin a part with a Roman number. An
 * article's number must follow on the one before: "Điều 5" at a line's start within Điều 9 is a citation that a line break put there.
 */
final class Articles {

    private static final Pattern ARTICLE = Pattern.compile("Điều (\\d{1,4})([a-zđ]?)\\d?[.:] ?(.*)");
    private static final Pattern PART = Pattern.compile("(?:Phần |PHẦN )?([IVX]{1,5})[.:/] ?(\\S.*)");
    private static final Pattern DIVISION =
            Pattern.compile("(?:Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN) (?:thứ |THỨ )?[\\p{L}\\d]{1,6}(?:[.:].*)?");
    private static final Pattern NEW_PARAGRAPH = Pattern.compile(
            "(?:\\d{1,3}[.)]|[a-zđ]{1,2}\\)|[-–—+•]|“|\"|Điều \\d|Căn cứ|Theo đề nghị|Chương |Mục |Nơi nhận|KT\\.|TM\\.|TL\\.).*");
    private static final int LONGEST_HEADING = 300;

    private Articles() {}

    static List<ProvisionDraft> split(List<String> lines) {
        List<ProvisionDraft> articles = divide(lines, true);
        List<ProvisionDraft> parts = articles.isEmpty() ? divide(lines, false) : articles;
        return parts.isEmpty() ? List.of(new ProvisionDraft("Toàn văn", "", paragraphs(lines))) : parts;
    }

    private static List<ProvisionDraft> divide(List<String> lines, boolean articles) {
        List<ProvisionDraft> provisions = new ArrayList<>();
        String label = "Mở đầu";
        String heading = "";
        List<String> text = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher start = (articles ? ARTICLE : PART).matcher(line);
            int number = start.matches() ? (articles ? Integer.parseInt(start.group(1)) : roman(start.group(1))) : -1;
            boolean follows = number == last + 1
                    || articles && number == last && last > 0 && !start.group(2).isEmpty();
            if (follows) {
                add(provisions, label, heading, text);
                last = number;
                label = articles ? "Điều " + start.group(1) + start.group(2) : "Phần " + start.group(1);
                heading = start.group(articles ? 3 : 2);
                text = new ArrayList<>();
                if (articles && isSentence(heading, lines, i)) {
                    text.add(heading);
                    heading = "";
                }
            } else if (articles && last > 0 && DIVISION.matcher(line).matches()) {
                add(provisions, label, heading, text);
                label = line.replaceFirst("[.:].*", "");
                heading = "";
                text = new ArrayList<>();
            } else {
                text.add(line);
            }
        }
        if (last == 0) {
            return List.of();
        }
        add(provisions, label, heading, text);
        return provisions;
    }

    /** An article of one paragraph has no heading: its first line runs on, or is all there is and ends like a sentence. */
    private static boolean isSentence(String heading, List<String> lines, int at) {
        String next = at + 1 < lines.size() ? lines.get(at + 1) : "";
        boolean runsOn = !next.isEmpty()
                && Character.isLowerCase(next.codePointAt(0))
                && !NEW_PARAGRAPH.matcher(next).matches();
        return heading.endsWith(".") || heading.endsWith(";") || heading.length() > LONGEST_HEADING || runsOn;
    }

    private static void add(List<ProvisionDraft> provisions, String label, String heading, List<String> lines) {
        String text = paragraphs(lines);
        if (!text.isEmpty() || !heading.isEmpty()) {
            provisions.add(new ProvisionDraft(label, heading, text));
        }
    }

    /** Puts together what line breaks of the printed page took apart: one paragraph, clause or point a line. */
    static String paragraphs(List<String> lines) {
        StringBuilder text = new StringBuilder();
        boolean open = false;
        for (String line : lines) {
            if (line.isEmpty()) {
                continue;
            }
            boolean joins = open && !NEW_PARAGRAPH.matcher(line).matches() && !FirstPage.isCapital(line);
            text.append(text.isEmpty() ? "" : joins ? " " : "\n").append(line);
            open = !line.matches(".*[.;:”!?]$") && !FirstPage.isCapital(line);
        }
        return text.toString();
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
