package vn.cchc.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A table that turns into one block a row on a phone, with the roles that {@code display: block} would take away. */
public class RowsTable extends NativeTable {

    private final List<Column> columns;

    /**
     * A column; {@code className} is {@code main} for what names the row, {@code r} for figures, or empty.
     */
    public record Column(String heading, String className) {

        public static Column of(String heading) {
            return new Column(heading, "");
        }
    }

    public RowsTable(String name, List<Column> columns) {
        this.columns = List.copyOf(columns);
        addClassNames("tbl", "rows");
        role(this, "table");
        getElement().setAttribute("aria-label", name);
        role(getHead(), "rowgroup");
        role(getBody(), "rowgroup");
        NativeTableRow row = new NativeTableRow();
        role(row, "row");
        for (Column column : columns) {
            var cell = new NativeTableHeaderCell(column.heading());
            role(cell, "columnheader");
            if (column.className().equals("r")) {
                cell.addClassName("r");
            }
            row.add(cell);
        }
        getHead().add(row);
    }

    /** Adds a row with one component a column; an empty column takes a component without content. */
    public NativeTableRow addRow(Component... contents) {
        var row = new NativeTableRow();
        role(row, "row");
        for (int i = 0; i < contents.length; i++) {
            Column column = columns.get(i);
            var cell = new NativeTableCell(contents[i]);
            role(cell, "cell");
            cell.getElement().setAttribute("data-label", column.heading());
            if (!column.className().isEmpty()) {
                cell.addClassName(column.className());
            }
            row.add(cell);
        }
        getBody().add(row);
        return row;
    }

    public void clear() {
        getBody().removeAll();
    }

    private static void role(Component component, String role) {
        component.getElement().setAttribute("role", role);
    }
}
