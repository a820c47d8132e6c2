/** The flat read model of what may be found, and the index over it. */
@NullMarked
package vn.cchc.search.index;

import org.jspecify.annotations.NullMarked;
