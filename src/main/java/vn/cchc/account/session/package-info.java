/** The browsers people are signed in with, and how they are remembered. */
@NullMarked
package vn.cchc.account.session;

import org.jspecify.annotations.NullMarked;
