/** Conferences, training and mobile outreach with their calendar, and the store of banners, posters and clips. */
@NullMarked
package vn.cchc.plan.event;

import org.jspecify.annotations.NullMarked;
