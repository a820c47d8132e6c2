/** What a contest's attempts tell: who takes part, how questions did, which patterns deserve a person's look. */
@NamedInterface("analysis")
@NullMarked
package vn.cchc.contest.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
