/** Plans and their tasks as rows, who may do what with them, and the days on which they are due. */
@NullMarked
package vn.cchc.plan.desk;

import org.jspecify.annotations.NullMarked;
