package vn.cchc.search;

import java.util.List;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.Viewer;

/** What is being typed may become: documents by number or title, and questions others have asked. */
public interface Suggestions {

    int MOST = 20;

    /** The best matches; the last word may be incomplete. Empty for blank text. */
    List<DocumentSummary> complete(String text, int size, Viewer viewer);

    /** Questions of the public that begin like this and found something, the most asked first. */
    List<String> questions(String text, int size);
}
