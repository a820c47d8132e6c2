/** Documents in bulk: JSON Lines, read in bounded memory and stored batch by batch. */
@NullMarked
package vn.cchc.intake.bulk;

import org.jspecify.annotations.NullMarked;
