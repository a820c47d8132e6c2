/** The trail as an administrator reads it. */
@NullMarked
package vn.cchc.audit.view;

import org.jspecify.annotations.NullMarked;
