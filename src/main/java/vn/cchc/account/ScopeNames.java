package vn.cchc.account;

import java.util.Optional;

/** Tells what the things of one kind are called, so that people choose and read scopes by name; a module declares a bean for its kind. */
public interface ScopeNames {

    /** {@link Scope#CONTEST} and its like. */
    String kind();

    /** The name of an existing thing; empty where there is none, and then no role is granted for it. */
    Optional<String> nameOf(long id);
}
