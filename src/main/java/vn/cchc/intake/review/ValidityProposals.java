package vn.cchc.intake.review;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.audit.AuditTrail;
import vn.cchc.intake.form.Importers;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.CataloguingException;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.DraftCompletion;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.PublicationState;
import vn.cchc.library.Relation;
import vn.cchc.library.RelationKind;
import vn.cchc.library.Validity;
import vn.cchc.library.Viewer;
import vn.cchc.vietnamese.DocumentType;

/**
 * What follows for the validity of documents from what others say, from the death of the text they detail, from the end of their
 * period. Nothing follows by itself: a person confirms each.
 */
@Service
public class ValidityProposals {

    private static final Set<RelationKind> DETAILING = EnumSet.of(RelationKind.GUIDES, RelationKind.IMPLEMENTS);
    private static final int SWEEP = 100;

    private final JdbcClient jdbc;
    private final Library library;
    private final Cataloguing cataloguing;
    private final AuditTrail audit;
    private final ZoneId zone;

    ValidityProposals(
            JdbcClient jdbc,
            Library library,
            Cataloguing cataloguing,
            AuditTrail audit,
            @Value("${cchc.zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.library = library;
        this.cataloguing = cataloguing;
        this.audit = audit;
        this.zone = zone;
    }

    /** From what a validity follows. */
    public enum Why {
        REPEALED,
        REPLACED,
        AMENDED,
        PARTLY_REPEALED,
        SUSPENDED,
        /** The text it details has expired. */
        PARENT,
        /** Its plan's period is over. */
        PERIOD,
        /** Its own day of taking effect has not come. */
        NOT_YET
    }

    /** Where a proposal stands. */
    public enum State {
        OPEN,
        CONFIRMED,
        DECLINED
    }

    /**
     * A validity somebody should confirm.
     *
     * @param source the text it follows from; null where it follows from the document itself
     * @param fromDay since when; null where nobody said
     * @param ownKey the provision of the source that says it
     * @param otherKey the provision of the document it is about
     */
    public record Proposal(
            long id,
            DocumentId document,
            @Nullable DocumentId source,
            Why why,
            Validity validity,
            @Nullable LocalDate fromDay,
            @Nullable String ownKey,
            @Nullable String otherKey,
            State state,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {}

    /** Notes what follows from a published document and for it; nothing is noted twice. */
    @Transactional
    public void proposeFrom(DocumentId id) {
        library.find(id, Viewer.LIBRARIAN)
                .filter(text -> text.summary().state() == PublicationState.PUBLISHED)
                .ifPresent(this::propose);
    }

    /** The same for all that is published; for what came in bulk. */
    public int sweep() {
        long after = 0;
        int looked = 0;
        List<Library.Revision> page = library.publishedRevisions(after, SWEEP);
        while (!page.isEmpty()) {
            List<DocumentId> ids = page.stream().map(Library.Revision::id).toList();
            library.texts(ids, Viewer.LIBRARIAN).forEach(this::propose);
            looked += ids.size();
            after = page.getLast().id().value();
            page = library.publishedRevisions(after, SWEEP);
        }
        return looked;
    }

    private void propose(LegalText text) {
        DocumentSummary own = text.summary();
        for (Relation relation : text.relations()) {
            DocumentSummary other = relation.other();
            if (other == null) {
                continue;
            }
            if (relation.outgoing()) {
                follows(relation.kind(), relation.ownKey(), relation.otherKey(), text.effectiveOn(), own, other);
            } else if (other.state() == PublicationState.PUBLISHED) {
                LocalDate from = library.find(other.id(), Viewer.LIBRARIAN)
                        .map(LegalText::effectiveOn)
                        .orElse(null);
                follows(relation.kind(), relation.otherKey(), relation.ownKey(), from, other, own);
                boolean dead = own.validity() == Validity.EXPIRED && text.validityConfirmedBy() != null;
                if (dead && DETAILING.contains(relation.kind())) {
                    add(other, own.id(), Why.PARENT, Validity.EXPIRED, null, null, null);
                }
            }
        }
        byItself(text);
    }

    /** What an acting text says about another. */
    private void follows(
            RelationKind kind,
            @Nullable String actingKey,
            @Nullable String actedKey,
            @Nullable LocalDate effectiveOn,
            DocumentSummary acting,
            DocumentSummary acted) {
        LocalDate from = effectiveOn == null ? acting.issuedOn() : effectiveOn;
        boolean part = actedKey != null;
        switch (kind) {
            case REPEALS ->
                add(
                        acted,
                        acting.id(),
                        part ? Why.PARTLY_REPEALED : Why.REPEALED,
                        part ? Validity.PARTLY_EXPIRED : Validity.EXPIRED,
                        from,
                        actingKey,
                        actedKey);
            case REPLACES ->
                add(
                        acted,
                        acting.id(),
                        part ? Why.PARTLY_REPEALED : Why.REPLACED,
                        part ? Validity.PARTLY_EXPIRED : Validity.EXPIRED,
                        from,
                        actingKey,
                        actedKey);
            case AMENDS -> add(acted, acting.id(), Why.AMENDED, Validity.PARTLY_EXPIRED, from, actingKey, actedKey);
            case SUSPENDS -> add(acted, acting.id(), Why.SUSPENDED, Validity.SUSPENDED, from, actingKey, actedKey);
            case BASED_ON, IMPLEMENTS, GUIDES, REFERS_TO, CORRECTS, CONSOLIDATES -> {
                // say nothing of the other's validity
            }
        }
    }

    private void byItself(LegalText text) {
        DocumentSummary own = text.summary();
        boolean plan = own.type() == DocumentType.PLAN || own.type() == DocumentType.PROGRAM;
        var end = DraftCompletion.lastYear(own.title());
        if (plan && end.isPresent() && text.validityConfirmedBy() == null) {
            add(own, null, Why.PERIOD, Validity.PERIOD_ENDED, LocalDate.of(end.getAsInt() + 1, 1, 1), null, null);
        }
        LocalDate effective = text.effectiveOn();
        if (effective != null && effective.isAfter(today()) && own.validity() == Validity.UNKNOWN) {
            add(own, null, Why.NOT_YET, Validity.NOT_YET_IN_FORCE, null, null, null);
        }
    }

    private void add(
            DocumentSummary document,
            @Nullable DocumentId source,
            Why why,
            Validity validity,
            @Nullable LocalDate from,
            @Nullable String ownKey,
            @Nullable String otherKey) {
        boolean nothingNew =
                document.validity() == Validity.EXPIRED || document.validity() == validity && why != Why.PERIOD;
        boolean known = jdbc.sql(
                                "select count(*) from intake_validity where document_id = :document and validity = :validity"
                                        + " and (source_id = :source or source_id is null and cast(:source as bigint) is null)")
                        .param("document", document.id().value())
                        .param("validity", validity.name())
                        .param("source", source == null ? null : source.value())
                        .query(Long.class)
                        .single()
                > 0;
        if (nothingNew || known) {
            return;
        }
        jdbc.sql(
                        "insert into intake_validity (id, document_id, source_id, why, validity, from_day, own_key, other_key, state,"
                                + " proposed_at) values (nextval('intake_validity_seq'), ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?)")
                .param(document.id().value())
                .param(source == null ? null : source.value())
                .param(why.name())
                .param(validity.name())
                .param(from == null ? null : Date.valueOf(from))
                .param(ownKey)
                .param(otherKey)
                .param(Timestamp.from(Instant.now()))
                .update();
    }

    /** What waits for a person; what takes effect later comes when its day has come. */
    public Page<Proposal> open(Pageable page) {
        Importers.check();
        String where = " from intake_validity where state = 'OPEN' and (from_day is null or from_day <= :today)";
        List<Proposal> content = jdbc.sql("select *" + where + " order by proposed_at, id limit :limit offset :offset")
                .param("today", Date.valueOf(today()))
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(ValidityProposals::proposal)
                .list();
        long count = jdbc.sql("select count(*)" + where)
                .param("today", Date.valueOf(today()))
                .query(Long.class)
                .single();
        return new PageImpl<>(content, page, count);
    }

    /** What is or was proposed of a document, or follows from it. */
    public List<Proposal> about(DocumentId document) {
        Importers.check();
        return jdbc.sql("select * from intake_validity where document_id = ? or source_id = ? order by proposed_at, id")
                .params(document.value(), document.value())
                .query(ValidityProposals::proposal)
                .list();
    }

    /** A person agrees: the library takes it over, with this sentence as its basis. */
    @Transactional
    public void confirm(long id, String basis) {
        Importers.check();
        Proposal proposal = get(id);
        cataloguing.confirmValidity(proposal.document(), proposal.validity(), basis);
        decide(proposal, State.CONFIRMED);
        // what details a text that has died may have died with it
        proposeFrom(proposal.document());
    }

    @Transactional
    public void decline(long id) {
        Importers.check();
        Proposal proposal = get(id);
        decide(proposal, State.DECLINED);
        audit.record(
                "intake.validity-declined",
                "document:" + proposal.document().value(),
                Map.of(
                        "validity",
                        proposal.validity().name(),
                        "why",
                        proposal.why().name()));
    }

    private Proposal get(long id) {
        Optional<Proposal> proposal = jdbc.sql("select * from intake_validity where id = ? and state = 'OPEN'")
                .param(id)
                .query(ValidityProposals::proposal)
                .optional();
        return proposal.orElseThrow(() -> new CataloguingException("intake.validity.decided"));
    }

    private void decide(Proposal proposal, State state) {
        jdbc.sql("update intake_validity set state = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(state.name(), ReviewItems.person(), Timestamp.from(Instant.now()), proposal.id())
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(zone);
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        long source = row.getLong("source_id");
        DocumentId sourceId = row.wasNull() ? null : new DocumentId(source);
        Timestamp decided = row.getTimestamp("decided_at");
        return new Proposal(
                row.getLong("id"),
                new DocumentId(row.getLong("document_id")),
                sourceId,
                Why.valueOf(row.getString("why")),
                Validity.valueOf(row.getString("validity")),
                row.getObject("from_day", LocalDate.class),
                row.getString("own_key"),
                row.getString("other_key"),
                State.valueOf(row.getString("state")),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant());
    }
}
