/** The results page: its state lives in its address and nowhere else. */
@NullMarked
package vn.cchc.search.view;

import org.jspecify.annotations.NullMarked;
