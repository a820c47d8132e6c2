/** The organizer's desk of banks: lists, the editor of a question, files in and out, and what waits for a person. */
@NullMarked
package vn.cchc.question.view;

import org.jspecify.annotations.NullMarked;
