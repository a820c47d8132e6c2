/** Searches people keep, and letters about what matches them newly. */
@NullMarked
package vn.cchc.search.alert;

import org.jspecify.annotations.NullMarked;
