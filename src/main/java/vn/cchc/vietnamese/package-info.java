/** The Vietnamese language of administrative documents: text forms, search tokens, document numbers and labels, free of any framework. */
@NullMarked
package vn.cchc.vietnamese;

import org.jspecify.annotations.NullMarked;
