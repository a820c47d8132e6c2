/** Stations and what they air, bulletins to be read out, and the duty of so many minutes a month at good hours. */
@NullMarked
package vn.cchc.plan.broadcast;

import org.jspecify.annotations.NullMarked;
