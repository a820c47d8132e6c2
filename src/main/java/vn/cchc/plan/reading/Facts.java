package vn.cchc.plan.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.plan.Rhythm;

/** Times, figures, audiences and subjects as plans word them. */
final class Facts {

    private static final int IN_ANY_CASE =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern TIME = Pattern.compile(
            "thường xuyên(?:,? (?:trong|suốt) năm \\d{4})?|(?:hàng|hằng|mỗi) (?:ngày|tuần|tháng|quý|năm)|(?:trong|suốt) năm \\d{4}"
                    + "|định kỳ(?: theo quy định| hằng tháng| hàng quý)?|(?:trước|xong trước) ngày \\d{1,2}/\\d{1,2}/\\d{4}"
                    + "|(?:trong )?quý [IV]+(?:[/ ]| năm )\\d{4}|(?:trong )?tháng \\d{1,2}[/ ]\\d{4}",
            IN_ANY_CASE);
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("quý (I|II|III|IV)(?:[/ ]| năm )(\\d{4})", IN_ANY_CASE);
    private static final Pattern MONTH = Pattern.compile("tháng (\\d{1,2})[/ ](\\d{4})", IN_ANY_CASE);
    private static final Pattern YEAR = Pattern.compile("năm (\\d{4})", IN_ANY_CASE);
    private static final Pattern TARGET = Pattern.compile(
            "(?:ít nhất|tối thiểu|không ít hơn|không dưới|phấn đấu|đạt)(?: là| đạt| từ)?\\s+(\\d{1,6})\\s*"
                    + "(phút|tin, bài|tin|bài|buổi|cuộc|lượt|người|%|tờ|chuyên mục|hội nghị|lớp|lần)",
            IN_ANY_CASE);

    private static final String PEOPLE = "đội ngũ cán bộ làm công tác thông tin cơ sở|đồng bào dân tộc thiểu số"
            + "|cán bộ, công chức, viên chức|cán bộ, công chức|người dân, tổ chức, doanh nghiệp|người dân, doanh nghiệp"
            + "|người dân, tổ chức|tổ chức, cá nhân|tổ chức, công dân|Nhân dân|người dân|doanh nghiệp";
    private static final Pattern AUDIENCE =
            Pattern.compile("(?:để|cho|đối với|với|tới|đến)\\s+(" + PEOPLE + ")(?!\\p{L})", IN_ANY_CASE);
    private static final Pattern ASKED =
            Pattern.compile("(?:khảo sát|tham vấn)[^.;]*?(" + PEOPLE + ")(?!\\p{L})", IN_ANY_CASE);

    private static final Map<String, Pattern> GROUPS = groups();

    private Facts() {}

    private static Map<String, Pattern> groups() {
        Map<String, Pattern> groups = new LinkedHashMap<>();
        groups.put("task-1", subject("thể chế"));
        groups.put("task-2", subject("thủ tục hành chính|TTHC"));
        groups.put("task-3", subject("tổ chức bộ máy"));
        groups.put("task-4", subject("kỷ luật, kỷ cương"));
        groups.put("task-5", subject("tài chính công"));
        groups.put("group-1", subject("ý nghĩa|tầm quan trọng"));
        groups.put("group-2", subject("chủ trương|chính sách, pháp luật|pháp luật về CCHC"));
        groups.put("group-3", subject("trách nhiệm của (?:các cấp|chính quyền)"));
        groups.put("group-5", subject("một cửa|Tiếp nhận và Trả kết quả"));
        groups.put("group-6", subject("chỉ số"));
        groups.put("group-7", subject("hiện đại hóa|công nghệ thông tin|chính quyền điện tử|chính quyền số"));
        groups.put("group-8", subject("kết quả thực hiện|kết quả CCHC|kết quả giải quyết"));
        groups.put("group-9", subject("cách làm mới|điển hình|mô hình"));
        groups.put("group-10", subject("góp ý|ý kiến đóng góp|phản ánh của|dân chủ cơ sở|giám sát"));
        return groups;
    }

