package vn.cchc.plan.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import vn.cchc.library.DocumentId;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.organization.Organization;
import vn.cchc.organization.Organizations;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanTask;
import vn.cchc.plan.Rhythm;
import vn.cchc.plan.reading.Found;
import vn.cchc.plan.reading.Part;
import vn.cchc.plan.reading.PlanReading;
import vn.cchc.plan.reading.ProposedTask;
import vn.cchc.plan.reading.Target;
import vn.cchc.plan.reading.Timing;

/** Offers the tasks that a document tells of as tasks of a plan, for a person to confirm. */
@Service
public class Proposals {

    private static final int LONGEST_PLACES = 4_000;
    private static final Pattern MANY =
            Pattern.compile("(?iu)(?:các|mỗi|từng) (?:xã|cơ quan|đơn vị|sở|huyện|phường|đài)|cơ sở|UBND xã, |UBND các");

    private final Library library;
    private final Organizations organizations;

    Proposals(Library library, Organizations organizations) {
        this.library = library;
        this.organizations = organizations;
    }

    /** A task that is proposed, with where each of its facts stands. */
    public record Proposal(PlanTask task, ProposedTask read) {}

    /** The document as the person may see it. */
    public java.util.Optional<LegalText> document(long id) {
        return id == 0
                ? java.util.Optional.empty()
                : library.find(
                        new DocumentId(id),
                        Viewer.of(SecurityContextHolder.getContext().getAuthentication()));
    }

    public static List<Part> parts(LegalText text) {
        return text.provisions().stream()
                .map(provision -> Part.of(provision.key(), provision.heading(), provision.text()))
                .toList();
    }

    /** The tasks of a text for this plan, in order. */
    public List<Proposal> of(Plan plan, List<Part> parts) {
        List<ProposedTask> read = PlanReading.read(parts);
        return IntStream.range(0, read.size())
                .mapToObj(i -> new Proposal(task(plan, i + 1, read.get(i)), read.get(i)))
                .toList();
    }

    private PlanTask task(Plan plan, int position, ProposedTask read) {
        Timing time = value(read.time());
        String lead = Objects.requireNonNullElse(value(read.lead()), "");
        Target target = value(read.target());
        Rhythm rhythm = time == null ? null : time.rhythm();
        LocalDate from = time == null ? null : inYear(time.from(), plan);
        LocalDate until = time == null ? null : inYear(time.until(), plan);
        return new PlanTask(
                0,
                plan.id(),
                position,
                read.title().value(),
                Objects.requireNonNullElse(value(read.content()), ""),
                read.forms().stream().map(Found::value).toList(),
                time == null ? "" : time.words(),
                rhythm == null ? Rhythm.ONCE : rhythm,
                from == null ? LocalDate.of(plan.year(), 1, 1) : from,
                until == null ? LocalDate.of(plan.year(), 12, 31) : until,
                lead,
                organizations
                        .resolveByName(lead, LocalDate.of(plan.year(), 12, 31))
                        .map(Organization::id)
                        .map(id -> id.value())
                        .orElse(null),
                Objects.requireNonNullElse(value(read.coordinating()), ""),
                read.groups().stream().map(Found::value).toList(),
                read.audiences().stream().map(Found::value).collect(Collectors.joining("; ")),
                target == null ? 0 : target.number(),
                target == null ? "" : target.unit(),
                MANY.matcher(lead).find(),
                read.repeats(),
                null,
                places(read));
    }

    /** A plan of former years is made anew for its own year. */
    private static @Nullable LocalDate inYear(@Nullable LocalDate day, Plan plan) {
        return day == null ? null : day.withYear(plan.year());
    }

    private static String places(ProposedTask read) {
        List<String> places = new ArrayList<>();
        place(places, "title", read.title());
        place(places, "content", read.content());
        read.forms().forEach(form -> place(places, "form", form));
        place(places, "time", read.time());
        place(places, "lead", read.lead());
        place(places, "coordinating", read.coordinating());
        read.groups().forEach(group -> place(places, "group", group));
        read.audiences().forEach(audience -> place(places, "audience", audience));
        place(places, "target", read.target());
        String text = String.join(" ", places);
        return text.length() <= LONGEST_PLACES ? text : "";
    }

    private static void place(List<String> places, String field, @Nullable Found<?> found) {
        if (found != null) {
            places.add("%s=%s:%d-%d".formatted(field, found.part(), found.start(), found.end()));
        }
    }

    private static <T> @Nullable T value(@Nullable Found<T> found) {
        return found == null ? null : found.value();
    }
}
