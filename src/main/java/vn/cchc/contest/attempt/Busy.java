package vn.cchc.contest.attempt;

/** More is waiting to be stored than may wait; it was not taken, and asking again shortly helps. */
public class Busy extends RuntimeException {

    Busy() {
        super("The queue is full");
    }
}
