package vn.cchc.account.guest;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The passes of guests. */
interface GuestPassRows extends Repository<GuestPassRow, String> {

    Optional<GuestPassRow> findById(String hash);

    @Modifying
    @Query("delete from GuestPassRow p where p.hash = :hash")
    void delete(String hash);

    @Modifying
    @Query("delete from GuestPassRow p where p.expiresAt < :now")
    int deleteExpired(Instant now);
}
