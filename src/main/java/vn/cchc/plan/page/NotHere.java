package vn.cchc.plan.page;

/** What was asked for is not there, or not yet for everyone. */
class NotHere extends RuntimeException {

    NotHere() {
        super("Not here");
    }
}
