package vn.cchc.account.invitation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import vn.cchc.account.invitation.SheetRefused.Reason;
import vn.cchc.vietnamese.VietnameseText;

/** Reads the first sheet of an xlsx file row by row, so that a hostile one can't fill the memory. */
final class SheetReader {

    static final int MOST_ROWS = 2_000;
    private static final int HEADINGS_WITHIN = 20;
    private static final int LONGEST_CELL = 300;

    private SheetReader() {}

    /** Columns by their headings, folded. */
    private enum Heading {
        NAME("ho va ten", "ho ten", "ten", "name", "full name"),
        EMAIL("email", "e-mail", "thu dien tu", "dia chi email"),
        PHONE("dien thoai", "so dien thoai", "di dong", "phone", "mobile"),
        ORGANIZATION("don vi", "co quan", "don vi cong tac", "co quan, don vi", "organization", "unit"),
        ROLE("vai tro", "role"),
        SCOPE("pham vi", "scope");

        private final Set<String> words;

        Heading(String... words) {
            this.words = Set.of(words);
        }

        static @Nullable Heading of(String cell) {
            var folded = VietnameseText.fold(cell.replace("*", "").strip().replaceAll("\\s+", " "));
            for (var heading : values()) {
                if (heading.words.contains(folded)) {
                    return heading;
                }
            }
            return null;
        }
    }

    /**
     * @throws SheetRefused where it is no sheet of staff
     */
    static List<SheetRow> read(InputStream content) throws IOException {
        var file = Files.createTempFile("cchc-staff", ".xlsx");
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return read(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static List<SheetRow> read(Path file) throws IOException {
        var rows = new Rows();
        try (var parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(parts);
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw new SheetRefused(Reason.NOT_A_SHEET);
            }
            try (var sheet = sheets.next()) {
                var parser = XMLHelper.newXMLReader();
                parser.setContentHandler(new XSSFSheetXMLHandler(
                        reader.getStylesTable(), new ReadOnlySharedStringsTable(parts), rows, false));
                parser.parse(new InputSource(sheet));
            }
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | SAXException
                | javax.xml.parsers.ParserConfigurationException
                | IllegalArgumentException unreadable) {
            throw new SheetRefused(Reason.NOT_A_SHEET);
        }
        if (rows.columns.isEmpty()) {
            throw new SheetRefused(Reason.NO_HEADINGS);
        }
        if (rows.found.isEmpty()) {
            throw new SheetRefused(Reason.NO_ROWS);
        }
        return rows.found;
    }

    /** Hears the sheet's cells. */
    private static final class Rows implements SheetContentsHandler {

        private final List<SheetRow> found = new ArrayList<>();
        private final Map<Heading, Integer> columns = new EnumMap<>(Heading.class);
        private final Map<Integer, String> cells = new TreeMap<>();

        @Override
        public void startRow(int row) {
            cells.clear();
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            if (reference != null && value != null && !value.isBlank()) {
                var text = VietnameseText.nfc(value).strip().replaceAll("[\\s\u00A0]+", " ");
                cells.put(
                        (int) new CellReference(reference).getCol(),
                        text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL + 1));
            }
        }

        @Override
        public void endRow(int row) {
            if (columns.isEmpty()) {
                if (row < HEADINGS_WITHIN) {
                    headings();
                }
                return;
            }
            var read = new SheetRow(
                    row + 1,
                    text(Heading.NAME),
                    text(Heading.EMAIL),
                    text(Heading.PHONE),
                    text(Heading.ORGANIZATION),
                    text(Heading.ROLE),
                    text(Heading.SCOPE));
            if (!read.isBlank()) {
                if (found.size() == MOST_ROWS) {
                    throw new SheetRefused(Reason.TOO_MANY_ROWS);
                }
                found.add(read);
            }
        }

        private void headings() {
            cells.forEach((column, text) -> {
                var heading = Heading.of(text);
                if (heading != null) {
                    columns.putIfAbsent(heading, column);
                }
            });
            if (!columns.containsKey(Heading.NAME) || !columns.containsKey(Heading.EMAIL)) {
                columns.clear();
            }
        }

        private String text(Heading heading) {
            var column = columns.get(heading);
            return column == null ? "" : cells.getOrDefault(column, "");
        }
    }
}
