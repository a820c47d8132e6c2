/** Background work as an administrator sees it. */
@NullMarked
package vn.cchc.jobs.view;

import org.jspecify.annotations.NullMarked;
