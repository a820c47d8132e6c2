/** Imports over HTTP. */
@NullMarked
package vn.cchc.intake.rest;

import org.jspecify.annotations.NullMarked;
