package vn.cchc.search.index;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Relation;
import vn.cchc.library.RelationKind;
import vn.cchc.library.Viewer;
import vn.cchc.search.index.VersionGroups.Facts;

/** Keeps the groups of versions as documents come, change and go. */
@Component
class DocumentVersions {

    private static final Viewer EVERY_READER = Viewer.LIBRARIAN.published();

    private static final String FACTS =
            "select new vn.cchc.search.index.DocumentVersions$Row(d.id, d.groupId, d.textHash, d.baseId, d.numberKey,"
                    + " d.issuer, d.issuedOn, d.year, d.title) from IndexedDocument d where ";

    private static final String ANY_YEAR = "d.numberKey in :values";
    /** A running number that each year gives out anew need not be compared with other years. */
    private static final String OF_YEARS = "d.numberKey in :values and (d.year is null or d.year in :years)";

    private final EntityManager entities;
    private final Library library;

    DocumentVersions(EntityManager entities, Library library) {
        this.entities = entities;
        this.library = library;
    }

    /** A document of the read model without its text. */
    record Row(
            long id,
            @Nullable Long group,
            @Nullable String textHash,
            @Nullable Long base,
            @Nullable String numberKey,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable Integer year,
            String title) {

        private Facts facts() {
            return new Facts(id, textHash, base, numberKey, issuer, issuedOn, year, title);
        }

        private Row withBase(@Nullable Long another) {
            return new Row(id, group, textHash, another, numberKey, issuer, issuedOn, year, title);
        }
    }

    /** Where a document belongs: what its text is told by, the document it consolidates, and its group. */
    record Place(
            @Nullable String textHash,
            @Nullable Long base,
            @Nullable Long group) {}

    /**
     * Where the documents being written will belong, and where others belong now that did not before. Only reads, and must be asked
     * before anything is written.
     *
     * @param texts the documents being written
     * @param ids these and those that will be gone
     */
    Map<Long, Place> places(Collection<LegalText> texts, Collection<Long> ids) {
        Map<Long, Facts> facts = new HashMap<>();
        texts.forEach(text ->
                facts.put(text.summary().id().value(), new IndexedDocument(text).facts(TextHash.of(text), base(text))));
        Around around = new Around(ids);
        for (Row former : rows("d.id in :values", ids)) {
            around.ask(former.facts(), former.group());
        }
        facts.values().forEach(own -> around.ask(own, null));
        around.find();
        Map<Long, Long> bases = bases(around.consolidating(texts));
        Map<Long, Place> places = new HashMap<>();
        bases.forEach((id, base) -> around.rebase(id, base == 0 ? null : base));
        around.find();
        around.rows.values().forEach(row -> facts.put(row.id(), row.facts()));
        Map<Long, Long> groups = VersionGroups.of(facts.values());
        for (Facts each : facts.values()) {
            Row other = around.rows.get(each.id());
            Long group = groups.get(each.id());
            if (other == null || !Objects.equals(other.group(), group) || around.rebased.contains(each.id())) {
                places.put(each.id(), new Place(each.textHash(), each.base(), group));
            }
        }
        return places;
    }

    /** Other documents that bear on the groups of some, found step by step until there are no more. */
    private final class Around {

        private final Collection<Long> own;
        private final Map<Long, Row> rows = new HashMap<>();
        private final Set<Long> rebased = new HashSet<>();
        private final Map<String, Set<Object>> asked = new HashMap<>();
        private final Map<String, Set<Object>> toAsk = new HashMap<>();
        private final Set<Integer> years = new HashSet<>();

        Around(Collection<Long> own) {
            this.own = own;
        }

        void ask(Facts document, @Nullable Long group) {
            later("d.textHash in :values", document.textHash());
            later("d.id in :values", document.base());
            later("d.baseId in :values", document.id());
            later("d.groupId in :values", group);
            if (document.year() != null && years.add(document.year())) {
                asked.remove(OF_YEARS);
            }
            later(document.year() == null ? ANY_YEAR : OF_YEARS, document.numberKey());
        }

