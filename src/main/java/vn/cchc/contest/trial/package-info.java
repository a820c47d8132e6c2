/** Taking a draft contest's papers for trial, where nothing counts. */
@NullMarked
package vn.cchc.contest.trial;

import org.jspecify.annotations.NullMarked;
