package vn.cchc.extraction.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.extraction.Box;
import vn.cchc.extraction.Line;

/**
 * Finds where a page stands in two columns: the national heading with the issuer beside it, and at the end the recipients beside the
 * signature (Decree 30/2020/NĐ-CP, annex I). There the left column is read before the right one.
 */
final class Columns {

    private static final double NARROWEST_GUTTER = 5;
    private static final int MOST_PIECES = 9;
    private static final Pattern RECIPIENT = Pattern.compile("[-–—+]\\s.*");
    private static final Pattern NAME = Pattern.compile("(?:\\p{Lu}\\p{Ll}*\\s){1,4}\\p{Lu}\\p{Ll}+");
    private static final Pattern RIGHT_COLUMN = Pattern.compile(
            "\\s(?=C[ỘÔO]NG\\s+H[ÒOỎÓ][ÀAÁ]\\s+X[ÃAÀ]\\s+H[ỘÔO]I\\s+CH[ỦU]|Đ[ộôo]c\\s+l[ậâa]p\\s?[-–—]|X[ÁA]C TH[ỰU]C V[ĂA]N B[ẢA]N H[ỢO]P)"
                    + "|(?<=S[ốô]:?.{2,40})\\s(?=[\\p{Lu}][\\p{L}.\\s]{2,30},\\s+ng[àa]y\\s.{0,12}th[áa]ng)");
    private static final Pattern TWO_SIDED = Pattern.compile(
            ".*(?:C[ỘÔO]NG\\s+H[ÒOỎÓ][ÀAÁ]\\s+X[ÃAÀ]|Đ[ộôo]c\\s+l[ậâa]p\\s?[-–—]|X[ÁA]C TH[ỰU]C|ĐẢNG CỘNG SẢN|N[ơo]i nh[ậâa]n|KT\\.|TM\\.|TL\\.|TUQ\\.|,\\s+ng[àa]y).*",
            Pattern.DOTALL);

    private Columns() {}

    /** A stretch of rows: in one column, or in two. */
    record Zone(List<Row> rows, List<Line> left, List<Line> right) {

        Zone {
            rows = List.copyOf(rows);
            left = List.copyOf(left);
            right = List.copyOf(right);
        }

        boolean isDivided() {
            return !left.isEmpty() && !right.isEmpty();
        }
    }

    /** Cuts lines in which two columns ran into each other. */
    static List<Line> cut(List<Line> lines) {
        List<Line> cut = new ArrayList<>();
        for (Line line : lines) {
            Matcher matcher = RIGHT_COLUMN.matcher(line.text());
            if (!matcher.find() || line.text().length() > 140) {
                cut.add(line);
                continue;
            }
            int at = matcher.start();
            Box box = Row.box(line);
            double x = box.left() + box.width() * (at + 0.5) / line.text().length();
            cut.add(part(line, line.text().substring(0, at), new Box(box.left(), box.top(), x - 4, box.bottom())));
            cut.add(part(line, line.text().substring(at + 1), new Box(x + 4, box.top(), box.right(), box.bottom())));
        }
        return cut;
    }

    private static Line part(Line line, String text, Box box) {
        return new Line(text.strip(), box, line.size(), line.bold(), line.italic(), line.centred());
    }

    static List<Zone> zones(List<Row> rows, double pageMiddle) {
        List<Zone> zones = new ArrayList<>();
        List<Row> single = new ArrayList<>();
        int i = 0;
        while (i < rows.size()) {
            int end = dividedUntil(rows, i, pageMiddle);
            if (end > i) {
                int start = i;
                if (!single.isEmpty()) {
                    zones.add(new Zone(single, List.of(), List.of()));
                    single = new ArrayList<>();
                }
                zones.add(divided(rows.subList(start, end), gutter(rows.subList(start, end))));
                i = end;
            } else {
                single.add(rows.get(i++));
            }
        }
        if (!single.isEmpty()) {
            zones.add(new Zone(single, List.of(), List.of()));
        }
        return zones;
    }

    static boolean isTwoSided(String text) {
        return TWO_SIDED.matcher(text).matches();
    }

