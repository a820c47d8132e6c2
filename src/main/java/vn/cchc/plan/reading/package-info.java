/** What a plan's text asks for, task by task, each fact with the place it was read from; no framework, nothing invented. */
@NullMarked
package vn.cchc.plan.reading;

import org.jspecify.annotations.NullMarked;
