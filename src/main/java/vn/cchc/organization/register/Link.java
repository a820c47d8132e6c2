package vn.cchc.organization.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.SuccessionKind;

/** One unit's step to another, by their ids in either realm; see {@link vn.cchc.organization.Succession}. */
public record Link(long predecessor, @Nullable Long successor, LocalDate on, SuccessionKind kind, String function) {

    public Link {
        function = UnitDraft.line(function);
    }
}
