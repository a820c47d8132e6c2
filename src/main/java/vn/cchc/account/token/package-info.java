/** API tokens: issued once, kept as hashes, limited by scopes, revocable. */
@NullMarked
package vn.cchc.account.token;

import org.jspecify.annotations.NullMarked;
