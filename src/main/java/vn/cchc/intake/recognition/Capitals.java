package vn.cchc.intake.recognition;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes a title printed in capitals as a sentence: names of places and of bodies keep theirs, so do abbreviations. */
final class Capitals {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Set<String> PLACES = Set.of("tỉnh", "phố", "huyện", "quận", "xã", "phường", "thị");
    private static final Set<String> AFTER_PLACE = Set.of(
            "hội", "thuộc", "các", "và", "trên", "trong", "của", "năm", "giai", "đến", "nghĩa", "trực", "về", "có",
            "trấn", "xã", "phố", "loại", "mới");
    private static final List<String> NAMES = List.of(
            "việt nam",
            "chính phủ",
            "quốc hội",
            "hà nội",
            "thủ tướng chính phủ",
            "đảng",
            "ban chỉ đạo",
            "trung ương",
            "hồ chí minh",
            "đà nẵng",
            "hải phòng",
            "cần thơ",
            "nhà nước",
            "nghị định",
            "thông tư",
            "quyết định",
            "nghị quyết",
            "bộ luật",
            "luật",
            "pháp lệnh",
            "ủy ban nhân dân",
            "hội đồng nhân dân",
            "công an nhân dân",
            "quân đội nhân dân");

    private static final Pattern VOWELS =
            Pattern.compile("[aeiouyăâêôơư\\p{InLatin_Extended_Additional}àáãèéìíòóõùúýĩũ]");

    private Capitals() {}

    static String sentence(String capitals) {
        StringBuilder text = new StringBuilder();
        boolean inName = false;
        int ofName = 0;
        for (String word : capitals.strip().split("\\s+")) {
            String lower = word.toLowerCase(VIETNAMESE);
            String bare = lower.replaceAll("[^\\p{L}\\p{N}]", "");
            boolean name = inName && ofName < 4 && !AFTER_PLACE.contains(bare) && !PLACES.contains(bare);
            boolean abbreviation = bare.length() > 1
                            && VOWELS.matcher(lower).results().findAny().isEmpty()
                    || bare.isEmpty();
            String written =
                    abbreviation || word.codePoints().anyMatch(Character::isDigit) ? word : name ? first(lower) : lower;
            text.append(text.isEmpty() ? "" : " ").append(written);
            ofName = name ? ofName + 1 : 0;
            inName = (name || PLACES.contains(bare)) && !word.matches(".*[,;.]$");
        }
        String sentence = first(text.toString());
        for (String name : NAMES) {
            sentence = sentence.replaceAll("(?<![\\p{L}])" + name + "(?![\\p{L}])", first(name));
        }
        return sentence.replace("Việt nam", "Việt Nam")
                .replace("Hà nội", "Hà Nội")
                .replace("Hồ chí minh", "Hồ Chí Minh")
                .replace("Đà nẵng", "Đà Nẵng")
                .replace("Hải phòng", "Hải Phòng")
                .replace("Cần thơ", "Cần Thơ");
    }

    private static String first(String lower) {
        return lower.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(VIETNAMESE) + lower.substring(1);
    }
}
