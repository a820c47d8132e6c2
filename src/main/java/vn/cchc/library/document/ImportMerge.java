package vn.cchc.library.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cchc.library.Audience;
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
        boolean confirmed = document.isValidityConfirmed();
        Audience audience = before.audience().compareTo(draft.audience()) > 0 ? before.audience() : draft.audience();
        List<RelationDraft> relations = draft.relations().isEmpty() ? kept(before, manuscript) : draft.relations();
        return with(
                draft,
                confirmed ? before : draft,
                audience,
                draft.topics().isEmpty() ? before.topics() : draft.topics(),
                relations);
    }

    /** A draft with another's statement on validity. */
    static DocumentDraft withValidityOf(DocumentDraft draft, DocumentDraft other) {
        return with(draft, other, draft.audience(), draft.topics(), draft.relations());
    }

    private static DocumentDraft with(
            DocumentDraft draft,
            DocumentDraft validity,
            Audience audience,
            Set<String> topics,
            List<RelationDraft> relations) {
        Set<DerivedField> derived = draft.derived().stream()
                .filter(field -> field != DerivedField.VALIDITY)
                .collect(Collectors.toSet());
        if (validity.derived().contains(DerivedField.VALIDITY)) {
            derived.add(DerivedField.VALIDITY);
        }
        return new DocumentDraft(
                draft.number(),
                draft.type(),
                draft.title(),
                draft.issuer(),
                draft.issuedOn(),
                draft.year(),
                draft.postedOn(),
                draft.effectiveOn(),
                validity.validity(),
                validity.validityBasis(),
                draft.signer(),
                draft.summary(),
                audience,
                topics,
                draft.source(),
                draft.provisions(),
                relations,
                derived);
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
