/** The second step of signing in: codes of an authenticator app, and codes on paper for when it is lost. */
@NullMarked
package vn.cchc.account.secondfactor;

import org.jspecify.annotations.NullMarked;
