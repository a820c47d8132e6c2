package vn.cchc.library.document;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.Audience;
import vn.cchc.library.CataloguingException;
import vn.cchc.library.DerivedField;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.LegalText;
import vn.cchc.library.Provision;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.library.PublicationState;
import vn.cchc.library.Relation;
import vn.cchc.library.RelationDraft;
import vn.cchc.library.Validity;
import vn.cchc.vietnamese.DocumentType;

/**
 * A document with its metadata and where it stands; its text and relations are rows of their own, written in batches.
 * A draft is published, what is published is withdrawn, what is withdrawn is published again; only a draft is discarded.
 */
@Entity
@Table(name = "legal_document")
class LegalDocument {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "legal_document_seq")
    @SequenceGenerator(name = "legal_document_seq", sequenceName = "legal_document_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int revision;

    private String slug;
    private @Nullable String number;
    private @Nullable String numberKey;
    private String identityKey;

    @Enumerated(EnumType.STRING)
    @Column(length = 40)
    private DocumentType type;

    private String title;
    private @Nullable String issuer;
    private @Nullable String issuerKey;
    private @Nullable LocalDate issuedOn;
    private @Nullable Integer issuedYear;
    private @Nullable LocalDate postedOn;
    private @Nullable LocalDate effectiveOn;

    @Enumerated(EnumType.STRING)
    private Validity validity;

    private @Nullable String validityBasis;
    private @Nullable String validityConfirmedBy;
    private @Nullable Instant validityConfirmedAt;
    private @Nullable String signer;
    private boolean summary;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Enumerated(EnumType.STRING)
    private PublicationState state = PublicationState.DRAFT;

    @Embedded
    private @Nullable SourceNote source;

    @Convert(converter = DerivedFieldsConverter.class)
    private Set<DerivedField> derived;

    @ElementCollection
    @CollectionTable(name = "legal_document_topic", joinColumns = @JoinColumn(name = "document_id"))
    @Column(name = "topic")
    @BatchSize(size = 100)
    private Set<String> topics = new HashSet<>();

    private String catalogueWords;
    private int textVersion = 1;
    private String contentHash;
    private @Nullable String draftHash;
    private @Nullable UUID importId;
    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected LegalDocument() {}

    @SuppressWarnings("NullAway.Init") // describe() sets the rest
    LegalDocument(DocumentDraft draft, DocumentIdentity identity, String slug, Instant now) {
        this.slug = slug;
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        describe(draft, identity, now);
    }

    /** Takes over what a cleaned draft says. A confirmed validity stays confirmed only while it stays the same. */
    final void describe(DocumentDraft draft, DocumentIdentity identity, Instant now) {
        boolean sameValidity = draft.validity() == validity && Objects.equals(draft.validityBasis(), validityBasis);
        if (!sameValidity) {
            validityConfirmedBy = null;
            validityConfirmedAt = null;
        }
        number = draft.number();
        numberKey = identity.numberKey();
        identityKey = identity.key();
        type = draft.type();
        title = draft.title();
        issuer = draft.issuer();
        issuerKey = identity.issuerKey();
        issuedOn = draft.issuedOn();
        issuedYear = issuedOn != null ? (Integer) issuedOn.getYear() : draft.year();
        postedOn = draft.postedOn();
        effectiveOn = draft.effectiveOn();
        validity = draft.validity();
        validityBasis = draft.validityBasis();
        signer = draft.signer();
        summary = draft.summary();
        audience = draft.audience();
        source = SourceNote.of(draft.source());
        derived = draft.derived();
        if (!topics.equals(draft.topics())) {
            topics.retainAll(draft.topics());
            topics.addAll(draft.topics());
        }
        String words = DocumentIdentity.words(
                title + " " + (number == null ? "" : number) + " " + (issuer == null ? "" : issuer));
        catalogueWords = words.substring(0, Math.min(words.length(), 4_000));
        contentHash = ContentHash.of(draft);
        touch(now);
    }

    void moveTo(String newSlug) {
        slug = newSlug;
    }

    /** Counts a new version of the text. */
    void textReplaced() {
        textVersion++;
    }

    /** Remembers which draft of which import this content is from, so that the same draft changes nothing. */
    void importedBy(@Nullable UUID importId, @Nullable String draftHash) {
        this.importId = importId;
        this.draftHash = draftHash;
    }

    void publish(Instant now) {
        if (state == PublicationState.PUBLISHED) {
            throw new CataloguingException("library.refused.already-published", name());
        }
        state = PublicationState.PUBLISHED;
        touch(now);
        if (publishedAt == null) {
            publishedAt = updatedAt;
        }
    }

    void withdraw(Instant now) {
        if (state != PublicationState.PUBLISHED) {
            throw new CataloguingException("library.refused.not-published", name());
        }
        state = PublicationState.WITHDRAWN;
        touch(now);
    }

    void confirmValidity(Validity confirmed, String basis, String by, Instant now) {
        validity = confirmed;
        validityBasis = basis;
        validityConfirmedBy = by;
        touch(now);
        validityConfirmedAt = updatedAt;
        derived = derived.stream()
                .filter(field -> field != DerivedField.VALIDITY)
                .collect(Collectors.toUnmodifiableSet());
    }

    void checkDiscardable() {
        if (state != PublicationState.DRAFT || publishedAt != null) {
            throw new CataloguingException("library.refused.discard-published", name());
        }
    }

    /** The document as a draft: what it was before a change, and what the next change starts from. */
    DocumentDraft toDraft(List<Provision> provisions, List<RelationDraft> relations) {
        return new DocumentDraft(
                number,
                type,
                title,
                issuer,
                issuedOn,
                issuedOn == null ? issuedYear : null,
                postedOn,
                effectiveOn,
                validity,
                validityBasis,
                signer,
                summary,
                audience,
                topics,
                source == null ? null : source.toSource(),
                provisions.stream()
                        .map(p -> new ProvisionDraft(p.label(), p.heading(), p.text()))
                        .toList(),
                relations,
                derived);
    }

    DocumentSummary toSummary() {
        return new DocumentSummary(
                id(), slug, number, type, title, issuer, issuedOn, issuedYear, validity, state, audience, summary);
    }

    LegalText toText(List<Provision> provisions, List<Relation> relations) {
        return new LegalText(
                toSummary(),
                postedOn,
                effectiveOn,
                validityBasis,
                validityConfirmedBy,
                validityConfirmedAt,
                signer,
                topics,
                source == null ? null : source.toSource(),
                derived,
                provisions,
                relations,
                textVersion,
                revision,
                updatedAt,
                publishedAt);
    }

    DocumentId id() {
        return new DocumentId(Objects.requireNonNull(id, "not stored yet"));
    }

    /** How a message names the document: by its number, or its title where it has none. */
    String name() {
        return number == null ? title : number;
    }

    int revision() {
        return revision;
    }

    String slug() {
        return slug;
    }

    @Nullable
    LocalDate effectiveOn() {
        return effectiveOn;
    }

    @Nullable
    String numberKey() {
        return numberKey;
    }

    String identityKey() {
        return identityKey;
    }

    boolean isSummary() {
        return summary;
    }

    PublicationState state() {
        return state;
    }

    Audience audience() {
        return audience;
    }

    boolean isValidityConfirmed() {
        return validityConfirmedBy != null;
    }

    boolean wasEverPublished() {
        return publishedAt != null;
    }

    int textVersion() {
        return textVersion;
    }

    void textRestored(int version) {
        textVersion = version;
    }

    String contentHash() {
        return contentHash;
    }

    @Nullable
    String draftHash() {
        return draftHash;
    }

    @Nullable
    UUID importId() {
        return importId;
    }

    private void touch(Instant now) {
        updatedAt = now.truncatedTo(ChronoUnit.MICROS);
    }
}
