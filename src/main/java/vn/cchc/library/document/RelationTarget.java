package vn.cchc.library.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that a statement may mean, and the choice among those of the stated number.
 *
 * @param reach how many may read it, 0 for everyone
 */
record RelationTarget(
        long id,
        @Nullable String issuerKey,
        @Nullable LocalDate issuedOn,
        @Nullable Integer year,
        int reach) {

    /** Published documents come before unpublished ones, those for everyone first. */
    static int reach(String state, String audience) {
        if (!state.equals("PUBLISHED")) {
            return 3;
        }
        return switch (audience) {
            case "PUBLIC" -> 0;
            case "STAFF" -> 1;
            default -> 2;
        };
    }

    /**
     * The document a statement means, null where there is none or more than one. Candidates contradict a statement by another
     * issuer or another date; one that agrees in all that is stated is preferred to one whose issuer or date is unknown.
     * Only the most widely readable candidates are weighed, so that an unpublished one never shows by its effect.
     */
    static @Nullable Long meant(
            List<RelationTarget> sameNumber, long ownId, @Nullable String issuerKey, @Nullable LocalDate issuedOn) {
        List<RelationTarget> possible = sameNumber.stream()
                .filter(target -> target.id != ownId && !target.contradicts(issuerKey, issuedOn))
                .toList();
        int widest = possible.stream()
                .map(RelationTarget::reach)
                .min(Comparator.naturalOrder())
                .orElse(0);
        List<RelationTarget> weighed =
                possible.stream().filter(target -> target.reach == widest).toList();
        List<RelationTarget> agreeing = weighed.stream()
                .filter(target -> target.agrees(issuerKey, issuedOn))
                .toList();
        List<RelationTarget> left = agreeing.isEmpty() ? weighed : agreeing;
        return left.size() == 1 ? (Long) left.getFirst().id : null;
    }

    private boolean contradicts(@Nullable String statedIssuer, @Nullable LocalDate statedDate) {
        boolean otherIssuer = statedIssuer != null && issuerKey != null && !statedIssuer.equals(issuerKey);
        boolean otherDay = statedDate != null && issuedOn != null && !statedDate.equals(issuedOn);
        boolean otherYear = statedDate != null && year != null && statedDate.getYear() != year;
        return otherIssuer || otherDay || otherYear;
    }

    private boolean agrees(@Nullable String statedIssuer, @Nullable LocalDate statedDate) {
        return (statedIssuer == null || statedIssuer.equals(issuerKey))
                && (statedDate == null || statedDate.equals(issuedOn));
    }
}
