/** Personal data: purposes and consents, national ids under keys, what is held about somebody, how long, and its erasure. */
@NullMarked
package vn.cchc.account.privacy;

import org.jspecify.annotations.NullMarked;
