/** The process in which foreign files are read, and its supervision. */
@NullMarked
package vn.cchc.extraction.process;

import org.jspecify.annotations.NullMarked;
