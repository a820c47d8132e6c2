/** Tests of the Vietnamese language package, each rule by its name. */
@NullMarked
package vn.cchc.vietnamese;

import org.jspecify.annotations.NullMarked;
