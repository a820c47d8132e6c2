/** Where librarians look at what was recognised, beside the page it was read from, and publish it. */
@NullMarked
package vn.cchc.intake.review.view;

import org.jspecify.annotations.NullMarked;
