package vn.cchc.question.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.question.QuestionKind;

/**
 * Moodle's Aiken: a stem, options with their letters, and a line that names the right one. Beside the English {@code ANSWER:} the
 * Vietnamese words do as well, and several letters make a question of several right options.
 */
final class Aiken {

    private static final Pattern OPTION = Pattern.compile("\\s*([A-Za-z])[.)]\\s*(.*)");
    private static final Pattern ANSWER =
            Pattern.compile("(?iu)\\s*(?:answer|đáp án(?: đúng)?|dap an)\\s*:\\s*([A-Z](?:[\\s,;]*[A-Z]){0,25})\\s*");

    private Aiken() {}

    static boolean looksLike(String text) {
        return text.lines().anyMatch(line -> ANSWER.matcher(line).matches())
                && text.lines().anyMatch(line -> OPTION.matcher(line).matches());
    }

    static ReadQuestions read(String text) {
        Reading reading = new Reading();
        Parts parts = new Parts();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            Matcher answer = ANSWER.matcher(line);
            Matcher option = OPTION.matcher(line);
            if (answer.matches()) {
                number++;
                parts.finish(reading, number, answer.group(1));
                parts = new Parts();
            } else if (option.matches() && !parts.stem.isEmpty() && parts.expects(option.group(1))) {
                parts.options.add(option.group(2));
            } else if (!line.isBlank()) {
                if (!parts.options.isEmpty() && parts.blank) {
                    number++;
                    reading.refuse(number, "question.refused.key-missing");
                    parts = new Parts();
                }
                parts.more(line);
            }
            parts.blank = line.isBlank();
        }
        if (!parts.stem.isEmpty()) {
            reading.refuse(number + 1, "question.refused.key-missing");
        }
        return reading.result();
    }

    static Set<Integer> places(String letters) {
        Set<Integer> places = new TreeSet<>();
        letters.toUpperCase(java.util.Locale.ROOT)
                .chars()
                .filter(c -> c >= 'A' && c <= 'Z')
                .forEach(c -> places.add(c - 'A'));
        return places;
    }

    private static final class Parts {

        private final StringBuilder stem = new StringBuilder();
        private final List<String> options = new ArrayList<>();
        private boolean blank;

        boolean expects(String letter) {
            return Character.toUpperCase(letter.charAt(0)) - 'A' == options.size();
        }

        void more(String line) {
            if (options.isEmpty()) {
                stem.append(stem.isEmpty() ? "" : "\n").append(line);
            } else {
                options.set(options.size() - 1, options.getLast() + "\n" + line);
            }
        }

        void finish(Reading reading, int number, String letters) {
            Set<Integer> right = places(letters);
            QuestionKind kind = right.size() > 1 ? QuestionKind.MULTIPLE : QuestionKind.SINGLE;
            reading.take(number, null, () -> Wording.choice(kind, stem.toString(), options, right, Facts.NONE));
        }
    }
}
