/** Takes reports from devices that may have been without a network. */
@NullMarked
package vn.cchc.plan.rest;

import org.jspecify.annotations.NullMarked;
