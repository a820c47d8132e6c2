package vn.cchc.ui;

import org.jspecify.annotations.Nullable;

/** What a view says of itself in the page's head, for search engines and for browsers that share a page's address. */
public interface HeadFacts {

    /** The address under which this page should be known, {@code /van-ban/….html}; null for its own. */
    default @Nullable String canonicalPath() {
        return null;
    }

    /** Whether search engines may list the page. */
    default boolean listed() {
        return true;
    }
}
