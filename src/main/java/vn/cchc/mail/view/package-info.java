/** Messages as an administrator sees them, and as the demonstration shows them to everyone. */
@NullMarked
package vn.cchc.mail.view;

import org.jspecify.annotations.NullMarked;
