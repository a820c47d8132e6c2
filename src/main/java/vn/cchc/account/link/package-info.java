/** One-time links: kept as hashes, used up by a confirmation, revocable, each for one role in one scope. */
@NullMarked
package vn.cchc.account.link;

import org.jspecify.annotations.NullMarked;
