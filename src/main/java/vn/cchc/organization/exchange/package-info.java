/** The register as tables: workbooks and CSV out and in, without loss, with a look at what would change first. */
@NullMarked
package vn.cchc.organization.exchange;

import org.jspecify.annotations.NullMarked;
