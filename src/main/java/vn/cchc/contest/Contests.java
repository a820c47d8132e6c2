package vn.cchc.contest;

import java.util.List;
import java.util.Optional;

/** Reads contests and rounds, drafts too: who is shown which is for the caller to decide. */
public interface Contests {

    /** All contests, latest first. */
    List<Contest> all();

    /** Those the public may see, latest first. */
    List<Contest> published();

    Optional<Contest> find(long id);

    Optional<Contest> find(String slug);

    /** By their place in the contest. */
    List<Round> rounds(long contest);

    Optional<Round> round(long id);

    Optional<Round> round(long contest, String slug);
}
