package vn.cchc.account.registration;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Codes that were sent. */
interface ContactCodes extends Repository<ContactCode, Long> {

    ContactCode save(ContactCode code);

    /** So that many tries at once count as many. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ContactCode c where c.purpose = :purpose and c.contact = :contact")
    Optional<ContactCode> lock(Purpose purpose, String contact);

    @Modifying
    @Query("delete from ContactCode c where c.sentAt < :before")
    int deleteSentBefore(Instant before);
}
