package vn.cchc.account.link;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import vn.cchc.account.Identified;
import vn.cchc.account.PersonId;

/** The principal of a session that a one-time link opened. */
public record LinkHolder(long linkId, String displayName) implements Identified, Principal, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public PersonId personId() {
        return PersonId.link(linkId);
    }

    @Override
    public boolean hasAccount() {
        return false;
    }

    /** As the trail names it. */
    @Override
    public String getName() {
        return "link:" + linkId;
    }
}
