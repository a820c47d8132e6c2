package vn.cchc.account;

import vn.cchc.ui.ShownPerson;

/** A principal of the portal's own. */
public interface Identified extends ShownPerson {

    PersonId personId();
}
