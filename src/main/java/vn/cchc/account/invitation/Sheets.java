package vn.cchc.account.invitation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;
import vn.cchc.account.Role;
import vn.cchc.ui.Texts;

/** Writes the template and the reports; every cell is text, so that nothing typed can become a formula. */
@Component
class Sheets {

    private static final List<String> COLUMNS = List.of("name", "email", "phone", "organization", "role", "scope");
    private static final int WIDTH = 24 * 256;
    static final List<Role> ROLES = List.of(Role.STAFF, Role.LIBRARIAN, Role.ORGANIZER, Role.JUDGE, Role.ADMIN);

    private final Texts texts;

    Sheets(Texts texts) {
        this.texts = texts;
    }

    byte[] template() {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet(texts.get("people.invite.sheet"));
            row(sheet, 0, bold(book), headings());
            sheet.createFreezePane(0, 1);
            widths(sheet, COLUMNS.size());
            var validation = sheet.getDataValidationHelper();
            var roles = validation.createExplicitListConstraint(
                    ROLES.stream().map(this::name).toArray(String[]::new));
            int column = COLUMNS.indexOf("role");
            sheet.addValidationData(validation.createValidation(
                    roles, new CellRangeAddressList(1, SheetReader.MOST_ROWS, column, column)));
            textColumn(book, sheet, COLUMNS.indexOf("phone"));
            var help = book.createSheet(texts.get("people.invite.sheet.help"));
            var lines = texts.get("people.invite.sheet.help.text").split("\n");
            for (int i = 0; i < lines.length; i++) {
                row(help, i, null, List.of(lines[i]));
            }
            help.setColumnWidth(0, 4 * WIDTH);
            return bytes(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param rows each as long as the headings */
    byte[] report(List<List<String>> rows) {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet(texts.get("people.invite.sheet.report"));
            var headings = Stream.of(
                            Stream.of(texts.get("people.invite.column.row")),
                            headings().stream(),
                            Stream.of(
                                    texts.get("people.invite.column.state"), texts.get("people.invite.column.problem")))
                    .flatMap(all -> all)
                    .toList();
            row(sheet, 0, bold(book), headings);
            sheet.createFreezePane(0, 1);
            widths(sheet, headings.size());
            for (int i = 0; i < rows.size(); i++) {
                row(sheet, i + 1, null, rows.get(i));
            }
            return bytes(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> headings() {
        return COLUMNS.stream()
                .map(column -> texts.get("people.invite.column." + column))
                .toList();
    }

    private String name(Role role) {
        return texts.get("account.role." + role.name());
    }

    private static void row(
            XSSFSheet sheet, int number, @org.jspecify.annotations.Nullable CellStyle style, List<String> texts) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < texts.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellValue(texts.get(i));
            if (style != null) {
                cell.setCellStyle(style);
            }
        }
    }

    private static CellStyle bold(XSSFWorkbook book) {
        var font = book.createFont();
        font.setBold(true);
        var style = book.createCellStyle();
        style.setFont(font);
        return style;
    }

    /** So that a phone keeps its leading zero. */
    private static void textColumn(XSSFWorkbook book, XSSFSheet sheet, int column) {
        var text = book.createCellStyle();
        text.setDataFormat(book.createDataFormat().getFormat("@"));
        sheet.setDefaultColumnStyle(column, text);
    }

    private static void widths(XSSFSheet sheet, int columns) {
        for (int i = 0; i < columns; i++) {
            sheet.setColumnWidth(i, WIDTH);
        }
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        var out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }
}
