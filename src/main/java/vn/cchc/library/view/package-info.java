/** The library's Vaadin views. */
@NullMarked
package vn.cchc.library.view;

import org.jspecify.annotations.NullMarked;
