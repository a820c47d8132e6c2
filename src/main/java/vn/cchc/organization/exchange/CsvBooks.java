package vn.cchc.organization.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * One CSV file a table, several in a ZIP archive; UTF-8 with a byte-order mark, so that Excel shows the accents. A cell that Excel
 * would take for a formula is written with an apostrophe before it, which reading takes away again.
 */
final class CsvBooks {

    private static final String BOM = "\uFEFF";
    private static final int MOST_LINES = 200_000;
    private static final int MOST_FILES = 20;
    private static final int LARGEST_INSIDE = 100 << 20;

    private static final LocalDateTime EARLIEST = LocalDate.of(1980, 1, 1).atStartOfDay();

    private CsvBooks() {}

    static byte[] write(List<Grid> grids) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var grid : grids) {
                var name = Table.of(grid).map(layout -> layout.table().file()).orElse(grid.name());
                var entry = new ZipEntry(name + ".csv");
                // the same register gives the same file
                entry.setTimeLocal(EARLIEST);
                zip.putNextEntry(entry);
                zip.write((BOM + csv(grid)).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<Grid> readArchive(byte[] file) {
        List<Grid> grids = new ArrayList<>();
        int inside = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                    continue;
                }
                var content = zip.readNBytes(LARGEST_INSIDE - inside + 1);
                inside += content.length;
                if (inside > LARGEST_INSIDE || grids.size() >= MOST_FILES) {
                    throw new UnreadableFile("organization.import.large");
                }
                grids.add(read(entry.getName(), content));
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableFile("organization.import.broken");
        }
        return grids;
    }

    static Grid read(String fileName, byte[] content) {
        var text = text(content);
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        List<Grid.Line> lines = new ArrayList<>();
        try (var parser = format.parse(new StringReader(text))) {
            for (var row : parser) {
                if (lines.size() >= MOST_LINES) {
                    throw new UnreadableFile("organization.import.long", String.valueOf(MOST_LINES));
                }
                lines.add(new Grid.Line(
                        (int) row.getRecordNumber(),
                        row.stream().map(CsvBooks::withoutGuard).toList()));
            }
        } catch (IOException | UncheckedIOException broken) {
            throw new UnreadableFile("organization.import.broken");
        }
        return new Grid(fileName.replaceFirst(".*/", "").replaceFirst("\\.[^.]*$", ""), lines);
    }

    private static String csv(Grid grid) throws IOException {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (var line : grid.lines()) {
                printer.printRecord(
                        line.cells().stream().map(CsvBooks::withGuard).toList());
            }
        }
        return text.toString();
    }

    private static String text(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(BOM) ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new UnreadableFile("organization.import.not-utf8");
        }
    }

    /** Excel writes semicolons where the decimal sign is a comma. */
    private static char delimiter(String text) {
        var first = text.lines().findFirst().orElse("");
        long commas = first.chars().filter(c -> c == ',').count();
        long semicolons = first.chars().filter(c -> c == ';').count();
        long tabs = first.chars().filter(c -> c == '\t').count();
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }

    private static String withGuard(String cell) {
        return cell.matches("(?s)'*[=+\\-@].*") ? "'" + cell : cell;
    }

    private static String withoutGuard(String cell) {
        return cell.matches("(?s)'+[=+\\-@].*") ? cell.substring(1) : cell;
    }
}
