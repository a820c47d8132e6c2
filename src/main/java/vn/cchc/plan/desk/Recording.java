package vn.cchc.plan.desk;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.CurrentPerson;
import vn.cchc.audit.AuditTrail;
import vn.cchc.files.BlobStore;
import vn.cchc.files.ContentHash;
import vn.cchc.files.Picture;
import vn.cchc.files.StoredFile;
import vn.cchc.plan.Evidence;
import vn.cchc.plan.Occurrence;
import vn.cchc.plan.PlanRefused;
import vn.cchc.plan.evidence.EvidenceSources;
import vn.cchc.ui.Dates;

/** Takes down what was carried out, by a person's report or by a link to what shows it. */
@Service
public class Recording {

    private static final Pattern RECEIPT = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final int MOST_PEOPLE = 1_000_000;
    private static final int MOST_MINUTES = 10_000;

    private final PlanTable table;
    private final PlanRights rights;
    private final EvidenceSources sources;
    private final BlobStore files;
    private final CurrentPerson current;
    private final AuditTrail trail;
    private final Dates dates;
    private final Clock clock = Clock.systemUTC();

    Recording(
            PlanTable table,
            PlanRights rights,
            EvidenceSources sources,
            BlobStore files,
            CurrentPerson current,
            AuditTrail trail,
            Dates dates) {
        this.table = table;
        this.rights = rights;
        this.sources = sources;
        this.files = files;
        this.current = current;
        this.trail = trail;
        this.dates = dates;
    }

    /**
     * What somebody says was done.
     *
     * @param receipt what their device calls this report, so that a repetition is known
     * @param photo as it was taken, null for none
     */
    public record Report(
            String receipt,
            long occurrence,
            LocalDate heldOn,
            String place,
            @Nullable Integer people,
            @Nullable Integer minutes,
            String remark,
            byte @Nullable [] photo) {

        @Override
        public String toString() {
            return "Report[" + receipt + "]";
        }
    }

    /** Keeps a report and marks the day's task as done; a report that came before is only answered again. */
    @Transactional
    public void record(Report report) {
        var occurrence = occurrence(report.occurrence());
        rights.requireRecording(occurrence.unit());
        check(report, occurrence);
        if (table.byReference(Evidence.REPORT, report.receipt())
                .filter(known -> known.occurrence() == occurrence.id())
                .isPresent()) {
            return;
        }
        var photo = report.photo() == null ? null : kept(Picture.of(report.photo()));
        var task = table.task(occurrence.task()).orElseThrow();
        table.add(
                new Evidence(
                        0,
                        occurrence.id(),
                        Evidence.REPORT,
                        report.receipt(),
                        shortened(task.title(), 500),
                        "",
                        report.heldOn(),
                        shortened(report.place().strip(), 300),
                        report.people(),
                        report.minutes(),
                        shortened(report.remark().strip(), 2_000),
                        photo,
                        PlanDesk.who()),
                current.required().toString(),
                clock.instant());
        table.done(occurrence.id(), report.heldOn(), PlanDesk.who());
        trail.record("plan.task-recorded", "plan-occurrence:" + occurrence.id(), Map.of("receipt", report.receipt()));
    }

    /** Links something of another module; where it has taken place, the task is done by it. */
    @Transactional
    public void link(long occurrence, String kind, String reference) {
        var found = occurrence(occurrence);
        rights.requireRecording(found.unit());
        var offer = sources.find(kind, reference).orElseThrow(() -> new PlanRefused("plan.evidence.gone"));
        attach(found, kind, offer, current.required().toString(), PlanDesk.who());
        trail.record(
                "plan.evidence-linked", "plan-occurrence:" + occurrence, Map.of("kind", kind, "reference", reference));
    }

    void attach(Occurrence found, String kind, vn.cchc.plan.EvidenceSource.Offer offer, String person, String by) {
        table.add(
                new Evidence(
                        0,
                        found.id(),
                        kind,
                        offer.reference(),
                        shortened(offer.title(), 500),
                        offer.address(),
                        offer.on(),
                        "",
                        offer.people(),
                        null,
                        "",
                        null,
                        by),
                person,
                clock.instant());
        if (offer.over()) {
            table.done(found.id(), within(found, offer.on()), by);
        }
    }

    /** Takes wrong evidence away; without any other, the task counts as open again. */
    @Transactional
    public void remove(long evidence) {
        var found = table.evidenceById(evidence).orElseThrow(() -> new PlanRefused("plan.evidence.gone"));
        var occurrence = occurrence(found.occurrence());
        rights.requireRecording(occurrence.unit());
        table.removeEvidence(evidence);
        if (table.evidence(occurrence.task()).stream().noneMatch(other -> other.occurrence() == occurrence.id())) {
            table.undone(occurrence.id());
        }
        trail.record("plan.evidence-removed", "plan-occurrence:" + occurrence.id(), Map.of("kind", found.kind()));
    }

    /** A report's picture, for those who run or record for the unit. */
    public java.util.Optional<java.nio.file.Path> photo(Evidence evidence) {
        var hash = evidence.photo();
        if (hash == null || !rights.records(occurrence(evidence.occurrence()).unit())) {
            return java.util.Optional.empty();
        }
        return files.find(new ContentHash(hash)).map(StoredFile::hash).map(files::path);
    }

    private String kept(Picture picture) {
        return files.store(new ByteArrayInputStream(picture.bytes()), "bao-cao", picture.mediaType())
                .hash()
                .value();
    }

    private void check(Report report, Occurrence occurrence) {
        if (!RECEIPT.matcher(report.receipt()).matches()) {
            throw new PlanRefused("plan.report.receipt");
        }
        if (report.heldOn().isAfter(dates.today())
                || report.heldOn().isBefore(occurrence.startsOn().minusYears(1))) {
            throw new PlanRefused("plan.report.day");
        }
        if (outside(report.people(), MOST_PEOPLE) || outside(report.minutes(), MOST_MINUTES)) {
            throw new PlanRefused("plan.report.figure");
        }
    }

    private static boolean outside(@Nullable Integer figure, int most) {
        return figure != null && (figure < 0 || figure > most);
    }

    private Occurrence occurrence(long id) {
        return table.occurrence(id).orElseThrow(() -> new PlanRefused("plan.gone"));
    }

    /** What was there before the task began counts from its first day. */
    private LocalDate within(Occurrence occurrence, LocalDate on) {
        var latest = on.isAfter(dates.today()) ? dates.today() : on;
        return latest.isBefore(occurrence.startsOn()) ? occurrence.startsOn() : latest;
    }

    static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
