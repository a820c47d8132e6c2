package vn.cchc.contest;

/** Where a contest stands; when its rounds are open, their times say. */
public enum ContestState {
    /** Being prepared; only its organizers see it. */
    DRAFT,
    /** Its rules are public and no longer changed but by a recorded amendment. */
    PUBLISHED,
    /** All its rounds' results are out and it takes no further part in anything. */
    FINISHED
}
