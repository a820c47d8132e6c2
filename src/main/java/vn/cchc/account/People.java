package vn.cchc.account;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Everyone the portal knows: accounts, guests, holders of one-time links. */
public interface People {

    Optional<KnownPerson> find(PersonId id);

    /** Several at once; who is not known is not in the answer. */
    Map<PersonId, KnownPerson> find(Collection<PersonId> ids);
}
