package vn.cchc.library;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where the portal has a text from. {@code postedOn} is the day of that page, not of the document. */
public record Source(
        String title,
        @Nullable String site,
        @Nullable String url,
        @Nullable LocalDate postedOn) {}
