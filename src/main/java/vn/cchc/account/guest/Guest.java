package vn.cchc.account.guest;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.Nullable;
import vn.cchc.account.KnownPerson;
import vn.cchc.account.PersonId;

/** Somebody who takes part without an account. */
@Entity
class Guest {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "guest_seq")
    @SequenceGenerator(name = "guest_seq", allocationSize = 50)
    private Long id;

    private String displayName;

    private String phone;

    private String nameKey;

    private @Nullable Long localityId;

    private String locality;

    @SuppressWarnings("NullAway.Init")
    protected Guest() {}

    Long id() {
        return id;
    }

    KnownPerson known() {
        return new KnownPerson(PersonId.guest(id), displayName, null, "", localityId, locality, true);
    }
}
