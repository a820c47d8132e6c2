/** What marks come to, in exact fractions: combined by the rule, ranked, cut, awarded. Free of frameworks and of the clock. */
@NullMarked
package vn.cchc.initiative.ranking;

import org.jspecify.annotations.NullMarked;
