package vn.cchc.initiative.page;

/** What was asked for is not there, or not for whoever asks. */
class NotHere extends RuntimeException {

    NotHere() {
        super("Not here");
    }
}
