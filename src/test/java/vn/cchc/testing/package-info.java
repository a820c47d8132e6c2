/** What tests of several modules share. */
@NullMarked
package vn.cchc.testing;

import org.jspecify.annotations.NullMarked;