        private void later(String condition, @Nullable Object value) {
            if (value != null
                    && asked.computeIfAbsent(condition, k -> new HashSet<>()).add(value)) {
                toAsk.computeIfAbsent(condition, k -> new HashSet<>()).add(value);
            }
        }

        void find() {
            while (!toAsk.isEmpty()) {
                Map<String, Set<Object>> now = Map.copyOf(toAsk);
                toAsk.clear();
                now.forEach((condition, values) -> {
                    var query =
                            entities.createQuery(FACTS + condition, Row.class).setParameter("values", values);
                    if (condition.equals(OF_YEARS)) {
                        query.setParameter("years", years);
                    }
                    query.getResultList().forEach(this::add);
                });
            }
        }

        private void add(Row row) {
            if (!own.contains(row.id()) && rows.putIfAbsent(row.id(), row) == null) {
                ask(row.facts(), row.group());
            }
        }

        /** The others that consolidate something: which document that is may have changed with these. */
        Set<Long> consolidating(Collection<LegalText> texts) {
            Set<Long> found = new HashSet<>();
            rows.values().stream().filter(row -> row.base() != null).forEach(row -> found.add(row.id()));
            texts.stream()
                    .flatMap(text -> text.relations().stream())
                    .filter(relation -> relation.kind() == RelationKind.CONSOLIDATES && !relation.outgoing())
                    .map(Relation::other)
                    .filter(Objects::nonNull)
                    .forEach(other -> found.add(other.id().value()));
            found.removeAll(own);
            rows("d.id in :values", found).forEach(this::add);
            found.retainAll(rows.keySet());
            return found;
        }

        void rebase(long id, @Nullable Long base) {
            Row row = Objects.requireNonNull(rows.get(id));
            if (!Objects.equals(row.base(), base)) {
                rebased.add(id);
                rows.put(id, row.withBase(base));
                later("d.id in :values", base);
            }
        }
    }

    /** The documents whose group is not the one that follows from what is known of all. */
    Set<Long> misplaced() {
        List<Row> all = entities.createQuery(FACTS + "1 = 1", Row.class).getResultList();
        Map<Long, Long> groups = VersionGroups.of(all.stream().map(Row::facts).toList());
        Set<Long> wrong = new TreeSet<>();
        all.stream()
                .filter(row -> !Objects.equals(row.group(), groups.get(row.id())))
                .forEach(row -> wrong.add(row.id()));
        return wrong;
    }

    /** What a text consolidates: of several the oldest, for the others only changed it. */
    private static @Nullable Long base(LegalText text) {
        return text.relations().stream()
                .filter(relation -> relation.kind() == RelationKind.CONSOLIDATES && relation.outgoing())
                .map(Relation::other)
                .filter(Objects::nonNull)
                .min(Comparator.comparingInt(DocumentVersions::year)
                        .thenComparing(DocumentSummary::issuedOn, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparingLong(document -> document.id().value()))
                .map(document -> (Long) document.id().value())
                .orElse(null);
    }

    private static int year(DocumentSummary document) {
        LocalDate day = document.issuedOn();
        Integer year = document.year();
        return day != null ? day.getYear() : year != null ? year : Integer.MAX_VALUE;
    }

    /** What each of these consolidates, 0 where nothing. */
    private Map<Long, Long> bases(Set<Long> consolidating) {
        Map<Long, Long> bases = new HashMap<>();
        consolidating.forEach(id -> bases.put(id, 0L));
        library.texts(consolidating.stream().map(DocumentId::new).toList(), EVERY_READER)
                .forEach(text -> {
                    Long base = base(text);
                    bases.put(text.summary().id().value(), base == null ? 0L : base);
                });
        return bases;
    }

    private List<Row> rows(String condition, Collection<?> values) {
        return values.isEmpty()
                ? List.of()
                : entities.createQuery(FACTS + condition, Row.class)
                        .setParameter("values", values)
                        .getResultList();
    }
}
