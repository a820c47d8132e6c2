/** Reading what people type and answering it from the index. */
@NullMarked
package vn.cchc.search.query;

import org.jspecify.annotations.NullMarked;
