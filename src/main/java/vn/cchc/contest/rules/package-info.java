/** A contest's rules as data: what they say, whether they can be kept, and the file they are read from. */
@NullMarked
package vn.cchc.contest.rules;

import org.jspecify.annotations.NullMarked;
