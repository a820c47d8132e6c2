/** Roles within scopes, given for a time and revocable. */
@NullMarked
package vn.cchc.account.grant;

import org.jspecify.annotations.NullMarked;
