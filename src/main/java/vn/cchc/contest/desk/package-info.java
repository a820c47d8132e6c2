/** What organizers do with contests and rounds, and the tables these are kept in. */
@NullMarked
package vn.cchc.contest.desk;

import org.jspecify.annotations.NullMarked;
