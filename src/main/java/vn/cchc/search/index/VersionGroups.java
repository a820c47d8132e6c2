package vn.cchc.search.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cchc.vietnamese.DocumentNumber;
import vn.cchc.vietnamese.VietnameseText;

/**
 * Which documents are one text in several versions: those of the same words, those that are the same document as far as is known of
 * each, and a consolidated text with what it consolidates. A pure function.
 */
final class VersionGroups {

    /** What may be more documents than this is said too little of. */
    private static final int MOST_OF_ONE = 20;

    private VersionGroups() {}

    /**
     * What tells a document's versions.
     *
     * @param textHash equal for texts that say the same, null where there is too little to say so
     * @param base the document this one consolidates, null for any other
     */
    record Facts(
            long id,
            @Nullable String textHash,
            @Nullable Long base,
            @Nullable String numberKey,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable Integer year,
            String title) {

        /** Of names only the words count, however they are written. */
        Facts {
            issuer = issuer == null ? null : VietnameseText.fold(issuer);
            title = VietnameseText.fold(title);
        }

        /** Whether nothing known of the two speaks against their being one document; what is missing must be made up for. */
        private boolean mayBe(Facts other) {
            boolean known = issuer != null && other.issuer != null && year != null && other.year != null;
            return !differ(issuedOn, other.issuedOn)
                    && !differ(year, other.year)
                    && !differ(issuer, other.issuer)
                    && (known || saysItsYear() || title.equals(other.title));
        }

        private static boolean differ(@Nullable Object one, @Nullable Object other) {
            return one != null && other != null && !one.equals(other);
        }

        private boolean saysItsYear() {
            return Optional.ofNullable(numberKey)
                    .flatMap(DocumentNumber::tryParse)
                    .filter(number -> number.year().isPresent())
                    .isPresent();
        }
    }

    /** The groups of several documents: per document the least id of its group. Documents that stand alone are left out. */
    static Map<Long, Long> of(Collection<Facts> documents) {
        Map<Long, Long> parents = new HashMap<>();
        documents.forEach(document -> parents.put(document.id(), document.id()));
        by(documents, Facts::textHash).forEach(same -> join(same, parents));
        by(documents, Facts::numberKey).forEach(same -> joinTheSame(same, parents));
        for (Facts document : documents) {
            Long base = document.base();
            if (base != null && parents.containsKey(base)) {
                join(document.id(), base, parents);
            }
        }
        Map<Long, Integer> sizes = new HashMap<>();
        parents.keySet().forEach(id -> sizes.merge(root(id, parents), 1, Integer::sum));
        Map<Long, Long> groups = new HashMap<>();
        for (Long id : parents.keySet()) {
            long root = root(id, parents);
            if (sizes.getOrDefault(root, 0) > 1) {
                groups.put(id, root);
            }
        }
        return groups;
    }

    private static List<List<Facts>> by(Collection<Facts> documents, Function<Facts, @Nullable String> key) {
        Map<String, List<Facts>> found = new HashMap<>();
        for (Facts document : documents) {
            String value = key.apply(document);
            if (value != null) {
                found.computeIfAbsent(value, k -> new ArrayList<>()).add(document);
            }
        }
        return found.values().stream().filter(same -> same.size() > 1).toList();
    }

    private static void join(List<Facts> same, Map<Long, Long> parents) {
        same.forEach(document -> join(document.id(), same.getFirst().id(), parents));
    }

    /** Of one number. A document that may be two others, which are not one another, is joined to neither. */
    private static void joinTheSame(List<Facts> sameNumber, Map<Long, Long> parents) {
        Map<Facts, List<Facts>> possible = new HashMap<>();
        for (Facts document : sameNumber) {
            List<Facts> others = sameNumber.stream()
                    .filter(other -> other.id() != document.id() && document.mayBe(other))
                    .toList();
            if (others.size() <= MOST_OF_ONE && areOne(others)) {
                possible.put(document, others);
            }
        }
        possible.forEach((document, others) -> others.stream()
                .filter(possible::containsKey)
                .forEach(other -> join(document.id(), other.id(), parents)));
    }

    private static boolean areOne(List<Facts> documents) {
        return documents.stream()
                .allMatch(one -> documents.stream().allMatch(other -> one.equals(other) || one.mayBe(other)));
    }

    private static void join(long one, long other, Map<Long, Long> parents) {
        long first = root(one, parents);
        long second = root(other, parents);
        parents.put(Math.max(first, second), Math.min(first, second));
    }

    private static long root(long id, Map<Long, Long> parents) {
        long at = id;
        for (long up = parents.getOrDefault(at, at); up != at; up = parents.getOrDefault(at, at)) {
            at = up;
        }
        return at;
    }
}
