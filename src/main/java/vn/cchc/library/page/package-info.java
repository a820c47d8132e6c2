/** The plain representations of documents: page, paper, feed, sitemap, and what answers where there is nothing. */
@NullMarked
package vn.cchc.library.page;

import org.jspecify.annotations.NullMarked;
