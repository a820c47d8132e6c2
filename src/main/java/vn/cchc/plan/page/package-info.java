/** The public pages of plans, and the one-screen report that goes on without a network. */
@NullMarked
package vn.cchc.plan.page;

import org.jspecify.annotations.NullMarked;
