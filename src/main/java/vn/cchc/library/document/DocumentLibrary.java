package vn.cchc.library.document;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.LawTitles;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Provision;
import vn.cchc.library.PublicationState;
import vn.cchc.library.Relation;
import vn.cchc.library.Viewer;
import vn.cchc.vietnamese.Citation;

/** The library as readers get it. */
@Service
@Transactional(readOnly = true)
class DocumentLibrary implements Library {

    private static final int MOST_WORDS = 8;
    private static final int MOST_LAWS = 500;

    private final LegalDocuments documents;
    private final Provisions provisions;
    private final Relations relations;
    private final TextVersions versions;
    private final Slugs slugs;
    private final EntityManager entities;

    DocumentLibrary(
            LegalDocuments documents,
            Provisions provisions,
            Relations relations,
            TextVersions versions,
            Slugs slugs,
            EntityManager entities) {
        this.versions = versions;
        this.documents = documents;
        this.provisions = provisions;
        this.relations = relations;
        this.slugs = slugs;
        this.entities = entities;
    }

    @Override
    public Optional<LegalText> find(String slug, Viewer viewer) {
        return documents.findVisible(slug, viewer).map(document -> text(document, viewer));
    }

    @Override
    public Optional<LegalText> find(DocumentId id, Viewer viewer) {
        return documents.findVisible(List.of(id.value()), viewer).stream()
                .findFirst()
                .map(document -> text(document, viewer));
    }

    @Override
    public List<LegalText> texts(Collection<DocumentId> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return texts(documents.findVisible(values(ids), viewer), viewer);
    }

    @Override
    public Optional<String> movedTo(String slug, Viewer viewer) {
        return slugs.formerOwner(slug)
                .flatMap(owner ->
                        documents.findVisible(List.of(owner), viewer).stream().findFirst())
                .map(LegalDocument::slug);
    }

    @Override
    public boolean exists(String slug, Viewer viewer) {
        return documents.isVisible(slug, viewer);
    }

    @Override
    public List<DocumentSummary> byNumber(String number, Viewer viewer) {
        String key = DocumentIdentity.numberKey(number);
        return key == null
                ? List.of()
                : documents.findVisibleByNumber(key, viewer).stream()
                        .map(LegalDocument::toSummary)
                        .toList();
    }

    @Override
    public List<Law> laws(Citation.Target.Named named, Viewer viewer) {
        List<String> name = LawTitles.name(named.type(), named.words());
        String some = name.isEmpty() ? "%" : "%" + name.getFirst() + "%";
        return documents.findLaws(named.type(), some, viewer, Limit.of(MOST_LAWS)).stream()
                .map(document -> new Law(document.toSummary(), document.effectiveOn()))
                .toList();
    }

    @Override
    public List<FormerText> formerTexts(DocumentId id, Viewer viewer) {
        return documents.findVisible(List.of(id.value()), viewer).isEmpty()
                ? List.of()
                : versions.kept(id.value()).stream()
                        .filter(kept -> viewer.maySee(kept.state(), kept.audience()))
                        .map(kept -> new FormerText(kept.number(), kept.replacedAt()))
                        .toList();
    }

    @Override
    public Optional<List<Provision>> formerText(DocumentId id, int number, Viewer viewer) {
        return formerTexts(id, viewer).stream().anyMatch(former -> former.number() == number)
                ? versions.words(id.value(), number)
                : Optional.empty();
    }

    @Override
    public Map<DocumentId, DocumentSummary> summaries(Collection<DocumentId> ids, Viewer viewer) {
        Map<DocumentId, DocumentSummary> summaries = new HashMap<>();
        if (!ids.isEmpty()) {
            documents
                    .findVisible(values(ids), viewer)
                    .forEach(document -> summaries.put(document.id(), document.toSummary()));
        }
        return summaries;
    }

    @Override
    public Page<DocumentSummary> newest(Pageable page, Viewer viewer) {
        return documents.findNewest(unsorted(page), viewer).map(LegalDocument::toSummary);
    }

