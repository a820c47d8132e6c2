package vn.cchc.account.guest;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.cchc.account.KnownPerson;
import vn.cchc.account.PersonId;
import vn.cchc.account.PhoneNumber;

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

    private Instant registeredAt;

    private @Nullable String consentVersion;

    private @Nullable Instant consentedAt;

    @SuppressWarnings("NullAway.Init")
    protected Guest() {}

    @SuppressWarnings("NullAway.Init")
    Guest(GuestName name, PhoneNumber phone, @Nullable Long localityId, String locality, Instant now) {
        this.displayName = name.shown();
        this.phone = phone.value();
        this.nameKey = name.key();
        this.registeredAt = now;
        livesIn(localityId, locality);
    }

    /** As said the last time. */
    final void livesIn(@Nullable Long newLocalityId, String newLocality) {
        localityId = newLocalityId;
        locality = newLocality;
    }

    /** Agreed to the words of this version, once for all times under it. */
    final void agreed(String version, Instant now) {
        if (!version.equals(consentVersion)) {
            consentVersion = version;
            consentedAt = now;
        }
    }

    Long id() {
        return id;
    }

    KnownPerson known() {
        return new KnownPerson(PersonId.guest(id), displayName, null, "", localityId, locality, true);
    }
}
