/** Passkeys: registering, naming and removing them, and recognising their owners. */
@NullMarked
package vn.cchc.account.passkey;

import org.jspecify.annotations.NullMarked;
