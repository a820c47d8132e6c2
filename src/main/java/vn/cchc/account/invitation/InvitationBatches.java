package vn.cchc.account.invitation;

import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** Every sheet that was confirmed. */
interface InvitationBatches extends Repository<InvitationBatch, Long> {

    InvitationBatch save(InvitationBatch batch);

    Optional<InvitationBatch> findById(Long id);

    Page<InvitationBatch> findAllByOrderByIdDesc(Pageable page);
}
