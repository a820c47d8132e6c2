package vn.cchc.question;

/** What an answer that is only partly right earns. */
public enum Marking {
    /** Nothing. */
    ALL_OR_NOTHING,
    /**
     * Its share: of several options the right ones taken less the wrong ones taken, of an order the places that are right, of pairs the
     * right ones; never less than nothing.
     */
    PROPORTIONAL
}