    private static Pattern subject(String words) {
        return Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})", IN_ANY_CASE);
    }

    /** What a line labelled as the time says, whatever its words. */
    static Timing timing(String words) {
        return new Timing(words, rhythm(words), first(words), last(words));
    }

    /** A time told in the middle of a sentence. */
    static @Nullable Found<Timing> time(Span span) {
        Matcher matcher = TIME.matcher(span.words());
        return matcher.find() ? span.within(matcher.start(), matcher.end()).found(timing(matcher.group())) : null;
    }

    private static @Nullable Rhythm rhythm(String words) {
        String lower =
                words.toLowerCase(java.util.Locale.ROOT).replace("hằng", "hàng").replace("mỗi", "hàng");
        if (lower.contains("hàng tuần")) {
            return Rhythm.WEEKLY;
        }
        if (lower.contains("hàng tháng")) {
            return Rhythm.MONTHLY;
        }
        if (lower.contains("hàng quý")) {
            return Rhythm.QUARTERLY;
        }
        if (lower.contains("thường xuyên") || lower.contains("hàng ngày")) {
            return Rhythm.CONTINUOUS;
        }
        return lower.contains("định kỳ") ? null : first(words) != null || last(words) != null ? Rhythm.ONCE : null;
    }

    private static @Nullable LocalDate first(String words) {
        Matcher quarter = QUARTER.matcher(words);
        if (quarter.find()) {
            return LocalDate.of(Integer.parseInt(quarter.group(2)), 3 * number(quarter.group(1)) - 2, 1);
        }
        Matcher month = MONTH.matcher(words);
        if (month.find()) {
            return day(1, Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)))
                    .orElse(null);
        }
        Matcher year = YEAR.matcher(words);
        return year.find() ? LocalDate.of(Integer.parseInt(year.group(1)), 1, 1) : null;
    }

    private static @Nullable LocalDate last(String words) {
        Matcher day = DAY.matcher(words);
        if (day.find()) {
            return day(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)))
                    .orElse(null);
        }
        LocalDate first = first(words);
        if (first == null) {
            return null;
        }
        return QUARTER.matcher(words).find()
                ? first.plusMonths(3).minusDays(1)
                : MONTH.matcher(words).find()
                        ? first.plusMonths(1).minusDays(1)
                        : first.plusYears(1).minusDays(1);
    }

    private static Optional<LocalDate> day(int day, int month, int year) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String roman) {
        return switch (roman.toUpperCase(java.util.Locale.ROOT)) {
            case "I" -> 1;
            case "II" -> 2;
            case "III" -> 3;
            default -> 4;
        };
    }

    static @Nullable Found<Target> target(Span span) {
        Matcher matcher = TARGET.matcher(span.words());
        return matcher.find()
                ? span.within(matcher.start(), matcher.end())
                        .found(new Target(Integer.parseInt(matcher.group(1)), matcher.group(2)))
                : null;
    }

    static List<Found<String>> audiences(Span span) {
        List<Found<String>> found = new ArrayList<>();
        for (Pattern pattern : List.of(AUDIENCE, ASKED)) {
            Matcher matcher = pattern.matcher(span.words());
            while (matcher.find()) {
                Found<String> audience =
                        span.within(matcher.start(1), matcher.end(1)).text();
                if (found.stream().noneMatch(known -> known.value().equalsIgnoreCase(audience.value()))) {
                    found.add(audience);
                }
            }
        }
        return found;
    }

    static List<Found<String>> groups(Span span) {
        List<Found<String>> found = new ArrayList<>();
        GROUPS.forEach((code, pattern) -> {
            Matcher matcher = pattern.matcher(span.words());
            if (matcher.find()) {
                found.add(span.within(matcher.start(), matcher.end()).found(code));
            }
        });
        return found;
    }
}
