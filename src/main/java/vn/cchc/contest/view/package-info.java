/** The organizers' desk for contests. */
@NullMarked
package vn.cchc.contest.view;

import org.jspecify.annotations.NullMarked;
