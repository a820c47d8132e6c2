/** Document drafts out of fields that people wrote, with a reason for whatever cannot be taken. */
@NullMarked
package vn.cchc.intake.form;

import org.jspecify.annotations.NullMarked;
