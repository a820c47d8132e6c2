/** Fields in which a person chooses an agency or a locality, for any module's views. */
@NullMarked
@NamedInterface("picker")
package vn.cchc.organization.picker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
