package vn.cchc.question.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which column of a sheet holds what. */
final class Sheet {

    private static final Pattern OPTION =
            Pattern.compile("(?:phuong an|dap an|lua chon|option|cau tra loi|answer|choice)? ?([a-z]|[1-9][0-9]?)");
    private static final Pattern PROMPT = Pattern.compile("(?:ve trai|prompt|cot trai) ?([1-9][0-9]?)");

    private final Map<SheetColumn, Integer> columns = new EnumMap<>(SheetColumn.class);
    private final TreeMap<Integer, Integer> options = new TreeMap<>();
    private final TreeMap<Integer, Integer> prompts = new TreeMap<>();

    private Sheet() {}

    /** A line of headings, where it is one: it names at least what is asked, and a key or options. */
    static Stream<Sheet> headings(List<String> cells) {
        Sheet sheet = new Sheet();
        for (int at = 0; at < cells.size(); at++) {
            String plain = Words.plain(cells.get(at));
            SheetColumn column = SheetColumn.of(cells.get(at));
            Matcher prompt = PROMPT.matcher(plain);
            Matcher option = OPTION.matcher(plain);
            if (column != null) {
                sheet.columns.putIfAbsent(column, at);
            } else if (prompt.matches()) {
                sheet.prompts.putIfAbsent(place(prompt.group(1)), at);
            } else if (option.matches()) {
                sheet.options.putIfAbsent(place(option.group(1)), at);
            }
        }
        boolean some = sheet.has(SheetColumn.KEY) || sheet.has(SheetColumn.OPTIONS) || !sheet.options.isEmpty();
        return sheet.has(SheetColumn.STEM) && some ? Stream.of(sheet) : Stream.empty();
    }

    private static int place(String label) {
        return Character.isDigit(label.charAt(0)) ? Integer.parseInt(label) - 1 : label.charAt(0) - 'a';
    }

    boolean has(SheetColumn column) {
        return columns.containsKey(column);
    }

    String text(List<String> cells, SheetColumn column) {
        Integer at = columns.get(column);
        return at == null || at >= cells.size() ? "" : cells.get(at).strip();
    }

    /** The options that stand in columns of their own, in their order, without empty cells at the end. */
    List<String> options(List<String> cells) {
        return texts(cells, options);
    }

    List<String> prompts(List<String> cells) {
        return texts(cells, prompts);
    }

    private static List<String> texts(List<String> cells, TreeMap<Integer, Integer> places) {
        List<String> texts = new ArrayList<>();
        places.values()
                .forEach(at -> texts.add(at < cells.size() ? cells.get(at).strip() : ""));
        while (!texts.isEmpty() && texts.getLast().isEmpty()) {
            texts.removeLast();
        }
        return texts;
    }
}
