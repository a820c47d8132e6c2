package vn.cchc.account;

import java.util.List;

/** A module that holds something about people; every such module declares a bean. */
public interface PersonalDataHolder {

    /** The module's name. */
    String module();

    /** What is held about somebody, empty where nothing is. Secrets are left out: they are of no use to anyone else. */
    List<HeldData> export(PersonId person);

    /**
     * Removes what tells who somebody is. What must stay, such as a result that others rely on, stays without an identity. Runs in
     * the caller's transaction; a second time it does nothing. The account itself goes last.
     */
    void erase(PersonId person);
}
