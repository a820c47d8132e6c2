/** Signing in by way of another service that speaks OpenID Connect. */
@NullMarked
package vn.cchc.account.oidc;

import org.jspecify.annotations.NullMarked;
