package vn.cchc.question.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.question.QuestionContent;
import vn.cchc.question.QuestionKind;
import vn.cchc.question.QuestionRefused;

/**
 * Reads Moodle's GIFT. What the format has no place for stands as tags in a comment before the question, as newer versions of Moodle
 * write them; ordering is written as Moodle's own question type does.
 */
final class Gift {

    /** Escaped characters stand as control characters, which no file may hold, while the rest is taken apart. */
    private static final String ESCAPABLE = "~=#{}:\\n";

    private static final Pattern ID = Pattern.compile("\\[id:((?:[^\\]\\\\]++|\\\\.)+)]");
    private static final Pattern TAG = Pattern.compile("\\[tag:((?:[^\\]\\\\]++|\\\\.)*)]");
    /** Longer ones hold no tags of ours. */
    private static final int LONGEST_COMMENT = 8_000;

    private static final Pattern NAME = Pattern.compile("^\\s*::(.*?)::", Pattern.DOTALL);
    private static final Pattern FORMAT = Pattern.compile("^\\s*\\[(html|plain|moodle|markdown)]");
    private static final Pattern ANSWER = Pattern.compile("([=~])([^=~]*)");
    private static final Pattern WEIGHT = Pattern.compile("^\\s*%(-?[0-9.,]+)%");

    private Gift() {}

    static boolean looksLike(String text) {
        return Pattern.compile("\\{[^}]*}", Pattern.DOTALL).matcher(text).find()
                && (text.contains("=") || text.contains("{T") || text.contains("{F") || text.contains("{#"));
    }

    static ReadQuestions read(String text) {
        Reading reading = new Reading();
        String category = "";
        List<String> comments = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        boolean open = false;
        int number = 0;
        for (String line : (Iterable<String>) (escaped(text) + "\n\n").lines()::iterator) {
            String trimmed = line.strip();
            if (trimmed.startsWith("//")) {
                if (trimmed.length() <= LONGEST_COMMENT) {
                    comments.add(trimmed);
                }
            } else if (block.isEmpty() && trimmed.startsWith("$CATEGORY:")) {
                category = category(trimmed.substring("$CATEGORY:".length()));
                comments.clear();
            } else if (!trimmed.isEmpty() || open) {
                // a blank line inside the braces ends nothing
                open = isOpen(line, open);
                block.append(line).append('\n');
            } else if (!block.isEmpty()) {
                number++;
                take(reading, number, block.toString(), comments, category);
                block.setLength(0);
                comments.clear();
            }
        }
        if (!block.isEmpty()) {
            reading.refuse(number + 1, "question.refused.brace-open");
        }
        return reading.result();
    }

    private static boolean isOpen(String line, boolean before) {
        int opened = line.lastIndexOf('{');
        int closed = line.lastIndexOf('}');
        return opened == closed ? before : opened > closed;
    }

    private static void take(Reading reading, int number, String block, List<String> comments, String category) {
        String all = String.join("\n", comments);
        Matcher id = ID.matcher(all);
        String code = id.find() ? GiftText.readTag(unescaped(id.group(1))) : null;
        List<String> tags = new ArrayList<>();
        for (Matcher tag = TAG.matcher(all); tag.find(); ) {
            tags.add(GiftText.readTag(unescaped(tag.group(1))));
        }
        Labels labels = Labels.read(tags);
        reading.take(number, code, () -> question(block, labels, Facts.NONE.withTopic(category)));
    }

    private static QuestionContent question(String block, Labels labels, Facts defaults) {
        String text = NAME.matcher(block).replaceFirst("");
        boolean html = text.stripLeading().startsWith("[html]");
        text = FORMAT.matcher(text).replaceFirst("");
        int open = text.indexOf('{');
        int close = text.lastIndexOf('}');
        if (open < 0 || close < open) {
            throw new QuestionRefused("question.refused.no-answers");
        }
        String before = text.substring(0, open);
        String after = text.substring(close + 1);
        String stem = plain(after.isBlank() ? before : before.stripTrailing() + " _____ " + after.strip(), html);
        String answers = text.substring(open + 1, close);
        int general = answers.indexOf("####");
        Facts facts = labels.facts(defaults);
        if (general >= 0) {
            facts = facts.withExplanation(plain(answers.substring(general + 4), html));
            answers = answers.substring(0, general);
        }
        return answers(stem, answers, labels, facts, html);
    }

    private static QuestionContent answers(String stem, String answers, Labels labels, Facts facts, boolean html) {
        String given = answers.strip();
        if (given.isEmpty()) {
            return Wording.essay(stem, facts);
        }
        if (given.startsWith(">")) {
            return ordering(stem, answers, facts, html);
        }
        if (given.startsWith("#")) {
            return numeric(stem, given.substring(1), facts);
        }
        Matcher truth = Pattern.compile("(?i)^(TRUE|T|FALSE|F)\\s*(#.*)?$", Pattern.DOTALL)
                .matcher(given);
        if (truth.matches()) {
            return Wording.trueFalse(
                    stem, truth.group(1).toUpperCase(java.util.Locale.ROOT).startsWith("T"), facts);
        }
        List<Answer> list = list(given, html);
        if (list.isEmpty()) {
            throw new QuestionRefused("question.refused.no-answers");
        }
        if (given.indexOf('~') >= 0) {
            return choice(stem, list, facts);
        }
        if (list.stream().allMatch(answer -> answer.text().contains("->"))) {
            return matching(stem, list, facts);
        }
        return Wording.wordings(
                stem,
                list.stream()
                        .filter(answer -> answer.weight() > 0)
                        .map(Answer::text)
                        .toList(),
                labels.accents(),
                facts);
    }

