package vn.cchc.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.plan.TaskForm;

/** Plans and news about plans that tell in sentences what is asked of whom and by which means. */
final class ToldTasks {

    private static final int IN_ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String AGENCY =
            "(?:(?:mỗi|các|từng)\\s+)?(?:đài|sở|UBND|Ủy ban|thủ trưởng|chủ tịch|văn phòng|phòng|trung tâm)"
                    + "(?!\\p{L})[^.;:]*?";
    private static final Pattern ASKED = Pattern.compile(
            "(?<!\\p{L})(?:yêu cầu|giao|đề nghị)\\s+(" + AGENCY
                    + ")\\s+((?:mở|xây dựng|tổ chức|phát sóng|tiếp sóng|thực hiện|đăng tải|báo cáo|cập nhật)(?!\\p{L}).*)",
            IN_ANY_CASE | Pattern.DOTALL);
    private static final Pattern BOUND = Pattern.compile(
            "^\\s*(?:[-–+•]|\\d{1,2}[.)]|\\p{Ll}\\))?\\s*(" + AGENCY
                    + ")\\s+(?:(?:có|chịu) trách nhiệm\\s+(?!về)(.*)|((?:phát sóng|tiếp sóng|trực tiếp chỉ đạo|phải có|mở)(?!\\p{L}).*))",
            IN_ANY_CASE | Pattern.DOTALL);
    private static final Pattern AGENCY_OF_POINTS =
            Pattern.compile("^\\s*(" + AGENCY + ")\\s+(?:có|làm)\\s+\\p{L}+\\s+việc\\s*:\\s*$", IN_ANY_CASE);
    private static final Pattern ONE_MORE = Pattern.compile(";\\s*(?=(?:có|tổ chức|thực hiện|đăng) )");
    private static final Pattern BY_MEANS = Pattern.compile(
            "(?:hình thức|loại hình|thông qua)[^:]*?(?:như\\s*:|như(?=\\s)|:)|thông qua các(?!\\s+(?:loại hình|phương tiện))",
            IN_ANY_CASE | Pattern.DOTALL);
    private static final Pattern ABOUT_MEANS = Pattern.compile("hình thức|kênh", IN_ANY_CASE);
    private static final Pattern ABOUT_CONTENT = Pattern.compile("nội dung", IN_ANY_CASE);
    private static final Pattern HEADING = Pattern.compile("^\\s*(?:#+\\s*)?(?:\\d{1,2}|[IVX]{1,5})[.)]\\s+.*");
    private static final Pattern POINT = Pattern.compile("^\\s*(?:[-–+•]|\\p{Ll}\\))\\s+.*", Pattern.DOTALL);
    private static final Pattern POINT_MARK = Pattern.compile("^\\s*(?:[-–+•]|\\p{Ll}\\))\\s+");
    private static final Pattern ENDED = Pattern.compile("\\.{3}|…");

    private final List<ProposedTask> tasks = new ArrayList<>();

    private ToldTasks() {}

    static List<ProposedTask> in(List<Part> parts) {
        ToldTasks told = new ToldTasks();
        parts.forEach(told::read);
        return told.tasks;
    }

    private void read(Part part) {
        Span heading = null;
        Span agency = null;
        boolean first = true;
        for (Span line : Span.of(part).lines()) {
            boolean point = POINT.matcher(line.words()).matches();
            Matcher ofPoints = AGENCY_OF_POINTS.matcher(line.words());
            if (ofPoints.matches()) {
                agency = line.within(ofPoints.start(1), ofPoints.end(1)).trimmed();
            } else if (point && agency != null) {
                add(strip(line), agency);
            } else if (point
                    && heading != null
                    && ABOUT_MEANS.matcher(heading.words()).find()) {
                add(strip(line), null);
            } else if (point
                    && heading != null
                    && ABOUT_CONTENT.matcher(heading.words()).find()) {
                throughChannels(strip(line));
            } else {
                agency = null;
                if (isHeading(line, first && !part.key().isEmpty())) {
                    heading = line;
                }
                line.sentences().forEach(this::sentence);
            }
            first = false;
        }
    }

    private static boolean isHeading(Span line, boolean ofPart) {
        String words = line.words().strip();
        return ofPart || (HEADING.matcher(words).matches() && !words.endsWith(".") && !words.endsWith("./."));
    }

    private void sentence(Span sentence) {
        Matcher asked = ASKED.matcher(sentence.words());
        Matcher bound = BOUND.matcher(sentence.words());
        if (asked.find()) {
            duties(sentence.within(asked.start(1), asked.end(1)), sentence.within(asked.start(2), asked.end(2)));
        } else if (bound.matches()) {
            int group = bound.group(2) != null ? 2 : 3;
            duties(
                    sentence.within(bound.start(1), bound.end(1)),
                    sentence.within(bound.start(group), bound.end(group)));
        } else {
            means(sentence);
        }
    }

    private void duties(Span agency, Span duty) {
        Matcher more = ONE_MORE.matcher(duty.words());
        int from = 0;
        while (more.find()) {
            add(duty.within(from, more.start()).trimmed(), agency.trimmed());
            from = more.end();
        }
        add(duty.from(from).trimmed(), agency.trimmed());
    }

    /** A sentence that lists means: one task a means, neighbours of one kind together. */
    private void means(Span sentence) {
        Matcher by = BY_MEANS.matcher(sentence.words());
        if (!by.find() || Means.in(sentence.from(by.end())).size() < 2) {
            return;
        }
        Span list = sentence.from(by.end());
        Matcher end = ENDED.matcher(list.words());
        if (end.find()) {
            list = list.within(0, end.start());
        }
        if (list.words().contains(";")) {
            int from = 0;
            for (String item : list.words().split(";")) {
                Span own = list.within(from, from + item.length()).trimmed();
                if (!Means.in(own).isEmpty()) {
                    add(own, null);
                }
                from += item.length() + 1;
            }
            return;
        }
        List<Means.Named> named = Means.in(list);
        for (int i = 0; i < named.size(); i++) {
            int last = i;
            TaskForm form = named.get(i).form();
            while (last + 1 < named.size() && kin(form, named.get(last + 1).form())) {
                last++;
            }
            int until = last + 1 < named.size() ? named.get(last + 1).span().start() : list.end();
            add(new Span(list.part(), named.get(i).span().start(), until).trimmed(), null);
            i = last;
        }
    }

    private static boolean kin(TaskForm one, TaskForm other) {
        return one == other;
    }

    /** Content that names a channel asks for its use. */
    private void throughChannels(Span point) {
        if (Means.in(point).stream().anyMatch(named -> Means.CHANNELS.contains(named.form()))) {
            add(point, null);
        }
    }

    private void add(Span what, @Nullable Span lead) {
        String about = lead == null ? "" : lead.words();
        // a station is a means by itself, whatever other stations its duty names
        List<Found<TaskForm>> forms = lead == null ? List.of() : Means.forms(lead, about);
        if (forms.isEmpty()) {
            forms = Means.forms(what, about);
        }
        tasks.add(new ProposedTask(
                what.text(),
                null,
                forms,
                Facts.time(what),
                lead == null ? null : lead.text(),
                null,
                Facts.groups(what),
                Facts.audiences(what),
                Facts.target(what),
                0));
    }

    private static Span strip(Span line) {
        Matcher mark = POINT_MARK.matcher(line.words());
        return (mark.find() ? line.from(mark.end()) : line).trimmed();
    }
}
