package vn.cchc.library.document;

import java.util.List;
import vn.cchc.library.DerivedField;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.RelationDraft;

/** What a document becomes when an import brings another draft of it: the draft, but for what a person decided here. */
final class ImportMerge {

    private ImportMerge() {}

    /**
     * Keeps a confirmed validity and the narrower audience. Topics and relations that the draft says nothing about are kept; of
     * kept relations a place of origin that the new text no longer has is left out.
     */
    static DocumentDraft merge(LegalDocument document, DocumentDraft before, Manuscript manuscript) {
        DocumentDraft draft = manuscript.draft();
        DocumentDraft stated = document.isValidityConfirmed() ? withValidityOf(draft, before) : draft;
        return new DocumentDraft(
                stated.number(),
                stated.type(),
                stated.title(),
                stated.issuer(),
                stated.issuedOn(),
                stated.year(),
                stated.postedOn(),
                stated.effectiveOn(),
                stated.validity(),
                stated.validityBasis(),
                stated.signer(),
                stated.summary(),
                before.audience().compareTo(draft.audience()) > 0 ? before.audience() : draft.audience(),
                draft.topics().isEmpty() ? before.topics() : draft.topics(),
                stated.source(),
                stated.provisions(),
                draft.relations().isEmpty() ? kept(before, manuscript) : draft.relations(),
                stated.derived());
    }

    /** A draft with another's statement on validity. */
    static DocumentDraft withValidityOf(DocumentDraft draft, DocumentDraft other) {
        return draft.withValidity(
                other.validity(), other.validityBasis(), other.derived().contains(DerivedField.VALIDITY));
    }

    private static List<RelationDraft> kept(DocumentDraft before, Manuscript manuscript) {
        return before.relations().stream()
                .map(relation -> {
                    String from = relation.fromKey();
                    boolean there = from == null || ProvisionKeys.contains(manuscript.provisions(), from);
                    return there
                            ? relation
                            : new RelationDraft(
                                    relation.kind(),
                                    null,
                                    relation.toNumber(),
                                    relation.toIssuer(),
                                    relation.toIssuedOn(),
                                    relation.toKey());
                })
                .distinct()
                .toList();
    }
}
