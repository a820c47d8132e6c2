package vn.cchc.account.invitation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every row of every confirmed sheet. */
interface InvitationRows extends Repository<Invitation, Long> {

    Invitation save(Invitation invitation);

    Optional<Invitation> findByTokenHash(String tokenHash);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invitation i where i.id = :id")
    Optional<Invitation> lock(Long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invitation i where i.tokenHash = :tokenHash")
    Optional<Invitation> lockByTokenHash(String tokenHash);

    @Query("select i from Invitation i where i.batchId = :batchId and (:state is null or i.state = :state)"
            + " order by i.rowNumber")
    Page<Invitation> find(long batchId, @Nullable InvitationState state, Pageable page);

    List<Invitation> findByBatchIdOrderByRowNumber(long batchId);

    @Query("select i.state, count(i) from Invitation i where i.batchId = :batchId group by i.state")
    List<Object[]> count(long batchId);
}
