/** Contests over HTTP. */
@NullMarked
package vn.cchc.contest.rest;

import org.jspecify.annotations.NullMarked;
