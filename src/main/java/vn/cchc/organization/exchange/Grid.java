package vn.cchc.organization.exchange;

import java.util.List;

/** One table of texts; the first row that has headings is found by whoever reads it. */
record Grid(String name, List<Line> lines) {

    Grid {
        lines = List.copyOf(lines);
    }

    /**
     * @param number the row's number as the file's reader sees it, from 1
     * @param cells empty where there is nothing
     */
    record Line(int number, List<String> cells) {

        Line {
            cells = List.copyOf(cells);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
