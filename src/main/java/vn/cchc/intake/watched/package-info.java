/** A folder that agencies put files into: each is imported once and then lies where it belongs. */
@NullMarked
package vn.cchc.intake.watched;

import org.jspecify.annotations.NullMarked;
