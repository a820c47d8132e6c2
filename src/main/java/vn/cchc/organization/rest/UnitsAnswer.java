package vn.cchc.organization.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The units that matched, the best first. */
record UnitsAnswer(List<Item> items) {

    /**
     * @param path what it belongs to, nearest first
     * @param formerly the former name by which it was found, where its present one did not match
     */
    record Item(
            long id,
            String code,
            String name,
            @Nullable String shortName,
            String kind,
            String path,
            @Nullable String formerly) {}
}
