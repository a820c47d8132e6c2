/** Papers of a panel: minutes, submission, decision with its list, certificates; drafts for people to check, number and sign. */
@NullMarked
package vn.cchc.initiative.paper;

import org.jspecify.annotations.NullMarked;
