package vn.cchc.intake.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.audit.AuditTrail;
import vn.cchc.intake.form.Importers;
import vn.cchc.intake.recognition.PersonalDataScan;
import vn.cchc.intake.recognition.Secrecy;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.CataloguingException;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DocumentId;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Provision;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.library.PublicationGate;
import vn.cchc.library.Viewer;

/**
 * Keeps what came as a file from being published while it names people's numbers or bears a mark, until a person has blotted them
 * out or said why they may stand. A clearance holds for the words it was given for.
 */
@Service
public class Stops implements PublicationGate {

    private static final String BLOT = "[đã che]";
    private static final int FEWEST_LETTERS = 10;
    private static final int AROUND = 40;

    private final ReviewItems items;
    private final Library library;
    private final Cataloguing cataloguing;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    Stops(ReviewItems items, Library library, Cataloguing cataloguing, JdbcClient jdbc, AuditTrail audit) {
        this.items = items;
        this.library = library;
        this.cataloguing = cataloguing;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** What stops a document. */
    public enum Kind {
        PERSONAL,
        INTERNAL
    }

    /**
     * A number that looks like a person's.
     *
     * @param provision the label of the provision it stands in
     * @param before the words before it
     * @param masked the number, all but its last two figures covered
     * @param after the words behind it
     */
    public record Place(PersonalDataScan.Kind kind, String provision, String before, String masked, String after) {}

    /** Why a document may be published all the same. */
    public record Clearance(String reason, String person, Instant at) {}

    /**
     * Something that stops a document.
     *
     * @param places of numbers; none for a mark
     * @param clearance null while it stops
     */
    public record Stop(
            Kind kind,
            List<Place> places,
            String fingerprint,
            @Nullable Clearance clearance) {}

    @Override
    public void check(DocumentId document) {
        for (Stop stop : of(document)) {
            if (stop.clearance() == null) {
                throw stop.kind() == Kind.PERSONAL
                        ? new CataloguingException(
                                "intake.stop.personal",
                                String.valueOf(stop.places().size()))
                        : new CataloguingException("intake.stop.internal");
            }
        }
    }

    /** All that stops or would stop a document; none of one that did not come as a file. */
    @Transactional(readOnly = true)
    public List<Stop> of(DocumentId document) {
        Optional<ReviewItem> item = items.of(document);
        Optional<LegalText> text = library.find(document, Viewer.LIBRARIAN);
        if (item.isEmpty() || text.isEmpty()) {
            return List.of();
        }
        List<Stop> stops = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        scan(text.get().summary().title(), "", places, words);
        for (Provision provision : text.get().provisions()) {
            scan(provision.heading(), provision.label(), places, words);
            scan(provision.text(), provision.label(), places, words);
        }
        if (!places.isEmpty()) {
            stops.add(stop(document, Kind.PERSONAL, places, hash(words.toString())));
        }
        if (item.get().reading().secrecy().contains(Secrecy.INTERNAL)) {
            stops.add(stop(document, Kind.INTERNAL, List.of(), hash("internal")));
        }
        return stops;
    }

    /** A person says why the document may be published with what stops it. */
    @Transactional
    public void clear(DocumentId document, Kind kind, String reason) {
        Importers.check();
        String given = reason.strip();
        if (given.length() < FEWEST_LETTERS || given.length() > 1000) {
            throw new CataloguingException("intake.stop.reason-missing", String.valueOf(FEWEST_LETTERS));
        }
        for (Stop stop : of(document)) {
            if (stop.kind() == kind) {
                jdbc.sql("delete from intake_clearance where document_id = ? and kind = ?")
                        .params(document.value(), kind.name())
                        .update();
                jdbc.sql("insert into intake_clearance (document_id, kind, fingerprint, reason, person, given_at)"
                                + " values (?, ?, ?, ?, ?, ?)")
                        .params(
                                document.value(),
                                kind.name(),
                                stop.fingerprint(),
                                given,
                                ReviewItems.person(),
                                Timestamp.from(Instant.now()))
                        .update();
                audit.record(
                        "intake.stop-cleared",
                        "document:" + slug(document),
                        Map.of("stop", kind.name(), "reason", given));
            }
        }
    }

    /** Blots out all numbers that look like people's; the former words stay as a version that only librarians see. */
    @Transactional
    public int redact(DocumentId document) {
        Importers.check();
        Cataloguing.Edition edition = cataloguing.edition(document);
        DocumentDraft draft = edition.draft();
        int[] count = {0};
        List<ProvisionDraft> provisions = draft.provisions().stream()
                .map(provision -> new ProvisionDraft(
                        provision.label(), blotted(provision.heading(), count), blotted(provision.text(), count)))
                .toList();
        DocumentDraft clean = Drafts.with(draft, blotted(draft.title(), count), provisions);
        if (count[0] > 0) {
            cataloguing.revise(document, edition.revision(), clean);
            audit.record("intake.redacted", "document:" + slug(document), Map.of("numbers", String.valueOf(count[0])));
        }
        return count[0];
    }

    private Stop stop(DocumentId document, Kind kind, List<Place> places, String fingerprint) {
        Clearance clearance = jdbc.sql("select reason, person, given_at from intake_clearance"
                        + " where document_id = ? and kind = ? and fingerprint = ?")
                .params(document.value(), kind.name(), fingerprint)
                .query((row, n) -> new Clearance(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .optional()
                .orElse(null);
        return new Stop(kind, List.copyOf(places), fingerprint, clearance);
    }

    private static void scan(String text, String label, List<Place> places, StringBuilder words) {
        List<PersonalDataScan.Hit> hits = PersonalDataScan.find(text);
        if (hits.isEmpty()) {
            return;
        }
        words.append(text).append('\n');
        for (PersonalDataScan.Hit hit : hits) {
            places.add(new Place(
                    hit.kind(),
                    label,
                    masked(text.substring(Math.max(0, hit.start() - AROUND), hit.start()), 0),
                    masked(text.substring(hit.start(), hit.end()), 2),
                    masked(text.substring(hit.end(), Math.min(text.length(), hit.end() + AROUND)), 0)
                            .lines()
                            .findFirst()
                            .orElse("")));
        }
    }

    private static String masked(String text, int kept) {
        if (kept == 0) {
            return text.replaceAll("\\d(?=\\d{5})|(?<=\\d{5})\\d", "•");
        }
        int open = Math.max(0, text.length() - kept);
        return text.substring(0, open).replaceAll("\\d", "•") + text.substring(open);
    }

    private static String blotted(String text, int[] count) {
        StringBuilder clean = new StringBuilder();
        int from = 0;
        for (PersonalDataScan.Hit hit : PersonalDataScan.find(text)) {
            clean.append(text, from, hit.start()).append(BLOT);
            from = hit.end();
            count[0]++;
        }
        return clean.append(text.substring(from)).toString();
    }

    private String slug(DocumentId document) {
        return library.find(document, Viewer.LIBRARIAN)
                .map(text -> text.summary().slug())
                .orElse("?");
    }

    private static String hash(String words) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
