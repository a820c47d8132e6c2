/** The desk on which plans are drawn up, followed and reported on. */
@NullMarked
package vn.cchc.plan.view;

import org.jspecify.annotations.NullMarked;
