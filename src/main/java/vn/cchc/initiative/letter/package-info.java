/** Letters to those who take part in a call. */
@NullMarked
package vn.cchc.initiative.letter;

import org.jspecify.annotations.NullMarked;
