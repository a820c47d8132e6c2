package vn.cchc.search;

import java.util.Collection;
import java.util.Set;
import vn.cchc.library.DocumentId;
import vn.cchc.library.Viewer;

/** The one way to ask the index; every answer passes the viewer's visibility filter. */
public interface LibrarySearch {

    SearchResult search(SearchRequest request, Viewer viewer);

    /** The best provisions for a text, {@code size} of at most 200. */
    ProvisionHits provisions(String text, int size, Viewer viewer);

    /** Which of these documents a search finds, whatever its page and order. */
    Set<DocumentId> matching(SearchRequest request, Collection<DocumentId> among, Viewer viewer);
}
