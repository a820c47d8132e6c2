/** The library's inside: documents as they are stored, the rules for changing them and the queries that read them. */
@NullMarked
package vn.cchc.library.document;

import org.jspecify.annotations.NullMarked;
