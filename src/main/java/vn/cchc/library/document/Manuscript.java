package vn.cchc.library.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.library.CataloguingException;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.Provision;

/** A draft made ready to be stored: cleaned, checked against the rules, its provisions keyed, its identity known. */
record Manuscript(DocumentDraft draft, List<Provision> provisions, DocumentIdentity identity, String hash) {

    /** @throws CataloguingException when the draft breaks a rule */
    static Manuscript of(DocumentDraft handedIn) {
        DocumentDraft draft = DraftCleaning.clean(handedIn);
        List<Provision> provisions = ProvisionKeys.assign(draft.provisions());
        DraftRules.check(draft, provisions);
        DocumentIdentity identity =
                DocumentIdentity.of(draft.number(), draft.issuer(), draft.issuedOn(), draft.year(), draft.title());
        return new Manuscript(draft, provisions, identity, ContentHash.of(draft));
    }

    /** The numbers whose statements may mean another document once this one is stored. */
    List<String> numbersConcerned() {
        List<String> keys = new ArrayList<>();
        if (identity.numberKey() != null) {
            keys.add(identity.numberKey());
        }
        draft.relations().forEach(relation -> {
            String key = DocumentIdentity.numberKey(relation.toNumber());
            if (key != null) {
                keys.add(key);
            }
        });
        return keys;
    }

    CataloguingException sameIdentity() {
        LocalDate issuedOn = draft.issuedOn();
        return new CataloguingException(
                "library.refused.same-identity",
                draft.number() == null ? draft.title() : draft.number(),
                draft.issuer() == null ? "?" : draft.issuer(),
                issuedOn != null
                        ? "%02d/%02d/%d"
                                .formatted(issuedOn.getDayOfMonth(), issuedOn.getMonthValue(), issuedOn.getYear())
                        : draft.year() == null ? "?" : String.valueOf(draft.year()));
    }
}