    private record Answer(boolean marked, double weight, String text) {}

    private static List<Answer> list(String answers, boolean html) {
        List<Answer> list = new ArrayList<>();
        for (Matcher matcher = ANSWER.matcher(answers); matcher.find(); ) {
            boolean equal = matcher.group(1).equals("=");
            String text = matcher.group(2);
            double weight = equal ? 100 : 0;
            Matcher told = WEIGHT.matcher(text);
            if (told.find()) {
                weight = weight(told.group(1));
                text = text.substring(told.end());
            }
            int feedback = text.indexOf('#');
            text = feedback < 0 ? text : text.substring(0, feedback);
            list.add(new Answer(equal, weight, plain(FORMAT.matcher(text).replaceFirst(""), html)));
        }
        return list;
    }

    private static double weight(String told) {
        try {
            return Double.parseDouble(told.replace(',', '.'));
        } catch (NumberFormatException wrong) {
            throw new QuestionRefused("question.refused.number");
        }
    }

    private static QuestionContent choice(String stem, List<Answer> list, Facts facts) {
        Set<Integer> right = new TreeSet<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).weight() > 0) {
                right.add(i);
            }
        }
        boolean single = list.stream().anyMatch(Answer::marked) && right.size() == 1;
        return Wording.choice(
                single ? QuestionKind.SINGLE : QuestionKind.MULTIPLE,
                stem,
                list.stream().map(Answer::text).toList(),
                right,
                facts);
    }

    private static QuestionContent matching(String stem, List<Answer> list, Facts facts) {
        List<Wording.Pair> pairs = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Answer answer : list) {
            int arrow = answer.text().indexOf("->");
            String prompt = answer.text().substring(0, arrow);
            String option = answer.text().substring(arrow + 2);
            if (prompt.isBlank()) {
                others.add(option);
            } else {
                pairs.add(new Wording.Pair(prompt, option));
            }
        }
        return Wording.matching(stem, pairs, others, facts);
    }

    private static QuestionContent ordering(String stem, String answers, Facts facts, boolean html) {
        List<String> items = answers.substring(answers.indexOf('>') + 1)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> plain(line, html))
                .toList();
        return Wording.ordering(stem, items, facts);
    }

    /** {@code 15}, {@code 15:0.5}, {@code 14.5..15.5}; of several the first that earns every point. */
    private static QuestionContent numeric(String stem, String given, Facts facts) {
        String first = list(given, false).stream()
                .filter(answer -> answer.weight() >= 100)
                .map(Answer::text)
                .findFirst()
                .orElse(given);
        int feedback = first.indexOf('#');
        String value =
                unescaped(feedback < 0 ? first : first.substring(0, feedback)).strip();
        int range = value.indexOf("..");
        if (range > 0) {
            BigDecimal from = Wording.number(value.substring(0, range));
            BigDecimal to = Wording.number(value.substring(range + 2));
            BigDecimal half = to.subtract(from).divide(BigDecimal.valueOf(2), 20, RoundingMode.UNNECESSARY);
            return Wording.numeric(stem, from.add(half), half, facts);
        }
        int colon = value.indexOf(':');
        return colon < 0
                ? Wording.numeric(stem, Wording.number(value), BigDecimal.ZERO, facts)
                : Wording.numeric(
                        stem,
                        Wording.number(value.substring(0, colon)),
                        Wording.number(value.substring(colon + 1)),
                        facts);
    }

    private static String category(String told) {
        String path = unescaped(told).strip().replace("//", "\u0001");
        String last =
                path.substring(path.lastIndexOf('/') + 1).replace('\u0001', '/').strip();
        return last.startsWith("$") || last.equals("top") ? "" : last;
    }

    private static String plain(String text, boolean html) {
        String words = unescaped(text);
        return html ? HtmlText.plain(words) : words;
    }

    /** Characters that keep a meaning of their own are taken out of the way; control characters can't be the file's then. */
    private static String escaped(String text) {
        String clean = text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "");
        StringBuilder escaped = new StringBuilder(clean.length());
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            int at = c == '\\' && i + 1 < clean.length() ? ESCAPABLE.indexOf(clean.charAt(i + 1)) : -1;
            if (at >= 0) {
                escaped.append((char) (at + 0x10));
                i++;
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            int at = c - 0x10;
            if (at >= 0 && at < ESCAPABLE.length()) {
                plain.append(ESCAPABLE.charAt(at) == 'n' ? '\n' : ESCAPABLE.charAt(at));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
