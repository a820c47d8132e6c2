package vn.cchc.organization.exchange;

import java.util.List;
import java.util.Map;

/** A row of a recognised table, read by its columns. */
record TableRow(Table table, String sheet, int number, Map<Column, Integer> places, List<String> cells) {

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** The cell, trimmed; empty where the table or the row has none. */
    String get(Column column) {
        var place = places.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place).strip();
    }

    Problem problem(String key, List<String> arguments) {
        return new Problem(sheet, number, key, arguments);
    }
}
