/** Pictures of questions over HTTP. */
@NullMarked
package vn.cchc.question.rest;

import org.jspecify.annotations.NullMarked;
