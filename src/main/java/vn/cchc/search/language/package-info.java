/** What was learned from the public collection, kept in versions that all nodes share. */
@NullMarked
package vn.cchc.search.language;

import org.jspecify.annotations.NullMarked;
