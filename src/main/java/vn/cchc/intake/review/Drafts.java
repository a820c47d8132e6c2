package vn.cchc.intake.review;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.Audience;
import vn.cchc.library.DerivedField;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.vietnamese.DocumentType;

/** Drafts with some of their fields changed. */
public final class Drafts {

    private Drafts() {}

    /** The fields that a person confirms beside the page. */
    public record Facts(
            @Nullable String number,
            DocumentType type,
            String title,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate effectiveOn,
            @Nullable String signer,
            Audience audience) {

        public static Facts of(DocumentDraft draft) {
            return new Facts(
                    draft.number(),
                    draft.type(),
                    draft.title(),
                    draft.issuer(),
                    draft.issuedOn(),
                    draft.effectiveOn(),
                    draft.signer(),
                    draft.audience());
        }
    }

    /** What a person has stated is no longer worked out. */
    public static DocumentDraft with(DocumentDraft draft, Facts facts) {
        Set<DerivedField> derived = EnumSet.noneOf(DerivedField.class);
        derived.addAll(draft.derived());
        if (facts.type() != draft.type()) {
            derived.remove(DerivedField.TYPE);
        }
        if (!java.util.Objects.equals(facts.issuer(), draft.issuer())) {
            derived.remove(DerivedField.ISSUER);
        }
        if (facts.issuedOn() != null) {
            derived.remove(DerivedField.YEAR);
        }
        return copy(draft, facts, draft.provisions(), derived);
    }

    static DocumentDraft with(DocumentDraft draft, Audience audience) {
        Facts old = Facts.of(draft);
        return copy(
                draft,
                new Facts(
                        old.number(),
                        old.type(),
                        old.title(),
                        old.issuer(),
                        old.issuedOn(),
                        old.effectiveOn(),
                        old.signer(),
                        audience),
                draft.provisions(),
                draft.derived());
    }

    static DocumentDraft with(DocumentDraft draft, String title, List<ProvisionDraft> provisions) {
        Facts old = Facts.of(draft);
        return copy(
                draft,
                new Facts(
                        old.number(),
                        old.type(),
                        title,
                        old.issuer(),
                        old.issuedOn(),
                        old.effectiveOn(),
                        old.signer(),
                        old.audience()),
                provisions,
                draft.derived());
    }

    private static DocumentDraft copy(
            DocumentDraft draft, Facts facts, List<ProvisionDraft> provisions, Set<DerivedField> derived) {
        return new DocumentDraft(
                facts.number(),
                facts.type(),
                facts.title(),
                facts.issuer(),
                facts.issuedOn(),
                draft.year(),
                draft.postedOn(),
                facts.effectiveOn(),
                draft.validity(),
                draft.validityBasis(),
                facts.signer(),
                draft.summary(),
                facts.audience(),
                draft.topics(),
                draft.source(),
                provisions,
                draft.relations(),
                derived);
    }
}
