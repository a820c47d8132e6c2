package vn.cchc.initiative.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything on the form, as it was typed. */
public record Draft(Content content, List<DraftAuthor> authors) {

    public Draft {
        authors = List.copyOf(authors);
    }

    /** @param share in hundredths of a per cent */
    public record DraftAuthor(String name, @Nullable Long unitId, String unit, String contact, int share) {}
}
