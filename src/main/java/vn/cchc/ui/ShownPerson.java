package vn.cchc.ui;

/** A principal with a name for people; the frame shows it instead of the name that it signs in with. */
public interface ShownPerson {

    String displayName();

    /** Whether there is an account behind it with pages of its own. */
    boolean hasAccount();
}
