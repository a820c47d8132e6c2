/** Competitions (hội thi): contests and calls joined to common standings of people and of units. */
@NullMarked
package vn.cchc.plan.competition;

import org.jspecify.annotations.NullMarked;
