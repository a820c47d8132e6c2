/** Opening an account, and finding the way back into one, by a code sent to an e-mail address or a phone. */
@NullMarked
package vn.cchc.account.registration;

import org.jspecify.annotations.NullMarked;
