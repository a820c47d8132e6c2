package vn.cchc.account;

import java.util.Collection;

/** Knows the people of one kind. */
public interface PersonSource {

    PersonId.Kind kind();

    Collection<KnownPerson> find(Collection<Long> numbers);
}
