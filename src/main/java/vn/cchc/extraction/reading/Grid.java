package vn.cchc.extraction.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.cchc.extraction.Box;
import vn.cchc.extraction.Line;
import vn.cchc.extraction.layout.RawPage.RawTable;
import vn.cchc.extraction.reading.Rulings.Ruling;
import vn.cchc.extraction.reading.Words.Word;

/** Makes tables of the lines ruled on a page: where they cross, cells begin and end; where one is missing, cells are joined. */
final class Grid {

    private static final double NEAR = 3.5;
    private static final int FEWEST_CELLS = 3;
    private static final int MOST_LINES = 1500;

    private final double[] xs;
    private final double[] ys;
    private final List<Ruling> rulings;
    private final int[] joined;

    private Grid(List<Ruling> rulings) {
        this.rulings = rulings;
        xs = edges(rulings.stream()
                .filter(Ruling::upright)
                .mapToDouble(Ruling::at)
                .sorted()
                .toArray());
        ys = edges(rulings.stream()
                .filter(ruling -> !ruling.upright())
                .mapToDouble(Ruling::at)
                .sorted()
                .toArray());
        joined = new int[Math.max(0, (xs.length - 1) * (ys.length - 1))];
        for (int i = 0; i < joined.length; i++) {
            joined[i] = i;
        }
        join();
    }

    /** Tables, and the words that stand in none. */
    record Found(List<RawTable> tables, List<Word> outside) {}

    static Found find(List<Ruling> rulings, List<Word> words) {
        List<Word> outside = new ArrayList<>(words);
        List<RawTable> tables = new ArrayList<>();
        for (List<Ruling> group : connected(rulings)) {
            Grid grid = new Grid(group);
            if (grid.xs.length < 2 || grid.ys.length < 2) {
                continue;
            }
            Map<Integer, List<Word>> cells = grid.fill(outside);
            RawTable table = cells.size() >= FEWEST_CELLS && grid.xs.length > 2 ? grid.table(cells) : null;
            if (table != null && isTable(table)) {
                tables.add(table);
                cells.values().forEach(outside::removeAll);
            }
        }
        return new Found(tables, outside);
    }

    /** Lines around a heading make cells too; in a table several rows have several. */
    private static boolean isTable(RawTable table) {
        long several = table.rows().stream()
                .filter(row -> row.stream().filter(cell -> !cell.isEmpty()).count() >= 2)
                .count();
        boolean wide = table.rows().stream()
                .anyMatch(row -> row.stream().filter(cell -> !cell.isEmpty()).count() >= 3);
        return several >= 2 || wide;
    }

    private RawTable table(Map<Integer, List<Word>> cells) {
        Map<Integer, Map<Integer, String>> rows = new TreeMap<>();
        int columns = xs.length - 1;
        for (int cell = 0; cell < joined.length; cell++) {
            if (root(cell) == cell) {
                String text = text(cells.getOrDefault(cell, List.of()));
                rows.computeIfAbsent(cell / columns, row -> new TreeMap<>()).put(cell % columns, text);
            }
        }
        List<List<String>> written = rows.values().stream()
                .map(row -> List.copyOf(row.values()))
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
        return new RawTable(new Box(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]), written);
    }

    private static String text(List<Word> words) {
        return words.isEmpty()
                ? ""
                : Stretches.of(words).stream()
                        .sorted(Comparator.comparingDouble((Line line) -> Math.round(top(line) / 4))
                                .thenComparingDouble(Grid::left))
                        .map(Line::text)
                        .collect(Collectors.joining(" "));
    }

    private static double top(Line line) {
        Box box = line.box();
        return box == null ? 0 : box.bottom();
    }

    private static double left(Line line) {
        Box box = line.box();
        return box == null ? 0 : box.left();
    }

    private Map<Integer, List<Word>> fill(List<Word> words) {
        Map<Integer, List<Word>> cells = new LinkedHashMap<>();
        for (Word word : words) {
            int column = place(xs, word.box().middle());
            int row = place(ys, word.box().centre());
            if (column >= 0 && row >= 0) {
                cells.computeIfAbsent(root(row * (xs.length - 1) + column), key -> new ArrayList<>())
                        .add(word);
            }
        }
        return cells;
    }

    private static int place(double[] edges, double at) {
        for (int i = 0; i + 1 < edges.length; i++) {
            if (at >= edges[i] && at < edges[i + 1]) {
                return i;
            }
        }
        return -1;
    }

    /** Neighbours without a line between them are one cell. */
    private void join() {
        int columns = xs.length - 1;
        for (int row = 0; row + 1 < ys.length; row++) {
            for (int column = 0; column < columns; column++) {
                double x = (xs[column] + xs[column + 1]) / 2;
                double y = (ys[row] + ys[row + 1]) / 2;
                if (column + 1 < columns && !isRuled(true, xs[column + 1], y)) {
                    union(row * columns + column, row * columns + column + 1);
                }
                if (row + 2 < ys.length && !isRuled(false, ys[row + 1], x)) {
                    union(row * columns + column, (row + 1) * columns + column);
                }
            }
        }
    }

    private boolean isRuled(boolean upright, double at, double crossing) {
        return rulings.stream()
                .anyMatch(ruling -> ruling.upright() == upright
                        && Math.abs(ruling.at() - at) <= NEAR
                        && ruling.from() - NEAR <= crossing
                        && ruling.to() + NEAR >= crossing);
    }

    private int root(int cell) {
        int root = cell;
        while (joined[root] != root) {
            root = joined[root];
        }
        return root;
    }

    private void union(int a, int b) {
        int first = root(a);
        int second = root(b);
        joined[Math.max(first, second)] = Math.min(first, second);
    }

    private static double[] edges(double[] sorted) {
        List<Double> edges = new ArrayList<>();
        for (double value : sorted) {
            if (edges.isEmpty() || value - edges.getLast() > NEAR) {
                edges.add(value);
            }
        }
        return edges.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Lines that cross or touch, group by group. */
    private static List<List<Ruling>> connected(List<Ruling> rulings) {
        if (rulings.size() > MOST_LINES) {
            return List.of();
        }
        int[] group = new int[rulings.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int i = 0; i < group.length; i++) {
            for (int j = i + 1; j < group.length; j++) {
                if (touch(rulings.get(i), rulings.get(j))) {
                    int from = group[j];
                    int to = group[i];
                    if (from != to) {
                        for (int k = 0; k < group.length; k++) {
                            group[k] = group[k] == from ? to : group[k];
                        }
                    }
                }
            }
        }
        Map<Integer, List<Ruling>> groups = new LinkedHashMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(group[i], key -> new ArrayList<>()).add(rulings.get(i));
        }
        return groups.values().stream().filter(members -> members.size() >= 4).toList();
    }

    private static boolean touch(Ruling a, Ruling b) {
        if (a.upright() == b.upright()) {
            return Math.abs(a.at() - b.at()) <= NEAR && a.from() - NEAR <= b.to() && b.from() - NEAR <= a.to();
        }
        return b.at() >= a.from() - NEAR
                && b.at() <= a.to() + NEAR
                && a.at() >= b.from() - NEAR
                && a.at() <= b.to() + NEAR;
    }
}
