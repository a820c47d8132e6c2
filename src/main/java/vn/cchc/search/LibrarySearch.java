package vn.cchc.search;

import vn.cchc.library.Viewer;

/** The one way to ask the index; every answer passes the viewer's visibility filter. */
public interface LibrarySearch {

    SearchResult search(SearchRequest request, Viewer viewer);

    /** The best provisions for a text, {@code size} of at most 200. */
    ProvisionHits provisions(String text, int size, Viewer viewer);
}
