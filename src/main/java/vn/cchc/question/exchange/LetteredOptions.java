package vn.cchc.question.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Options that stand in one text with their letters: "A. … B. …", on lines of their own or one after the other. */
final class LetteredOptions {

    private static final Pattern AT_LINE = Pattern.compile("(?m)^[ \\t\\p{Zs}]*([A-Za-z])[ \\t]*[.):]\\s*");
    private static final Pattern ANYWHERE = Pattern.compile("(?:^|(?<=[\\s.;,]))([A-Z])\\s*[.)]\\s+");
    private static final String GOES_ON = "(,;";

    private LetteredOptions() {}

    /** The options without their letters; empty where there are no two that follow one another from A. */
    static List<String> split(String text) {
        List<String> atLines = split(text, AT_LINE);
        return atLines.size() >= 2 ? atLines : split(text, ANYWHERE);
    }

    private static List<String> split(String text, Pattern letters) {
        List<int[]> found = new ArrayList<>();
        for (Matcher letter = letters.matcher(text); letter.find(); ) {
            int place = letter.group(1).toUpperCase(Locale.ROOT).charAt(0) - 'A';
            // "C." in the middle of a sentence is an option only where C is the next letter
            if (place == found.size()) {
                found.add(new int[] {letter.start(), letter.end()});
            }
        }
        List<String> options = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            int end = i + 1 < found.size() ? found.get(i + 1)[0] : text.length();
            options.add(unwrapped(text.substring(found.get(i)[1], end).strip()));
        }
        return options;
    }

    /** Takes out line breaks within a sentence, as printed pages leave them behind. */
    static String unwrapped(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        for (String line : (Iterable<String>) text.lines().map(String::strip)::iterator) {
            if (!line.isEmpty()) {
                boolean wrapped = Character.isLowerCase(line.codePointAt(0)) || GOES_ON.indexOf(line.charAt(0)) >= 0;
                joined.append(joined.isEmpty() ? "" : wrapped ? " " : "\n").append(line);
            }
        }
        return joined.toString();
    }
}
