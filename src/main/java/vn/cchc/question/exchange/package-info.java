/** Reads questions from the files people keep them in, and writes them back without loss. */
@NullMarked
package vn.cchc.question.exchange;

import org.jspecify.annotations.NullMarked;
