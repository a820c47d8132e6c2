package vn.cchc.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Some words of a part, which know where they stand. */
record Span(Part part, int start, int end) {

    private static final Pattern SENTENCE_END = Pattern.compile("(?:[.!?…]+|\\./\\.)(?=\\s+\\p{Lu}|\\s*$)");

    static Span of(Part part) {
        return new Span(part, 0, part.words().length());
    }

    String words() {
        return part.words().substring(start, end);
    }

    /** A part of this one, counted from its own start. */
    Span within(int from, int to) {
        return new Span(part, start + from, start + to);
    }

    Span from(int from) {
        return within(from, end - start);
    }

    /** Without white space around, and without what ends a statement. */
    Span trimmed() {
        String text = words();
        int from = 0;
        int to = text.length();
        while (from < to && (Character.isWhitespace(text.charAt(from)) || "-–+•*".indexOf(text.charAt(from)) >= 0)) {
            from++;
        }
        while (from < to
                && (Character.isWhitespace(text.charAt(to - 1)) || ".;,:…/*".indexOf(text.charAt(to - 1)) >= 0)) {
            to--;
        }
        return within(from, to);
    }

    boolean isEmpty() {
        return start >= end;
    }

    <T> Found<T> found(T value) {
        return new Found<>(value, part.key(), start, end);
    }

    Found<String> text() {
        return found(words().replaceAll("\\s+", " "));
    }

    List<Span> lines() {
        List<Span> lines = new ArrayList<>();
        Matcher line = Pattern.compile("[^\\n]+").matcher(words());
        while (line.find()) {
            if (!line.group().isBlank()) {
                lines.add(within(line.start(), line.end()));
            }
        }
        return lines;
    }

    List<Span> sentences() {
        List<Span> sentences = new ArrayList<>();
        Matcher stop = SENTENCE_END.matcher(words());
        int from = 0;
        while (stop.find()) {
            sentences.add(within(from, stop.end()));
            from = stop.end();
        }
        if (!words().substring(from).isBlank()) {
            sentences.add(from(from));
        }
        return sentences;
    }
}
