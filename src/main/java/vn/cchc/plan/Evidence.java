package vn.cchc.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a task was done.
 *
 * @param kind {@link #REPORT}, {@link #BROADCAST}, {@link #EVENT}, or that of an {@link EvidenceSource}
 * @param reference of the thing in its own module
 * @param address where it can be seen, may be empty
 * @param people reached, null where nobody counted
 * @param minutes on the air, null where it was not
 * @param photo hash of a stored picture
 */
public record Evidence(
        long id,
        long occurrence,
        String kind,
        String reference,
        String title,
        String address,
        LocalDate heldOn,
        String place,
        @Nullable Integer people,
        @Nullable Integer minutes,
        String remark,
        @Nullable String photo,
        String recordedBy) {

    /** Somebody's own report. */
    public static final String REPORT = "report";

    public static final String BROADCAST = "broadcast";
    public static final String EVENT = "event";
}
