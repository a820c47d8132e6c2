package vn.cchc.search.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.search.ProvisionHits;

/** Provisions as JSON. */
record ProvisionsAnswer(long total, List<Item> items) {

    record Item(
            @Nullable String documentNumber,
            String documentSlug,
            String key,
            String label,
            String heading,
            String snippet,
            double score,
            List<Version> versions) {}

    /** A version of the same text whose provision of the same number matches too. */
    record Version(@Nullable String documentNumber, String documentSlug) {}

    static ProvisionsAnswer of(ProvisionHits hits) {
        return new ProvisionsAnswer(
                hits.total(),
                hits.items().stream()
                        .map(hit -> new Item(
                                hit.document().number(),
                                hit.document().slug(),
                                hit.passage().key(),
                                hit.passage().label(),
                                hit.passage().heading(),
                                hit.passage().html(),
                                hit.score(),
                                hit.versions().stream()
                                        .map(document -> new Version(document.number(), document.slug()))
                                        .toList()))
                        .toList());
    }
}
