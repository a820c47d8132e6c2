package vn.cchc.library.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Provision;
import vn.cchc.library.PublicationState;
import vn.cchc.library.Viewer;
import vn.cchc.vietnamese.Citation;

/** A library in memory with the same rules of visibility. */
class ShelfLibrary implements Library {

    private final Map<String, LegalText> shelf = new LinkedHashMap<>();
    private final Map<String, String> former = new HashMap<>();

    ShelfLibrary put(LegalText... texts) {
        for (LegalText text : texts) {
            shelf.put(text.summary().slug(), text);
        }
        return this;
    }

    ShelfLibrary moved(String from, String to) {
        former.put(from, to);
        return this;
    }

    private List<LegalText> visible(Viewer viewer) {
        return shelf.values().stream()
                .filter(text ->
                        viewer.maySee(text.summary().state(), text.summary().audience()))
                .toList();
    }

    @Override
    public Optional<LegalText> find(String slug, Viewer viewer) {
        return visible(viewer).stream()
                .filter(text -> text.summary().slug().equals(slug))
                .findFirst();
    }

    @Override
    public Optional<LegalText> find(DocumentId id, Viewer viewer) {
        return visible(viewer).stream()
                .filter(text -> text.summary().id().equals(id))
                .findFirst();
    }

    @Override
    public List<LegalText> texts(Collection<DocumentId> ids, Viewer viewer) {
        return visible(viewer).stream()
                .filter(text -> ids.contains(text.summary().id()))
                .toList();
    }

    @Override
    public Map<DocumentId, java.time.Instant> lastEdits(Collection<DocumentId> ids) {
        var edits = new HashMap<DocumentId, java.time.Instant>();
        shelf.values().stream()
                .filter(text -> ids.contains(text.summary().id()))
                .forEach(text -> edits.put(text.summary().id(), text.updatedAt()));
        return edits;
    }

    @Override
    public List<String> issuers(String words, int limit) {
        return shelf.values().stream()
                .map(text -> text.summary().issuer())
                .filter(java.util.Objects::nonNull)
                .distinct()
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<String> movedTo(String slug, Viewer viewer) {
        return Optional.ofNullable(former.get(slug)).filter(present -> exists(present, viewer));
    }

    @Override
    public boolean exists(String slug, Viewer viewer) {
        return find(slug, viewer).isPresent();
    }

    @Override
    public List<DocumentSummary> byNumber(String number, Viewer viewer) {
        return visible(viewer).stream()
                .map(LegalText::summary)
                .filter(summary -> number.equals(summary.number()))
                .toList();
    }

    @Override
    public List<Law> laws(Citation.Target.Named named, Viewer viewer) {
        return visible(viewer).stream()
                .filter(text -> text.summary().type() == named.type())
                .map(text -> new Law(text.summary(), text.effectiveOn()))
                .toList();
    }

    @Override
    public List<FormerText> formerTexts(DocumentId id, Viewer viewer) {
        return List.of();
    }

    @Override
    public Optional<List<Provision>> formerText(DocumentId id, int number, Viewer viewer) {
        return Optional.empty();
    }

    @Override
    public Map<DocumentId, DocumentSummary> summaries(Collection<DocumentId> ids, Viewer viewer) {
        return visible(viewer).stream()
                .map(LegalText::summary)
                .filter(summary -> ids.contains(summary.id()))
                .collect(Collectors.toMap(DocumentSummary::id, summary -> summary));
    }

    @Override
    public Page<DocumentSummary> newest(Pageable page, Viewer viewer) {
        List<DocumentSummary> all =
                new ArrayList<>(visible(viewer).stream().map(LegalText::summary).toList());
        all.sort(Comparator.comparing(DocumentSummary::issuedOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed());
        return page(all, page);
    }

    @Override
    public Page<DocumentSummary> catalogue(String words, Collection<PublicationState> states, Pageable page) {
        throw new UnsupportedOperationException("librarians only");
    }

    @Override
    public Page<PublicAddress> publicAddresses(Pageable page) {
        return page(
                visible(Viewer.ANYONE).stream()
                        .map(text -> new PublicAddress(text.summary().slug(), text.updatedAt()))
                        .toList(),
                page);
    }

    @Override
    public long count(Viewer viewer) {
        return visible(viewer).size();
    }

    @Override
    public List<Revision> publishedRevisions(long afterId, int limit) {
        throw new UnsupportedOperationException("for the index");
    }

    private static <T> Page<T> page(List<T> all, Pageable page) {
        int from = (int) Math.min(page.getOffset(), all.size());
        int to = Math.min(from + page.getPageSize(), all.size());
        return new PageImpl<>(all.subList(from, to), page, all.size());
    }
}
