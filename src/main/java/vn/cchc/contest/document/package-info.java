/** Papers that people print: rules, posters, scripts for loudspeakers, drafts of the file's documents. */
@NullMarked
package vn.cchc.contest.document;

import org.jspecify.annotations.NullMarked;
