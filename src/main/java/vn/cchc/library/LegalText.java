package vn.cchc.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A whole document as a reader gets it.
 *
 * @param textVersion counts the versions of the text, from 1
 * @param revision changes with every edit; hand it back when editing so that two editors do not overwrite each other
 * @param validityConfirmedBy the librarian who confirmed the validity, null where nobody has
 */
public record LegalText(
        DocumentSummary summary,
        @Nullable LocalDate postedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable String validityBasis,
        @Nullable String validityConfirmedBy,
        @Nullable Instant validityConfirmedAt,
        @Nullable String signer,
        Set<String> topics,
        @Nullable Source source,
        Set<DerivedField> derived,
        List<Provision> provisions,
        List<Relation> relations,
        int textVersion,
        int revision,
        Instant updatedAt,
        @Nullable Instant publishedAt) {

    public LegalText {
        topics = Set.copyOf(topics);
        derived = Set.copyOf(derived);
        provisions = List.copyOf(provisions);
        relations = List.copyOf(relations);
    }
}
