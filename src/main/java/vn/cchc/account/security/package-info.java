/** The security chains in front of every address, and what signing in goes through. */
@NullMarked
package vn.cchc.account.security;

import org.jspecify.annotations.NullMarked;
