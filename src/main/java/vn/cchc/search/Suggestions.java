package vn.cchc.search;

import java.util.List;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.Viewer;

/** Documents whose number or title what is being typed may become. */
public interface Suggestions {

    int MOST = 20;

    /** The best matches; the last word may be incomplete. Empty for blank text. */
    List<DocumentSummary> complete(String text, int size, Viewer viewer);
}
