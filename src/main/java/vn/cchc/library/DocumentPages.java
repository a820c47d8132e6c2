package vn.cchc.library;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The one way a document is shown: the plain page and the interactive view embed the same markup. */
public interface DocumentPages {

    /**
     * The inner markup of {@code main}: head with its tools, contents, text with an anchor for every provision, validity,
     * relations and record. Everything that came from outside is escaped.
     *
     * @param query what the reader searched for; its matches are marked and can be stepped through
     * @param viewer decides which documents the numbers in the text link to
     */
    String pageHtml(LegalText text, @Nullable String query, Locale locale, Viewer viewer);

    /** How the document is cited: "Kế hoạch số 16/KH-STTTT ngày 23/03/2020 của …". */
    String citation(DocumentSummary document);
}
