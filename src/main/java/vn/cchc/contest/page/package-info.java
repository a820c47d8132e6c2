/** What visitors and contestants see of contests: plain pages that are quick on a phone, and the shell of the exam page. */
@NamedInterface("page")
@NullMarked
package vn.cchc.contest.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
