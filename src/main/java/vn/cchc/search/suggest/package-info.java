/** Questions others asked and found something by, offered again. */
@NullMarked
package vn.cchc.search.suggest;

import org.jspecify.annotations.NullMarked;
