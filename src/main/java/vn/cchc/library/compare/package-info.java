/** Two texts beside each other, article by article. */
@NamedInterface("compare")
@NullMarked
package vn.cchc.library.compare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
