/** Keeps banks and their questions, and notices when the article behind a question has changed. */
@NullMarked
package vn.cchc.question.bank;

import org.jspecify.annotations.NullMarked;
