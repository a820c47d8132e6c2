package vn.cchc.organization.exchange;

import java.util.List;

/** What a column holds, with its heading in our own files and the headings others use; written without marks. */
enum Column {
    CODE("Mã", "ma so", "ma don vi", "ma dia ban", "ma dinh danh", "code"),
    NAME("Tên", "ten don vi", "ten co quan", "ten dia ban", "ten don vi hanh chinh", "name"),
    SHORT_NAME("Tên viết tắt", "ten ngan", "viet tat", "short name"),
    KIND("Loại", "loai hinh", "loai don vi", "loai dia ban", "cap", "kind"),
    PARENT("Mã cấp trên", "cap tren", "don vi cap tren", "ma don vi cap tren", "thuoc", "truc thuoc", "parent"),
    LOCALITY("Mã địa bàn quản lý", "dia ban", "dia ban quan ly", "locality"),
    FROM("Từ ngày", "ngay bat dau", "ngay thanh lap", "from"),
    UNTIL("Đến ngày", "den het ngay", "ngay ket thuc", "until", "to"),
    NOTE("Ghi chú", "note"),
    NAME_KIND("Loại tên", "name kind"),
    OTHER_NAME("Tên khác", "ten cu", "ten goi khac", "other name"),
    BEFORE("Mã trước", "ma cu", "don vi cu", "ma don vi cu", "predecessor"),
    AFTER("Mã sau", "ma moi", "don vi moi", "ma don vi moi", "successor"),
    ON("Ngày", "ngay hieu luc", "date"),
    STEP("Hình thức", "hinh thuc sap xep", "step"),
    FUNCTION("Chức năng", "chuc nang, nhiem vu", "function"),
    YEAR("Năm", "year"),
    GROUP("Nhóm vị trí", "nhom doi tuong", "doi tuong", "position group"),
    PEOPLE("Số người", "so luong", "bien che", "people");

    private final String heading;
    private final List<String> others;

    Column(String heading, String... others) {
        this.heading = heading;
        this.others = List.of(others);
    }

    String heading() {
        return heading;
    }

    boolean isCalled(String cell) {
        var said = Words.key(cell);
        return said.equals(Words.key(heading))
                || others.stream().map(Words::key).anyMatch(said::equals);
    }
}
