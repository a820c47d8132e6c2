/** Views of documents, and the components other modules show documents with. */
@NullMarked
@NamedInterface("view")
package vn.cchc.library.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