    /** Behind the last row of two columns that begin at this one; the row itself where none do. */
    private static int dividedUntil(List<Row> rows, int from, double pageMiddle) {
        if (rows.get(from).lines().size() < 2 && !startsBeside(rows, from)) {
            return from;
        }
        int pairs = 0;
        boolean known = false;
        int end = from;
        for (int i = from; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean pair = row.lines().size() >= 2;
            boolean centred = !pair
                    && Math.abs(row.box().middle() - pageMiddle) < 12
                    && row.box().left() < pageMiddle - 20;
            boolean far = i > from && row.box().top() - rows.get(i - 1).box().bottom() > 150;
            if (row.lines().size() > MOST_PIECES || far || centred || gutter(rows.subList(from, i + 1)) == null) {
                break;
            }
            pairs += pair ? 1 : 0;
            known |= isTwoSided(row.text()) || isNameBesideRecipient(row);
            end = i + 1;
        }
        boolean divided = pairs >= 1 && known || pairs >= 3 && end - from <= 12;
        return divided ? end : from;
    }

    /** Below a page's end the recipients may go on beside the signer's name. */
    private static boolean isNameBesideRecipient(Row row) {
        return row.lines().size() == 2
                && RECIPIENT.matcher(row.lines().getFirst().text()).matches()
                && NAME.matcher(row.lines().getLast().text()).matches();
    }

    /** The first row of a column may stand a little higher than its neighbour's. */
    private static boolean startsBeside(List<Row> rows, int from) {
        return from + 1 < rows.size()
                && rows.get(from).lines().size() == 1
                && rows.get(from + 1).lines().size() >= 2
                && (isTwoSided(rows.get(from).text())
                        || isTwoSided(rows.get(from + 1).text()))
                && gutter(rows.subList(from, from + 2)) != null;
    }

    /** The widest empty stretch inside that all rows have in common; null where there is none. */
    private static @org.jspecify.annotations.Nullable Box gutter(List<Row> rows) {
        List<Box> common = null;
        double left = rows.stream().mapToDouble(row -> row.box().left()).min().orElse(0);
        double right = rows.stream().mapToDouble(row -> row.box().right()).max().orElse(0);
        for (Row row : rows) {
            List<Box> gaps = gaps(row, left, right);
            common = common == null ? gaps : shared(common, gaps);
        }
        return common == null
                ? null
                : common.stream()
                        .filter(gap -> gap.left() > left && gap.right() < right)
                        .max(java.util.Comparator.comparingDouble(Box::width))
                        .orElse(null);
    }

    private static List<Box> gaps(Row row, double left, double right) {
        List<Box> gaps = new ArrayList<>();
        double from = left - NARROWEST_GUTTER;
        for (Line line : row.lines()) {
            add(gaps, from, Row.box(line).left());
            from = Math.max(from, Row.box(line).right());
        }
        add(gaps, from, right + NARROWEST_GUTTER);
        return gaps;
    }

    private static List<Box> shared(List<Box> some, List<Box> others) {
        List<Box> shared = new ArrayList<>();
        for (Box a : some) {
            for (Box b : others) {
                add(shared, Math.max(a.left(), b.left()), Math.min(a.right(), b.right()));
            }
        }
        return shared;
    }

    private static void add(List<Box> gaps, double from, double to) {
        if (to - from >= NARROWEST_GUTTER) {
            gaps.add(new Box(from, 0, to, 0));
        }
    }

    private static Zone divided(List<Row> rows, @org.jspecify.annotations.Nullable Box gutter) {
        List<Line> left = new ArrayList<>();
        List<Line> right = new ArrayList<>();
        double middle = gutter == null ? 0 : gutter.middle();
        for (Row row : rows) {
            List<Line> mine = new ArrayList<>();
            List<Line> theirs = new ArrayList<>();
            row.lines().forEach(line -> (Row.box(line).middle() < middle ? mine : theirs).add(line));
            if (!mine.isEmpty()) {
                left.add(new Row(mine).joined());
            }
            if (!theirs.isEmpty()) {
                right.add(new Row(theirs).joined());
            }
        }
        return new Zone(rows, left, right);
    }
}
