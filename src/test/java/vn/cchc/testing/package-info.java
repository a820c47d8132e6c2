<<<<<<< HEAD
/** What tests of several modules stand on. */
package vn.cchc.testing;
=======
/** What tests of several modules share. */
@NullMarked
package vn.cchc.testing;

import org.jspecify.annotations.NullMarked;
>>>>>>> views
