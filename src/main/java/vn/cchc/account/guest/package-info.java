/** People who take part without an account: a phone and a name, let in by a little work of their device. */
@NullMarked
package vn.cchc.account.guest;

import org.jspecify.annotations.NullMarked;
