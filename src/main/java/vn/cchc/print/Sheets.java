package vn.cchc.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Tables as a workbook of Excel. Numbers are numbers; all else is text, which no program takes for a formula. */
public final class Sheets {

    private static final int LONGEST_NAME = 31;

    private Sheets() {}

    /**
     * A sheet.
     *
     * @param rows cells are strings or numbers
     */
    public record Sheet(String name, List<String> headings, List<List<Object>> rows) {}

    public static byte[] write(List<Sheet> sheets) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "CCHC", "1.0")) {
            for (var sheet : sheets) {
                var name = sheet.name().replaceAll("[\\[\\]*?:/\\\\]", " ");
                var written = workbook.newWorksheet(name.substring(0, Math.min(LONGEST_NAME, name.length())));
                for (int column = 0; column < sheet.headings().size(); column++) {
                    written.value(0, column, sheet.headings().get(column));
                    written.style(0, column).bold().set();
                }
                for (int row = 0; row < sheet.rows().size(); row++) {
                    var cells = sheet.rows().get(row);
                    for (int column = 0; column < cells.size(); column++) {
                        if (cells.get(column) instanceof Number number) {
                            written.value(row + 1, column, number);
                        } else {
                            written.value(row + 1, column, String.valueOf(cells.get(column)));
                        }
                    }
                }
                written.freezePane(0, 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
