/** The trail as files. */
@NullMarked
package vn.cchc.audit.rest;

import org.jspecify.annotations.NullMarked;
