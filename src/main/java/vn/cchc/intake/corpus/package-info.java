/** The documents the portal opens with: Markdown files with front matter. */
@NullMarked
package vn.cchc.intake.corpus;

import org.jspecify.annotations.NullMarked;
