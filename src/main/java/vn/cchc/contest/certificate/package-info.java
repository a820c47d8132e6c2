/** Certificates of prizes: issued once results are public, printed as PDF, verified by anyone. */
@NullMarked
package vn.cchc.contest.certificate;

import org.jspecify.annotations.NullMarked;
