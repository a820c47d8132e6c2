/** Which passwords are too easy to guess. */
@NullMarked
package vn.cchc.account.password;

import org.jspecify.annotations.NullMarked;
