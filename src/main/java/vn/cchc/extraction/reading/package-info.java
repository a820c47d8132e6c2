/** Reads foreign files; runs in the supervised process only, never in the portal's own. */
@NullMarked
package vn.cchc.extraction.reading;

import org.jspecify.annotations.NullMarked;
