/** Inviting staff by the sheet: read, checked row by row, confirmed, sent, answered. */
@NullMarked
package vn.cchc.account.invitation;

import org.jspecify.annotations.NullMarked;
