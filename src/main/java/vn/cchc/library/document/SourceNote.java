package vn.cchc.library.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.Source;

/** Where a text comes from, as columns of its document. */
@Embeddable
record SourceNote(
        @Column(name = "source_title") String title,
        @Column(name = "source_site") @Nullable String site,
        @Column(name = "source_url") @Nullable String url,
        @Column(name = "source_posted_on") @Nullable LocalDate postedOn) {

    static @Nullable SourceNote of(@Nullable Source source) {
        return source == null ? null : new SourceNote(source.title(), source.site(), source.url(), source.postedOn());
    }

    Source toSource() {
        return new Source(title, site, url, postedOn);
    }
}
