/** Reads off a document what it is, by the layout rules of Decree 30/2020/NĐ-CP; pure functions. */
@NullMarked
package vn.cchc.intake.recognition;

import org.jspecify.annotations.NullMarked;
