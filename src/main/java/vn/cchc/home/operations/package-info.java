/** Running the portal: backup, restore, check, and the local address the launcher talks to. */
@NullMarked
package vn.cchc.home.operations;

import org.jspecify.annotations.NullMarked;
