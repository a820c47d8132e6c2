package vn.cchc.initiative.submission;

import java.util.List;

/** What was submitted, with everything that counts. */
public record Snapshot(Content content, List<Signed> authors, List<Long> files) {

    public Snapshot {
        authors = List.copyOf(authors);
        files = List.copyOf(files);
    }

    /** An author at the moment of submission. */
    public record Signed(
            String name,
            @org.jspecify.annotations.Nullable Long unitId,
            String unit,
            @org.jspecify.annotations.Nullable String person,
            int share) {}
}
