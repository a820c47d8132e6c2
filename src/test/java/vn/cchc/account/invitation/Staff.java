package vn.cchc.account.invitation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Sheets of staff for tests. */
public final class Staff {

    public static final List<String> HEADINGS =
            List.of("Họ và tên *", "Email", "Số điện thoại", "Đơn vị", "Vai trò", "Phạm vi");

    /** Rows with one mistake each, of every kind a sheet alone can have, and again. */
    private static final List<List<String>> BAD = List.of(
            List.of("", "thieu.ten@example.vn", "", "Sở Nội vụ", "Công chức", ""),
            List.of("Trần Thiếu Email", "", "", "Sở Nội vụ", "Công chức", ""),
            List.of("Trần Sai Email", "sai.email@", "", "Sở Nội vụ", "Công chức", ""),
            List.of("Trần Trùng Email", "can.bo.1@example.vn", "", "Sở Nội vụ", "Công chức", ""),
            List.of("Trần Sai Máy", "sai.may@example.vn", "12345", "Sở Nội vụ", "Công chức", ""),
            List.of("Trần Thiếu Vai", "thieu.vai@example.vn", "", "Sở Nội vụ", "", ""),
            List.of("Trần Lạ Vai", "la.vai@example.vn", "", "Sở Nội vụ", "Hoa tiêu", ""),
            List.of("Trần Lạ Phạm Vi", "la.pham.vi@example.vn", "", "Sở Nội vụ", "Ban tổ chức", "đâu đó"),
            List.of("Trần Chấm Khắp", "cham.khap@example.vn", "", "Sở Nội vụ", "Giám khảo", ""),
            List.of("T".repeat(201), "ten.dai@example.vn", "", "Sở Nội vụ", "Công chức", ""));

    private Staff() {}

    /** The headings and these rows. */
    public static byte[] sheet(List<List<String>> rows) {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Cán bộ");
            var all = new ArrayList<>(List.of(HEADINGS));
            all.addAll(rows);
            for (int i = 0; i < all.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < all.get(i).size(); j++) {
                    row.createCell(j).setCellValue(all.get(i).get(j));
                }
            }
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Five hundred rows, each twenty-fifth of them bad: twenty in all. */
    public static byte[] fiveHundredWithTwentyBad() {
        List<List<String>> rows = new ArrayList<>();
        int bad = 0;
        for (int i = 1; i <= 500; i++) {
            if (i % 25 == 0) {
                var row = BAD.get(bad++ % BAD.size());
                // a second round must not collide with the first for another reason
                rows.add(
                        bad > BAD.size()
                                ? row.stream()
                                        .map(cell -> cell.replace("@example.vn", "@xa.example.vn")
                                                .replace("can.bo.1@xa.", "can.bo.1@"))
                                        .toList()
                                : row);
            } else {
                rows.add(List.of(
                        "Nguyễn Cán Bộ " + i,
                        "can.bo." + i + "@example.vn",
                        "0912" + "%06d".formatted(i),
                        "Xã Minh Họa " + i % 7,
                        i % 10 == 1 ? "Ban tổ chức" : "Công chức",
                        i % 10 == 1 ? "cuộc thi 12" : ""));
            }
        }
        return sheet(rows);
    }

    static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }
}
