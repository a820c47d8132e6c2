package vn.cchc.library.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.DerivedField;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.Issuers;
import vn.cchc.library.LegalText;
import vn.cchc.library.Relation;
import vn.cchc.library.RelationKind;
import vn.cchc.library.Validity;
import vn.cchc.vietnamese.DocumentType;

/** A document as programs read it, at its address with {@code .json} and in the HTTP interface alike. */
@Schema(name = "Document")
public record DocumentRepresentation(
        @Nullable String number,
        String slug,
        String title,
        DocumentType type,
        String typeName,
        @Nullable String issuer,

        @Schema(description = "the issuer in the register of agencies, where it is known there") @Nullable
        IssuerRepresentation issuingOrganization,

        @Nullable LocalDate issuedOn,
        @Nullable Integer year,
        @Nullable LocalDate postedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable String signer,

        @Schema(description = "UNKNOWN is a value like any other")
        Validity validity,

        @Schema(description = "from what the validity follows") @Nullable
        String validityBasis,

        @Schema(description = "the librarian who confirmed the validity") @Nullable
        String validityConfirmedBy,

        @Nullable Instant validityConfirmedAt,

        @Schema(description = "whether the text is the portal's summary, not the signed wording")
        boolean summary,

        List<String> topics,

        @Schema(description = "statements the portal worked out itself")
        List<DerivedField> derived,

        @Nullable SourceRepresentation source,
        int textVersion,
        Instant updatedAt,
        List<ProvisionRepresentation> provisions,
        List<RelationRepresentation> relations) {

    /** What of a document this reader may read; a {@link LegalText} holds nothing else. */
    public static DocumentRepresentation of(LegalText text, Issuers issuers) {
        DocumentSummary summary = text.summary();
        return new DocumentRepresentation(
                summary.number(),
                summary.slug(),
                summary.title(),
                summary.type(),
                summary.type().vietnameseName(),
                summary.issuer(),
                issuers.of(summary.issuer(), summary.issuedOn())
                        .map(IssuerRepresentation::of)
                        .orElse(null),
                summary.issuedOn(),
                summary.year(),
                text.postedOn(),
                text.effectiveOn(),
                text.signer(),
                summary.validity(),
                text.validityBasis(),
                text.validityConfirmedBy(),
                text.validityConfirmedAt(),
                summary.summary(),
                text.topics().stream().sorted().toList(),
                text.derived().stream().sorted().toList(),
                text.source() == null
                        ? null
                        : new SourceRepresentation(
                                text.source().title(),
                                text.source().site(),
                                text.source().url(),
                                text.source().postedOn()),
                text.textVersion(),
                text.updatedAt(),
                text.provisions().stream()
                        .map(p -> new ProvisionRepresentation(p.key(), p.label(), p.heading(), p.text()))
                        .toList(),
                text.relations().stream().map(RelationRepresentation::of).toList());
    }

    /** An agency of the register, and who carries on for it today where it is no more. */
    @Schema(name = "Issuer")
    public record IssuerRepresentation(String code, String path, List<Successor> successors) {

        static IssuerRepresentation of(Issuers.Issuer issuer) {
            return new IssuerRepresentation(
                    issuer.organization().code(),
                    issuer.path(),
                    issuer.successors().stream()
                            .map(now -> new Successor(now.code(), now.name()))
                            .toList());
        }

        /** An agency of today. */
        @Schema(name = "IssuerSuccessor")
        public record Successor(String code, String name) {}
    }

    /** Where the text was taken from. */
    @Schema(name = "Source")
    public record SourceRepresentation(
            String title,
            @Nullable String site,
            @Nullable String url,
            @Nullable LocalDate postedOn) {}

    /** A provision with its whole text, one paragraph, clause or point a line. */
    @Schema(name = "Provision")
    public record ProvisionRepresentation(String key, String label, String heading, String text) {}

    /**
     * A relation; {@code direction} is {@code OUT} where this document acts on the other one. Without a slug the library does not
     * have the other document.
     */
    @Schema(name = "Relation")
    public record RelationRepresentation(
            RelationKind kind,
            String direction,
            @Nullable String ownKey,
            @Nullable String otherKey,
            @Nullable String number,
            @Nullable String slug,
            @Nullable String title,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable Validity validity) {

        static RelationRepresentation of(Relation relation) {
            DocumentSummary other = relation.other();
            return new RelationRepresentation(
                    relation.kind(),
                    relation.outgoing() ? "OUT" : "IN",
                    relation.ownKey(),
                    relation.otherKey(),
                    other == null ? relation.otherNumber() : other.number(),
                    other == null ? null : other.slug(),
                    other == null ? null : other.title(),
                    other == null ? relation.otherIssuer() : other.issuer(),
                    other == null ? relation.otherIssuedOn() : other.issuedOn(),
                    other == null ? null : other.validity());
        }
    }
}
