package vn.cchc.organization.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Workbooks of Excel. Every cell is written as text, so that codes keep their zeros; numbers and dates are read as they are shown. */
final class XlsxBooks {

    private static final int MOST_LINES = 200_000;
    private static final int MOST_COLUMNS = 60;
    private static final long LARGEST_INSIDE = 200L << 20;

    private XlsxBooks() {}

    static byte[] write(List<Grid> grids) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "CCHC", "1.0")) {
            for (var grid : grids) {
                var sheet = workbook.newWorksheet(grid.name());
                for (int row = 0; row < grid.lines().size(); row++) {
                    var cells = grid.lines().get(row).cells();
                    for (int column = 0; column < cells.size(); column++) {
                        if (!cells.get(column).isEmpty()) {
                            sheet.value(row, column, cells.get(column));
                        }
                        if (row == 0) {
                            sheet.style(row, column).bold().set();
                        }
                    }
                }
                sheet.freezePane(0, 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<Grid> read(byte[] file) {
        List<Grid> grids = new ArrayList<>();
        refuseBombs(file);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            for (var sheet : workbook.getSheets().toList()) {
                grids.add(read(sheet));
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof UnreadableFile known) {
                throw known;
            }
            throw new UnreadableFile("organization.import.broken");
        }
        return grids;
    }

    private static Grid read(Sheet sheet) throws IOException {
        List<Grid.Line> lines = new ArrayList<>();
        try (var rows = sheet.openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                if (lines.size() >= MOST_LINES) {
                    throw new UnreadableFile("organization.import.long", String.valueOf(MOST_LINES));
                }
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < Math.min(MOST_COLUMNS, row.getCellCount()); i++) {
                    cells.add(text(row.getCell(i)));
                }
                lines.add(new Grid.Line(row.getRowNum(), cells));
            }
        }
        return new Grid(sheet.getName(), lines);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            var format = cell.getDataFormatString();
            boolean day =
                    format != null && format.toLowerCase(java.util.Locale.ROOT).matches(".*[dy].*");
            return day
                    ? cell.asDate().toLocalDate().toString()
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getText();
    }

    /** A workbook is an archive, which may unfold to any size. */
    private static void refuseBombs(byte[] file) {
        var buffer = new byte[64 << 10];
        long inside = 0;
        // not the JDK's stream, which stops at the descriptors some programs write behind their entries
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        inside += read;
                        if (inside > LARGEST_INSIDE) {
                            throw new UnreadableFile("organization.import.large");
                        }
                    }
                }
            }
        } catch (IOException broken) {
            throw new UnreadableFile("organization.import.broken");
        }
    }
}
