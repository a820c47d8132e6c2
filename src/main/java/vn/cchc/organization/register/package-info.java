/** The register itself: units of both realms, the rules they obey, how they are found and stored. */
@NullMarked
package vn.cchc.organization.register;

import org.jspecify.annotations.NullMarked;
