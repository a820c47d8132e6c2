/** How far judges agree, who is mild and who is strict, which scores stand out: advice to the chair that changes no result. */
@NullMarked
package vn.cchc.initiative.agreement;

import org.jspecify.annotations.NullMarked;
