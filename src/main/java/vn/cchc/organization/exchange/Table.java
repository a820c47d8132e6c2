package vn.cchc.organization.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables a file of the register has, in their order, and the columns of each. */
enum Table {
    LOCALITIES(
            "Địa bàn",
            "dia-ban",
            List.of(
                    Column.CODE,
                    Column.NAME,
                    Column.SHORT_NAME,
                    Column.KIND,
                    Column.PARENT,
                    Column.FROM,
                    Column.UNTIL,
                    Column.NOTE),
            Set.of(Column.NAME, Column.KIND)),
    ORGANIZATIONS(
            "Đơn vị",
            "don-vi",
            List.of(
                    Column.CODE,
                    Column.NAME,
                    Column.SHORT_NAME,
                    Column.KIND,
                    Column.PARENT,
                    Column.LOCALITY,
                    Column.FROM,
                    Column.UNTIL,
                    Column.NOTE),
            Set.of(Column.NAME, Column.KIND)),
    NAMES(
            "Tên khác",
            "ten-khac",
            List.of(Column.CODE, Column.NAME_KIND, Column.OTHER_NAME, Column.FROM, Column.UNTIL),
            Set.of(Column.CODE, Column.NAME_KIND, Column.OTHER_NAME)),
    SUCCESSIONS(
            "Kế thừa",
            "ke-thua",
            List.of(Column.BEFORE, Column.AFTER, Column.ON, Column.STEP, Column.FUNCTION),
            Set.of(Column.BEFORE, Column.ON, Column.STEP)),
    HEADCOUNTS(
            "Biên chế",
            "bien-che",
            List.of(Column.CODE, Column.YEAR, Column.GROUP, Column.PEOPLE),
            Set.of(Column.CODE, Column.YEAR, Column.GROUP, Column.PEOPLE));

    private static final int HEADINGS_WITHIN = 10;

    private final String title;
    private final String file;
    private final List<Column> columns;
    private final Set<Column> needed;

    Table(String title, String file, List<Column> columns, Set<Column> needed) {
        this.title = title;
        this.file = file;
        this.columns = columns;
        this.needed = needed;
    }

    /**
     * Which table a grid is, and where its columns stand.
     *
     * @param first the line after the headings, as an index into the grid's lines
     */
    record Layout(Table table, Map<Column, Integer> places, int first) {}

    /** Its name in a workbook. */
    String title() {
        return title;
    }

    /** Its file's name in an archive, without an ending. */
    String file() {
        return file;
    }

    List<Column> columns() {
        return columns;
    }

    /** The table that the grid's name and headings make it; the headings stand in one of its first lines. */
    static Optional<Layout> of(Grid grid) {
        for (int i = 0; i < Math.min(HEADINGS_WITHIN, grid.lines().size()); i++) {
            Layout best = null;
            for (var table : values()) {
                var places = table.places(grid.lines().get(i));
                boolean named = Words.key(grid.name()).equals(Words.key(table.title))
                        || Words.key(grid.name()).equals(Words.key(table.file));
                boolean more = best == null
                        || places.size() > best.places().size()
                        || named && places.size() == best.places().size();
                boolean units = table == LOCALITIES
                        && !named
                        && !isOfLocalities(grid.lines().get(i));
                if (places.keySet().containsAll(table.needed) && more && !units) {
                    best = new Layout(table, places, i + 1);
                }
            }
            if (best != null) {
                return Optional.of(best);
            }
        }
        return Optional.empty();
    }

    private static boolean isOfLocalities(Grid.Line headings) {
        return headings.cells().stream().map(Words::key).anyMatch("ten dia ban"::equals);
    }

    private Map<Column, Integer> places(Grid.Line headings) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int i = 0; i < headings.cells().size(); i++) {
            for (var column : columns) {
                if (column.isCalled(headings.cells().get(i))) {
                    places.putIfAbsent(column, i);
                    break;
                }
            }
        }
        return places;
    }
}
