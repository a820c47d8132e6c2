package vn.cchc.intake.recognition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of bodies as a document's head prints them, in capitals, written as they are in a sentence. */
final class IssuerNames {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** After these the place's or the field's own name begins, whose every word has a capital. */
    private static final List<String> PLACES =
            List.of("tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu");

    private static final List<String> HEADS = List.of("bộ", "sở", "ban", "phòng", "cục", "vụ");

    private static final Map<String, String> SHORT =
            Map.of("ubnd", "ủy ban nhân dân", "hđnd", "hội đồng nhân dân", "tp", "thành phố", "tp.", "thành phố");

    /** No Vietnamese word is without a vowel. */
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?iu)(?<![\\p{L}])[bcdđghklmnpqrstvx]{3,}(?![\\p{L}])");

    private static final List<String> PROPER = List.of(
            "Việt Nam",
            "Hồ Chí Minh",
            "Trung ương",
            "TNCS",
            "MTTQ",
            "LHPN",
            "BCH",
            "Mặt trận Tổ quốc",
            "Đảng",
            "Liên đoàn Lao động");

    private IssuerNames() {}

    /** @param lines the lower body last: a department stands below its people's committee */
    static String name(List<String> lines) {
        if (lines.size() >= 2 && isParent(lines.getFirst())) {
            return proper(name(lines.subList(1, lines.size())) + place(lines.getFirst(), lines.get(1)));
        }
        return proper(written(String.join(" ", lines)));
    }

    /** Names inside names keep their capitals. */
    private static String proper(String name) {
        String proper = name;
        for (String own : PROPER) {
            proper = proper.replaceAll("(?iu)(?<![\\p{L}])" + own + "(?![\\p{L}])", Matcher.quoteReplacement(own));
        }
        return ABBREVIATION.matcher(proper).replaceAll(word -> word.group().toUpperCase(VIETNAMESE));
    }

    private static boolean isParent(String line) {
        String lower = expanded(line);
        return lower.startsWith("ủy ban nhân dân")
                || lower.startsWith("uỷ ban nhân dân")
                || lower.startsWith("đảng bộ ");
    }

    /** "SỞ NỘI VỤ" below "UBND TỈNH ĐẮK LẮK" is the province's: it gets the province's name. */
    private static String place(String parent, String own) {
        String written = written(parent);
        for (String place : PLACES) {
            int at = written.toLowerCase(VIETNAMESE).indexOf(" " + place + " ");
            if (at >= 0 && expanded(own).endsWith(" " + place)) {
                return written.substring(at + place.length() + 1);
            }
            boolean named = at >= 0 && !expanded(own).contains(place + " ");
            if (named) {
                return written.substring(at);
            }
        }
        return "";
    }

    private static String written(String capitals) {
        String lower = expanded(capitals);
        for (String place : PLACES) {
            int at = lower.indexOf(" " + place + " ");
            if (at >= 0 && !lower.startsWith(" xã hội", at)) {
                int name = at + place.length() + 2;
                return first(lower.substring(0, name)) + everyWord(lower.substring(name));
            }
        }
        boolean named = HEADS.stream().anyMatch(head -> lower.startsWith(head + " "));
        return named ? fields(lower) : first(lower);
    }

    /** "bộ thông tin và truyền thông": the head word and each field of its work begin with a capital. */
    private static String fields(String lower) {
        StringBuilder text = new StringBuilder();
        boolean capital = true;
        int place = 0;
        for (String word : lower.split(" ", -1)) {
            text.append(text.isEmpty() ? "" : " ").append(capital || place == 1 ? first(word) : word);
            capital = word.equals("và") || word.equals("-") || word.endsWith(",");
            place++;
        }
        return text.toString();
    }

    private static String expanded(String capitals) {
        StringBuilder text = new StringBuilder();
        for (String word : capitals.toLowerCase(VIETNAMESE).strip().split(" ", -1)) {
            text.append(text.isEmpty() ? "" : " ").append(SHORT.getOrDefault(word, word));
        }
        return text.toString();
    }

    private static String everyWord(String lower) {
        StringBuilder text = new StringBuilder();
        for (String word : lower.split(" ", -1)) {
            text.append(text.isEmpty() ? "" : " ").append(first(word));
        }
        return text.toString();
    }

    private static String first(String lower) {
        return lower.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(VIETNAMESE) + lower.substring(1);
    }
}
