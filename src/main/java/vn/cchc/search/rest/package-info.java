/** Searching over HTTP. */
@NullMarked
package vn.cchc.search.rest;

import org.jspecify.annotations.NullMarked;
