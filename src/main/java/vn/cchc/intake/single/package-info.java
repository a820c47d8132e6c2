/** One file of an agency made into a draft that a librarian reviews. */
@NullMarked
package vn.cchc.intake.single;

import org.jspecify.annotations.NullMarked;
