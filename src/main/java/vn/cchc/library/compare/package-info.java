/** Two texts beside each other, article by article. */
@NullMarked
package vn.cchc.library.compare;

import org.jspecify.annotations.NullMarked;
