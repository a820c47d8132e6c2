package vn.cchc.plan.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.plan.TaskForm;

/** The words by which plans name the means of a task. */
final class Means {

    private static final int IN_ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Longer names stand before those that they contain. */
    private static final List<Name> NAMES = List.of(
            name(TaskForm.INTERNAL, "trong nội bộ|họp giao ban|sinh hoạt chuyên đề"),
            name(
                    TaskForm.LOUDSPEAKER,
                    "(?:hệ thống )?loa (?:phát thanh|truyền thanh)|đài truyền thanh(?: cơ sở| các xã| cấp xã)"
                            + "|đài truyền thanh(?! (?:và|[-–]) truyền hình)|đài ở xã|(?:hệ thống )?truyền thanh (?:cơ sở|cấp huyện|cấp xã)"),
            name(
                    TaskForm.RADIO_TV,
                    "đài (?:phát thanh|truyền thanh)(?: và|\\s*[-–]) truyền hình|truyền thanh(?: và|\\s*[-–]|,) truyền hình|đài cấp huyện"
                            + "|trung tâm (?:văn hóa, thể thao và truyền thông|truyền thông\\s*[-–] văn hóa)|chuyên mục phát thanh"
                            + "|sóng (?:truyền thanh|phát thanh|truyền hình)|phát thanh"),
            name(TaskForm.PORTAL, "(?:cổng|trang) thông tin điện tử|trang tin điện tử"),
            name(TaskForm.PRESS, "\\bbáo (?=\\p{Lu})|cơ quan báo chí"),
            name(TaskForm.CONTEST, "cuộc thi|thi tìm hiểu"),
            name(TaskForm.CALL, "(?:thi )?(?:tìm kiếm )?sáng kiến, giải pháp|thi sáng kiến"),
            name(TaskForm.CONFERENCE, "hội nghị|hội thảo|cuộc họp"),
            name(TaskForm.TRAINING, "(?:lớp )?tập huấn"),
            name(TaskForm.OUTREACH, "tuyên truyền lưu động|lưu động ở cơ sở"),
            name(TaskForm.SPEAKERS, "báo cáo viên|tuyên truyền viên"),
            name(TaskForm.COMMUNITY, "nhà văn hóa"),
            name(TaskForm.BANNER, "băng rôn|khẩu hiệu|pa\\s?nô|pano|áp phích"),
            name(TaskForm.PRINTED, "tờ rơi|tờ gấp|văn bản, tài liệu"),
            name(TaskForm.NOTICE_BOARD, "bảng tin công cộng|niêm yết|được công khai|^công khai TTHC"),
            name(TaskForm.STAGE, "ti(?:ể|ê)u phẩm|sân khấu"),
            name(TaskForm.SMS, "nhắn tin"),
            name(TaskForm.SOCIAL_NETWORK, "mạng xã hội|nền tảng công nghệ"),
            name(TaskForm.SURVEY, "khảo sát"),
            name(TaskForm.PLANNING, "xây dựng kế hoạch"),
            name(TaskForm.REPORT, "báo cáo kết quả|báo cáo định kỳ"));

    private static final Pattern OF_COMMUNES = Pattern.compile(
            "bản, tổ dân phố|cơ sở|cấp xã|(?:tại )?các xã|ở xã|xã, phường",
            IN_ANY_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** Those that carry words to people by themselves. */
    static final Set<TaskForm> CHANNELS = EnumSet.of(
            TaskForm.RADIO_TV,
            TaskForm.LOUDSPEAKER,
            TaskForm.PORTAL,
            TaskForm.PRESS,
            TaskForm.SMS,
            TaskForm.SOCIAL_NETWORK);

    private Means() {}

    private record Name(TaskForm form, Pattern words) {}

    /** A means where it is named. */
    record Named(TaskForm form, Span span) {}

    private static Name name(TaskForm form, String words) {
        return new Name(
                form,
                Pattern.compile(
                        form == TaskForm.PRESS ? words.replace("báo", "[Bb]áo") : words,
                        form == TaskForm.PRESS
                                ? Pattern.UNICODE_CHARACTER_CLASS
                                : IN_ANY_CASE | Pattern.UNICODE_CHARACTER_CLASS));
    }

    /** Every naming in the order in which they stand, none inside another. */
    static List<Named> in(Span span) {
        String words = span.words();
        List<Named> all = new ArrayList<>();
        for (Name name : NAMES) {
            Matcher matcher = name.words().matcher(words);
            while (matcher.find()) {
                all.add(new Named(name.form(), span.within(matcher.start(), matcher.end())));
            }
        }
        all.sort((a, b) -> a.span().start() != b.span().start()
                ? Integer.compare(a.span().start(), b.span().start())
                : Integer.compare(b.span().end(), a.span().end()));
        List<Named> kept = new ArrayList<>();
        int end = -1;
        for (Named named : all) {
            if (named.span().start() >= end) {
                kept.add(named);
                end = named.span().end();
            }
        }
        return kept;
    }

    /** Each means once; what is on the air in communes is their loudspeakers. */
    static List<Found<TaskForm>> forms(Span span, String about) {
        List<Found<TaskForm>> forms = new ArrayList<>();
        Set<TaskForm> seen = EnumSet.noneOf(TaskForm.class);
        for (Named named : in(span)) {
            TaskForm form = settled(named, span.words() + " " + about);
            if (seen.add(form)) {
                forms.add(named.span().found(form));
            }
        }
        return forms;
    }

    static TaskForm settled(Named named, String about) {
        boolean onAir = named.form() == TaskForm.RADIO_TV
                && !named.span().words().toLowerCase(java.util.Locale.ROOT).contains("truyền hình")
                && !named.span().words().toLowerCase(java.util.Locale.ROOT).contains("trung tâm");
        return onAir
                        && OF_COMMUNES.matcher(about).find()
                        && !about.contains("cấp huyện")
                        && !about.contains("các huyện")
                ? TaskForm.LOUDSPEAKER
                : named.form();
    }
}
