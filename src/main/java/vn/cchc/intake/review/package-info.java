/** From what was read off a file to a published document: where each file stands, what is doubtful about it, what stops it. */
@NullMarked
package vn.cchc.intake.review;

import org.jspecify.annotations.NullMarked;
