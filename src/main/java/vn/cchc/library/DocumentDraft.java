package vn.cchc.library;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.vietnamese.DocumentType;

/**
 * A document as a librarian or an import hands it in. What is null is not known and is shown as unknown. Identity is issuer,
 * number and date; {@code year} is for texts of which only the year is known and is ignored beside {@code issuedOn}.
 *
 * @param number as it is printed ("16/KH-STTTT"), null for a text without one
 * @param validityBasis a sentence that says from what the validity follows
 * @param derived which of the values above were worked out rather than stated
 */
public record DocumentDraft(
        @Nullable String number,
        DocumentType type,
        String title,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable Integer year,
        @Nullable LocalDate postedOn,
        @Nullable LocalDate effectiveOn,
        Validity validity,
        @Nullable String validityBasis,
        @Nullable String signer,
        boolean summary,
        Audience audience,
        Set<String> topics,
        @Nullable Source source,
        List<ProvisionDraft> provisions,
        List<RelationDraft> relations,
        Set<DerivedField> derived) {

    public DocumentDraft {
        topics = Set.copyOf(topics);
        provisions = List.copyOf(provisions);
        relations = List.copyOf(relations);
        derived = Set.copyOf(derived);
    }

    /** The same draft with another statement on validity, {@code workedOut} where the portal derived it. */
    public DocumentDraft withValidity(Validity stated, @Nullable String basis, boolean workedOut) {
        Set<DerivedField> marks = EnumSet.noneOf(DerivedField.class);
        marks.addAll(derived);
        marks.remove(DerivedField.VALIDITY);
        if (workedOut) {
            marks.add(DerivedField.VALIDITY);
        }
        return new DocumentDraft(
                number,
                type,
                title,
                issuer,
                issuedOn,
                year,
                postedOn,
                effectiveOn,
                stated,
                basis,
                signer,
                summary,
                audience,
                topics,
                source,
                provisions,
                relations,
                marks);
    }
}
