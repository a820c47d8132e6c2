package vn.cchc.intake.recognition;

import java.util.Locale;
import java.util.Set;

/** The usual Vietnamese surnames: a line in capitals that begins with one may be a person's name. */
final class Surnames {

    private static final Set<String> SURNAMES = Set.of(
            "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô",
            "dương", "lý", "nông", "trương", "đinh", "lâm", "mai", "tô", "tống", "cao", "đoàn", "hà", "lương", "lưu",
            "tạ", "thái", "triệu", "trịnh", "vương", "chu", "châu", "kiều", "quách", "tôn", "phùng", "lò", "giàng",
            "sùng", "hầu", "đàm", "diệp", "doãn", "đào", "giáp", "khổng", "khúc", "lại", "mã", "nghiêm", "ninh", "thân",
            "thạch", "tăng", "viên", "vi", "bạch", "cầm", "cù", "âu", "bế", "hứa", "mạc", "phí", "sầm", "quản", "từ",
            "kim", "vàng", "thào", "cư");

    private Surnames() {}

    static boolean begins(String name) {
        String first = name.strip().split("\\s", 2)[0].toLowerCase(Locale.forLanguageTag("vi"));
        return SURNAMES.contains(first);
    }
}
