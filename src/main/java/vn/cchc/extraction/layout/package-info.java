/** From printed lines with their places to blocks in reading order; pure functions. */
@NullMarked
package vn.cchc.extraction.layout;

import org.jspecify.annotations.NullMarked;
