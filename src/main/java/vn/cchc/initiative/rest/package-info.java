/** The HTTP interface that the pages of entries and score sheets speak. */
@NullMarked
package vn.cchc.initiative.rest;

import org.jspecify.annotations.NullMarked;
