package vn.cchc.extraction.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Puts together again the paragraphs of a plain text whose lines were broken at some width. */
final class WrappedLines {

    private static final Pattern NEW = Pattern.compile(
            "(?:\\d{1,3}[.)]|[a-zđ]{1,2}\\)|[-–—+•]|“|\"|Điều \\d|Căn cứ|Theo đề nghị|Chương |Mục |Nơi nhận|[IVX]+\\.|KT\\.|TM\\.|TL\\.).*");
    private static final Pattern ENDED = Pattern.compile(".*[.;:”!?]");
    private static final int NARROWEST = 40;
    private static final double FULL = 0.6;

    private WrappedLines() {}

    static List<String> join(List<String> lines) {
        int widest = lines.stream().mapToInt(String::length).max().orElse(0);
        boolean wrapped = widest >= NARROWEST && widest <= 130;
        List<String> paragraphs = new ArrayList<>();
        boolean open = false;
        for (String raw : lines) {
            String line = raw.strip();
            boolean joins =
                    wrapped && open && !line.isEmpty() && !NEW.matcher(line).matches() && !isCapital(line);
            if (joins) {
                paragraphs.add(paragraphs.removeLast() + " " + line);
            } else if (!line.isEmpty()) {
                paragraphs.add(line);
            }
            open = !line.isEmpty()
                    && !ENDED.matcher(line).matches()
                    && !isCapital(line)
                    && line.length() >= widest * FULL;
        }
        return paragraphs;
    }

    private static boolean isCapital(String line) {
        return line.codePoints().anyMatch(Character::isLetter) && line.equals(line.toUpperCase(Locale.ROOT));
    }
}
