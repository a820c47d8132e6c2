/** Content-addressed blobs: what was uploaded, stored once under the hash of its bytes. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.cchc.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
