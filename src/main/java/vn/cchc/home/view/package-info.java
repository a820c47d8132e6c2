/** The home page, the page about the portal and the error views. */
@NullMarked
package vn.cchc.home.view;

import org.jspecify.annotations.NullMarked;
