/** The regular work that keeps the records of people small: once on all nodes together, and seen by an administrator. */
@NullMarked
package vn.cchc.account.housekeeping;

import org.jspecify.annotations.NullMarked;
