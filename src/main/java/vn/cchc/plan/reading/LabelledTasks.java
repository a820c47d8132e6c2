package vn.cchc.plan.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.plan.TaskForm;

/** Plans that list tasks under headings, each with lines for time, agencies and content. */
final class LabelledTasks {

    private static final int IN_ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern HEADING = Pattern.compile(
            "^\\s*(?:#+\\s*)?(?:(?:\\d{1,2}|[IVX]{1,5})[.)]\\s+)?(?:Nhiệm vụ \\d{1,2}\\s*[.:]\\s*)?(\\S.*?)\\s*$");
    private static final Pattern NUMBERED =
            Pattern.compile("^\\s*(?:#+\\s*)?(?:(?:\\d{1,2}|[IVX]{1,5})[.)]\\s+|Nhiệm vụ \\d{1,2}\\s*[.:]).*");
    private static final Pattern LABEL = Pattern.compile(
            "^\\s*[-–+•*]*\\s*(thời gian(?: thực hiện)?|thời hạn(?: hoàn thành)?"
                    + "|(?:cơ quan |đơn vị )?chủ trì(?: thực hiện)?|(?:cơ quan |đơn vị )?phối hợp(?: thực hiện)?"
                    + "|nội dung(?: cần nêu| thực hiện)?|hình thức(?: thực hiện)?|đối tượng(?: tuyên truyền)?|chỉ tiêu|số lượng)\\s*:(.*)$",
            IN_ANY_CASE);
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-–+•*]|\\p{Ll}\\))\\s.*");
    private static final Pattern NOT_SAID = Pattern.compile("(?:kế hoạch )?không (?:nêu|rõ)|\\.{3,}|…+", IN_ANY_CASE);

    private static final Pattern REPEATED =
            Pattern.compile("(?:giống hệt|trùng với) nội dung (?:của )?nhiệm vụ (\\d{1,2})(?!\\d)", IN_ANY_CASE);

    private enum Label {
        TIME,
        LEAD,
        COORDINATING,
        CONTENT,
        FORM,
        AUDIENCE,
        TARGET
    }

    private static final class Block {
        final @Nullable Span heading;
        final Map<Label, Span> fields = new EnumMap<>(Label.class);

        Block(@Nullable Span heading) {
            this.heading = heading;
        }
    }

    private LabelledTasks() {}

    static List<ProposedTask> in(List<Part> parts) {
        List<Block> blocks = new ArrayList<>();
        for (Part part : parts) {
            blocks(part, blocks);
        }
        List<ProposedTask> tasks = new ArrayList<>();
        for (Block block : blocks) {
            if (block.heading != null
                    && (block.fields.containsKey(Label.LEAD) || block.fields.containsKey(Label.TIME))
                    && block.fields.size() > 1) {
                tasks.add(task(block, block.heading, tasks));
            }
        }
        return tasks;
    }

    private static void blocks(Part part, List<Block> blocks) {
        Block block = null;
        Label open = null;
        boolean first = true;
        for (Span line : Span.of(part).lines()) {
            Matcher label = LABEL.matcher(line.words());
            if (label.matches()) {
                if (block == null) {
                    block = new Block(null);
                    blocks.add(block);
                }
                open = label(label.group(1));
                Span value = line.within(label.start(2), label.end(2)).trimmed();
                block.fields.putIfAbsent(open, value);
            } else if (open != null
                    && block != null
                    && (ITEM.matcher(line.words()).matches()
                            || block.fields.getOrDefault(open, line).isEmpty())) {
                Span before = block.fields.getOrDefault(open, line);
                Span own = line.trimmed();
                block.fields.put(open, before.isEmpty() ? own : new Span(part, before.start(), own.end()));
            } else if (NUMBERED.matcher(line.words()).matches()
                    || (first && !part.key().isEmpty())) {
                Matcher heading = HEADING.matcher(line.words());
                block = heading.matches()
                        ? new Block(
                                line.within(heading.start(1), heading.end(1)).trimmed())
                        : new Block(line.trimmed());
                blocks.add(block);
                open = null;
            } else {
                open = null;
            }
            first = false;
        }
    }

    private static Label label(String words) {
        String label = words.toLowerCase(Locale.ROOT);
        return label.startsWith("thời")
                ? Label.TIME
                : label.contains("chủ trì")
                        ? Label.LEAD
                        : label.contains("phối hợp")
                                ? Label.COORDINATING
                                : label.startsWith("nội dung")
                                        ? Label.CONTENT
                                        : label.startsWith("hình thức")
                                                ? Label.FORM
                                                : label.startsWith("đối tượng") ? Label.AUDIENCE : Label.TARGET;
    }

    private static ProposedTask task(Block block, Span heading, List<ProposedTask> before) {
        Span content = said(block, Label.CONTENT);
        Span lead = said(block, Label.LEAD);
        Span time = said(block, Label.TIME);
        Span coordinating = said(block, Label.COORDINATING);
        Span form = said(block, Label.FORM);
        Span audience = said(block, Label.AUDIENCE);
        Span target = said(block, Label.TARGET);
        List<Found<TaskForm>> forms = Means.forms(form == null ? heading : form, heading.words());
        if (forms.isEmpty() && content != null) {
            forms = Means.forms(content, heading.words());
        }
        List<Found<String>> audiences = new ArrayList<>();
        if (audience != null) {
            audiences.add(audience.text());
        } else if (content != null) {
            audiences.addAll(Facts.audiences(content));
        }
        Found<String> told = content == null ? null : content.text();
        Span whole = content == null ? heading : content;
        Found<Target> figure = Facts.target(target == null ? whole : target);
        return new ProposedTask(
                heading.text(),
                told,
                forms,
                time == null ? null : time.found(Facts.timing(time.text().value())),
                lead == null ? null : lead.text(),
                coordinating == null ? null : coordinating.text(),
                groups(heading, content),
                audiences,
                figure == null ? Facts.target(heading) : figure,
                repeated(told, before));
    }

    private static @Nullable Span said(Block block, Label label) {
        Span span = block.fields.get(label);
        return span == null || span.isEmpty() || NOT_SAID.matcher(span.words()).matches() ? null : span;
    }

    /** The content tells what a task is about; only where it tells nothing, its heading does. */
    private static List<Found<String>> groups(Span heading, @Nullable Span content) {
        List<Found<String>> found = content == null ? List.of() : Facts.groups(content);
        return found.isEmpty() ? Facts.groups(heading) : found;
    }

    /** Word for word, or said so by whoever wrote the text down. */
    private static int repeated(@Nullable Found<String> content, List<ProposedTask> before) {
        Matcher told = REPEATED.matcher(content == null ? "" : content.value());
        if (told.find() && Integer.parseInt(told.group(1)) <= before.size()) {
            return Integer.parseInt(told.group(1));
        }
        for (int i = 0; content != null && i < before.size(); i++) {
            Found<String> earlier = before.get(i).content();
            if (earlier != null && earlier.value().equalsIgnoreCase(content.value())) {
                return i + 1;
            }
        }
        return 0;
    }
}
