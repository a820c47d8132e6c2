package vn.cchc.search.index;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.hibernate.annotations.BatchSize;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.LegalText;
import vn.cchc.library.Provision;
import vn.cchc.vietnamese.DocumentNumber;

/** A published document as it is found. */
@Entity
@Table(name = "search_document")
@Indexed(index = "documents-" + IndexFields.FORM)
@TypeBinding(binder = @TypeBinderRef(type = DocumentBinder.class))
class IndexedDocument {

    private static final int LONGEST_TITLE = 10_000;
    private static final int LONGEST_ISSUER = 1_000;
    private static final int LONGEST_KEY = 200;

    @Id
    private long id;

    private int revision;
    private String audience = "";

    @Column(name = "number")
    private @Nullable String number;

    @Column(name = "number_key")
    private @Nullable String numberKey;

    private @Nullable String sequence;
    private String type = "";

    @Column(length = LONGEST_TITLE)
    private String title = "";

    private @Nullable String issuer;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    @Column(name = "issued_year")
    private @Nullable Integer year;

    private String validity = "";

    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    /** What its versions are told by; kept by {@link DocumentVersions}. */
    @Column(name = "text_hash")
    private @Nullable String textHash;

    @Column(name = "base_id")
    private @Nullable Long baseId;

    @Column(name = "group_id")
    private @Nullable Long groupId;

    /** One topic a line. */
    @Column(length = LONGEST_TITLE)
    private String topics = "";

    @OneToMany(mappedBy = "document")
    @OrderBy("id")
    @BatchSize(size = 50)
    private List<IndexedProvision> provisions = new ArrayList<>();

    @Transient
    private @Nullable FieldTexts titleTexts;

    protected IndexedDocument() {}

    IndexedDocument(LegalText text) {
        id = text.summary().id().value();
        describe(text);
    }

    /** Takes over everything but the provisions. */
    void describe(LegalText text) {
        DocumentSummary summary = text.summary();
        Optional<DocumentNumber> parsed = Optional.ofNullable(summary.number())
                .flatMap(DocumentNumber::tryParse)
                .filter(n -> !n.isUnnumbered());
        // writing the same revision once more, after a crash perhaps, changes nothing for readers
        if (changedAt == null || revision != text.revision()) {
            changedAt = Instant.now();
        }
        revision = text.revision();
        audience = summary.audience().name();
        number = cut(summary.number(), LONGEST_KEY);
        numberKey = cut(parsed.map(DocumentNumber::key).orElse(null), LONGEST_KEY);
        sequence = cut(
                parsed.map(n -> withoutZeros(n.sequence()))
                        .filter(s -> !s.isEmpty())
                        .orElse(null),
                40);
        type = summary.type().name();
        title = cutText(summary.title(), LONGEST_TITLE);
        titleTexts = null;
        issuer = cut(summary.issuer(), LONGEST_ISSUER);
        issuedOn = summary.issuedOn();
        year = summary.issuedOn() != null ? Integer.valueOf(summary.issuedOn().getYear()) : summary.year();
        validity = summary.validity().name();
        topics = cutText(String.join("\n", new TreeSet<>(text.topics())), LONGEST_TITLE);
    }

    void belongTo(DocumentVersions.Place place) {
        textHash = place.textHash();
        baseId = place.base();
        groupId = place.group();
    }

    VersionGroups.Facts facts(@Nullable String itsTextHash, @Nullable Long base) {
        return new VersionGroups.Facts(id, itsTextHash, base, numberKey, issuer, issuedOn, year, title);
    }

    /** The group of documents of which this is a version, null for one that stands alone. */
    @Nullable
    Long group() {
        return groupId;
    }

    /** What the provisions of the text should be; those that were there keep their row. */
    List<IndexedProvision> provisionsOf(LegalText text, List<IndexedProvision> former) {
        provisions = new ArrayList<>(text.provisions().size());
        int position = 0;
        for (Provision provision : text.provisions()) {
            IndexedProvision row =
                    position < former.size() ? former.get(position) : new IndexedProvision(this, position);
            row.describe(provision);
            provisions.add(row);
            position++;
        }
        return provisions;
    }

    long id() {
        return id;
    }

    int revision() {
        return revision;
    }

    String audience() {
        return audience;
    }

    @Nullable
    String number() {
        return number;
    }

    @Nullable
    String numberKey() {
        return numberKey;
    }

    @Nullable
    String sequence() {
        return sequence;
    }

    String type() {
        return type;
    }

    String title() {
        return title;
    }

    @Nullable
    String issuer() {
        return issuer;
    }

    @Nullable
    LocalDate issuedOn() {
        return issuedOn;
    }

    @Nullable
    Integer year() {
        return year;
    }

    String validity() {
        return validity;
    }

    List<String> topics() {
        return topics.isEmpty() ? List.of() : List.of(topics.split("\n"));
    }

    List<IndexedProvision> provisions() {
        return provisions;
    }

    /** Analysed once for the document's own entry and all its provisions'. */
    FieldTexts titleTexts() {
        if (titleTexts == null) {
            titleTexts = FieldTexts.of(title);
        }
        return titleTexts;
    }

    static String withoutZeros(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }

    static @Nullable String cut(@Nullable String text, int length) {
        return text == null ? null : cutText(text, length);
    }

    static String cutText(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