    @Override
    @PreAuthorize("hasAnyRole('LIBRARIAN', 'ADMIN')")
    public Page<DocumentSummary> catalogue(String words, Collection<PublicationState> states, Pageable page) {
        List<String> wanted = Arrays.stream(DocumentIdentity.words(words).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        StringBuilder where = new StringBuilder(" from LegalDocument d where d.state in :states");
        for (int at = 0; at < wanted.size(); at++) {
            where.append(" and d.catalogueWords like :word").append(at);
        }
        TypedQuery<LegalDocument> list =
                entities.createQuery("select d" + where + " order by d.updatedAt desc, d.id desc", LegalDocument.class);
        TypedQuery<Long> count = entities.createQuery("select count(d)" + where, Long.class);
        for (TypedQuery<?> query : List.of(list, count)) {
            query.setParameter("states", states.isEmpty() ? EnumSet.allOf(PublicationState.class) : states);
            for (int at = 0; at < wanted.size(); at++) {
                query.setParameter("word" + at, "%" + wanted.get(at) + "%");
            }
        }
        if (page.isPaged()) {
            list.setFirstResult(Math.toIntExact(page.getOffset())).setMaxResults(page.getPageSize());
        }
        List<DocumentSummary> found =
                list.getResultList().stream().map(LegalDocument::toSummary).toList();
        return new PageImpl<>(found, unsorted(page), count.getSingleResult());
    }

    @Override
    @PreAuthorize("hasAnyRole('LIBRARIAN', 'ADMIN')")
    public List<String> issuers(String words, int limit) {
        return documents.findIssuers("%" + DocumentIdentity.issuerKey(words) + "%", Limit.of(limit));
    }

    @Override
    @PreAuthorize("hasAnyRole('LIBRARIAN', 'ADMIN')")
    public Map<DocumentId, Instant> lastEdits(Collection<DocumentId> ids) {
        Map<DocumentId, Instant> edits = new HashMap<>();
        if (!ids.isEmpty()) {
            documents
                    .findLastEdits(values(ids))
                    .forEach(row -> edits.put(new DocumentId((Long) row[0]), (Instant) row[1]));
        }
        return edits;
    }

    @Override
    public Page<PublicAddress> publicAddresses(Pageable page) {
        return documents.findPublicAddresses(unsorted(page));
    }

    @Override
    public long count(Viewer viewer) {
        return documents.countVisible(viewer);
    }

    @Override
    public List<Revision> publishedRevisions(long afterId, int limit) {
        return documents.findPublishedRevisions(afterId, PageRequest.of(0, limit)).stream()
                .map(row -> new Revision(new DocumentId((Long) row[0]), (Integer) row[1]))
                .toList();
    }

    private LegalText text(LegalDocument document, Viewer viewer) {
        return texts(List.of(document), viewer).getFirst();
    }

    private List<LegalText> texts(List<LegalDocument> found, Viewer viewer) {
        List<Long> ids = found.stream().map(document -> document.id().value()).toList();
        Map<Long, List<Provision>> text = provisions.of(ids);
        Map<Long, List<Relation>> related = relations(ids, viewer);
        return found.stream()
                .map(document -> {
                    long id = document.id().value();
                    return document.toText(text.getOrDefault(id, List.of()), related.getOrDefault(id, List.of()));
                })
                .toList();
    }

    /** Own statements first; of others' only those whose documents the viewer may see. */
    private Map<Long, List<Relation>> relations(List<Long> ids, Viewer viewer) {
        List<Relations.Row> outgoing = relations.outgoing(ids);
        List<Relations.Row> incoming = relations.incoming(ids);
        Set<DocumentId> others = new HashSet<>();
        outgoing.forEach(row -> {
            if (row.targetId() != null) {
                others.add(new DocumentId(row.targetId()));
            }
        });
        incoming.forEach(row -> others.add(new DocumentId(row.documentId())));
        Map<DocumentId, DocumentSummary> visible = summaries(others, viewer);
        Map<Long, List<Relation>> related = new LinkedHashMap<>();
        for (Relations.Row row : outgoing) {
            var said = row.statement();
            DocumentSummary other = row.targetId() == null ? null : visible.get(new DocumentId(row.targetId()));
            related.computeIfAbsent(row.documentId(), id -> new ArrayList<>())
                    .add(new Relation(
                            said.kind(),
                            true,
                            said.fromKey(),
                            other,
                            said.toNumber(),
                            said.toIssuer(),
                            said.toIssuedOn(),
                            said.toKey()));
        }
        for (Relations.Row row : incoming) {
            var said = row.statement();
            DocumentSummary other = visible.get(new DocumentId(row.documentId()));
            Long own = row.targetId();
            if (other != null && own != null) {
                related.computeIfAbsent(own, id -> new ArrayList<>())
                        .add(new Relation(
                                said.kind(),
                                false,
                                said.toKey(),
                                other,
                                other.number(),
                                other.issuer(),
                                other.issuedOn(),
                                said.fromKey()));
            }
        }
        return related;
    }

    private static List<Long> values(Collection<DocumentId> ids) {
        return ids.stream().map(DocumentId::value).distinct().toList();
    }

    private static Pageable unsorted(Pageable page) {
        return page.isPaged() ? PageRequest.of(page.getPageNumber(), page.getPageSize()) : Pageable.unpaged();
    }
}
