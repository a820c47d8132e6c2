/** The library's part of the HTTP interface. */
@NullMarked
package vn.cchc.library.rest;

import org.jspecify.annotations.NullMarked;
