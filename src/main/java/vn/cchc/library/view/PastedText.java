package vn.cchc.library.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.vietnamese.VietnameseText;

/**
 * Divides a whole text at the lines that begin a provision: "Điều 5. Heading", and the headings of parts, chapters, sections and
 * appendices, which may have their title on the next line. A line such as "Điều 5 của Luật này quy định" begins none.
 */
final class PastedText {

    private static final Pattern ARTICLE = Pattern.compile("(?iu)(điều\\s+\\d{1,4}[a-zđ]{0,2})\\s*(?:[.:]\\s*(.*))?");
    private static final Pattern DIVISION = Pattern.compile(
            "(?iu)((?:phần\\s+(?:thứ\\s+)?[\\p{L}\\d]{1,6}|chương\\s+(?:[ivxl]+|\\d+)[a-zđ]?|(?:tiểu\\s+)?mục\\s+(?:[ivxl]+|\\d+)"
                    + "|phụ\\s+lục(?:\\s+(?:số\\s+)?(?:[ivxl]+|\\d+|[a-zđ]))?))\\s*(?:[.:]\\s*(.*))?");

    private PastedText() {}

    static List<ProvisionDraft> split(String text) {
        List<ProvisionDraft> provisions = new ArrayList<>();
        Open open = new Open("", "", true);
        for (String raw : VietnameseText.nfc(text).split("\\R")) {
            String line = raw.replaceAll("[\\s\\p{Z}]+", " ").strip();
            Matcher article = ARTICLE.matcher(line);
            Matcher division = DIVISION.matcher(line);
            if (article.matches()) {
                open.close(provisions);
                open = new Open(capitalised(article.group(1)), given(article.group(2)), true);
            } else if (division.matches()) {
                open.close(provisions);
                open = new Open(capitalised(division.group(1)), given(division.group(2)), false);
            } else {
                open.take(line);
            }
        }
        open.close(provisions);
        return List.copyOf(provisions);
    }

    /** The label of the article that would come after these. */
    static String following(List<ProvisionDraft> provisions) {
        int highest = 0;
        Pattern number = Pattern.compile("(?iu)điều\\s+(\\d{1,4})\\D*");
        for (ProvisionDraft provision : provisions) {
            Matcher matcher = number.matcher(provision.label());
            if (matcher.matches()) {
                highest = Math.max(highest, Integer.parseInt(matcher.group(1)));
            }
        }
        return "Điều " + (highest + 1);
    }

    private static String given(String heading) {
        return heading == null ? "" : heading.strip();
    }

    /** "ĐIỀU 5" and "điều 5" are "Điều 5"; Roman figures stay capitals. */
    private static String capitalised(String label) {
        String[] words = label.strip().split(" ");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            boolean figure = words[i].matches("(?i)[ivxl]+|\\d+.*|[a-zđ]") && i > 0;
            String word = figure ? words[i] : words[i].toLowerCase(java.util.Locale.ROOT);
            text.append(
                    i == 0 ? word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1) : " " + word);
        }
        return text.toString();
    }

    /** The provision whose lines are being read. */
    private static final class Open {

        private final String label;
        private final StringBuilder text = new StringBuilder();
        private String heading;
        private boolean headed;

        Open(String label, String heading, boolean headed) {
            this.label = label;
            this.heading = heading;
            this.headed = headed || !heading.isEmpty();
        }

        void take(String line) {
            if (line.isEmpty()) {
                return;
            }
            if (!headed) {
                heading = line;
                headed = true;
            } else {
                text.append(text.isEmpty() ? "" : "\n").append(line);
            }
        }

        void close(List<ProvisionDraft> provisions) {
            if (!label.isEmpty() || !text.isEmpty()) {
                provisions.add(new ProvisionDraft(label, heading, text.toString()));
            }
        }
    }
}
