package vn.cchc.initiative.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of those who made an entry.
 *
 * @param unitId in the register, null where the unit is only text
 * @param person who they are to the portal, null where it does not know
 * @param share in hundredths of a per cent
 */
public record Author(
        long id,
        String name,
        @Nullable Long unitId,
        String unit,
        String contact,
        @Nullable String person,
        int share,
        @Nullable Instant confirmedAt) {}
