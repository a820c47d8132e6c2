/** Calls and their stages: preparing, publishing, amending. */
@NullMarked
package vn.cchc.initiative.call;

import org.jspecify.annotations.NullMarked;
