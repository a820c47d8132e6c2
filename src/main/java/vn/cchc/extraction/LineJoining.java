package vn.cchc.extraction;

import java.util.List;
import java.util.regex.Pattern;

/** Puts the words of printed lines together. Vietnamese is not hyphenated, so a hyphen at a line's end is part of a number or a name. */
final class LineJoining {

    private static final Pattern CODE_END = Pattern.compile(".*[/\\p{Lu}\\d][\\p{Lu}\\d]*[-/]");
    private static final Pattern CODE_START = Pattern.compile("[\\p{Lu}Đ]{2,}.*|\\d.*|[\\p{Lu}].{0,3}-.*");

    private LineJoining() {}

    static String join(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            String words = line.strip();
            if (words.isEmpty()) {
                continue;
            }
            if (!text.isEmpty() && !staysWhole(text, words)) {
                text.append(' ');
            }
            text.append(words);
        }
        return text.toString();
    }

    /** "26/2016/TT-" and "BLĐTBXH" are one number. */
    private static boolean staysWhole(CharSequence before, String after) {
        int from = Math.max(0, before.length() - 25);
        String end = before.subSequence(from, before.length()).toString();
        int space = end.lastIndexOf(' ');
        String word = end.substring(space + 1);
        boolean softHyphen = end.endsWith("\u00AD");
        return softHyphen
                || word.length() > 1
                        && CODE_END.matcher(word).matches()
                        && (word.contains("/") || word.endsWith("/"))
                        && CODE_START.matcher(after).matches();
    }
}
