/** Passages that texts have in common, found among thousands and laid side by side: a signal for the panel, never a verdict. */
@NullMarked
package vn.cchc.initiative.similarity;

import org.jspecify.annotations.NullMarked;
