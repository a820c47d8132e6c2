/** Where librarians and administrators keep the register. */
@NullMarked
package vn.cchc.organization.view;

import org.jspecify.annotations.NullMarked;
