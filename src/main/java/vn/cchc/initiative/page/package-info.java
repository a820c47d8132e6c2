/** Pages without Vaadin: the calls, an entry being written, a score sheet, results. */
@NullMarked
package vn.cchc.initiative.page;

import org.jspecify.annotations.NullMarked;
