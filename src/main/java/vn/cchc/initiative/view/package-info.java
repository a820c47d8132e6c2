/** The secretary's and the chair's desk. */
@NullMarked
package vn.cchc.initiative.view;

import org.jspecify.annotations.NullMarked;
