/** Entries: written, confirmed by their authors, submitted, replaced, withdrawn, registered from paper. */
@NullMarked
package vn.cchc.initiative.submission;

import org.jspecify.annotations.NullMarked;
