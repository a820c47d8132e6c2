/** How far plans have come: the leader's figures, periods with their reports, papers and workbooks. */
@NullMarked
package vn.cchc.plan.report;

import org.jspecify.annotations.NullMarked;
