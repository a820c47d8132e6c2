/** Signing in and out, one's password, and API tokens. */
@NullMarked
package vn.cchc.account.view;

import org.jspecify.annotations.NullMarked;
