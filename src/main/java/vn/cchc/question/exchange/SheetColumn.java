package vn.cchc.question.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a sheet of questions, by the headings people give them; the first is the one we write. */
enum SheetColumn {
    CODE("Mã câu", "ma", "ma cau hoi", "code", "id"),
    KIND("Loại câu", "loai cau hoi", "dang cau", "dang cau hoi", "kind", "type", "question type"),
    TOPIC("Chủ đề", "hang muc", "chuyen de", "linh vuc", "nhom", "topic", "category"),
    DIFFICULTY("Độ khó", "muc do", "difficulty", "level"),
    AUDIENCES("Đối tượng", "audience", "audiences"),
    STEM("Nội dung", "cau hoi", "noi dung cau hoi", "question", "question text", "stem"),
    OPTIONS(
            "Phương án trả lời",
            "phuong an",
            "cac phuong an",
            "cac phuong an tra loi",
            "lua chon",
            "cac lua chon",
            "options"),
    KEY("Đáp án", "dap an dung", "phuong an dung", "cau tra loi dung", "answer", "correct answer", "correct", "key"),
    TOLERANCE("Sai số", "tolerance"),
    ACCENTS("Bắt buộc đúng dấu", "accents"),
    FIXED("Giữ thứ tự phương án", "giu thu tu", "fixed order"),
    POINTS("Điểm", "points", "score"),
    MARKING("Cách chấm", "marking"),
    EXPLANATION("Giải thích", "huong dan", "ghi chu dap an", "explanation", "feedback"),
    DOCUMENT("Văn bản", "document"),
    PROVISION("Điều khoản", "provision"),
    CITATION("Căn cứ", "trich dan", "can cu phap ly", "citation", "source"),
    IMAGE("Hình ảnh", "image"),
    IMAGE_TYPE("Kiểu hình ảnh", "image type"),
    ALTERNATIVE("Mô tả hình ảnh", "image description");

    private final String heading;
    private final List<String> others;

    SheetColumn(String heading, String... others) {
        this.heading = heading;
        this.others = List.of(others);
    }

    String heading() {
        return heading;
    }

    static @Nullable SheetColumn of(String heading) {
        String plain = Words.plain(heading);
        for (SheetColumn column : values()) {
            if (plain.equals(Words.plain(column.heading)) || column.others.contains(plain)) {
                return column;
            }
        }
        return null;
    }
}
