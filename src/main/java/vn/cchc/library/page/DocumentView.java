package vn.cchc.library.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.Validity;
import vn.cchc.library.ValidityMark;

/**
 * A document as the templates show it: clean, worded in the reader's language, ready to be placed. Names that end in {@code Html}
 * are escaped markup, everything else is text.
 *
 * @param number null for a text without one
 * @param about one line below the title: type, issuer, day signed
 * @param link the address readers share, without the portal's own
 * @param address where the representations lie, to which {@code .pdf} and the like are added
 * @param summaryOf what the note says a summary was written from; empty for a full text
 */
record DocumentView(
        @Nullable String number,
        Badge badge,
        String title,
        String titleHtml,
        String about,
        String citation,
        String attribution,
        String link,
        String address,
        @Nullable String query,
        boolean summary,
        String summaryOf,
        @Nullable String sourceUrl,
        List<Entry> contents,
        List<ProvisionView> provisions,
        List<String> validityNotes,
        List<Link> relations,
        List<Link> moreRelations,
        int relationsLeftOut,
        List<Fact> facts) {

    /** Tone and icon of a validity, see the portal's stylesheet. */
    record Badge(String tone, String icon, String words) {

        static Badge of(Validity validity, String words) {
            ValidityMark mark = ValidityMark.of(validity);
            return new Badge(mark.tone(), mark.icon(), words);
        }
    }

    /** A line of the contents, {@code level} 1 to 3. */
    record Entry(String id, int level, String title) {}

    /** A related document; without an address the library does not have it. */
    record Link(
            @Nullable String address,
            String name,
            String when,
            String how,
            @Nullable String ownId,
            String ownPlace) {}

    /** A line of the record; {@code url} where the value can be followed, {@code figures} where it is a date or number. */
    record Fact(String label, String value, @Nullable String url, boolean figures, boolean derived) {}
}
