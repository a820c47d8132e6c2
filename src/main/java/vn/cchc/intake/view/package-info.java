/** The librarian's views of imports. */
@NullMarked
package vn.cchc.intake.view;

import org.jspecify.annotations.NullMarked;
