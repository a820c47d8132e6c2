package vn.cchc.account.link;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every link ever issued. */
interface OneTimeLinkRows extends Repository<OneTimeLink, Long> {

    OneTimeLink save(OneTimeLink link);

    Optional<OneTimeLink> findById(Long id);

    List<OneTimeLink> findByIdIn(Collection<Long> ids);

    Optional<OneTimeLink> findByHash(String hash);

    /** So that two browsers can't share the last use. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from OneTimeLink l where l.hash = :hash")
    Optional<OneTimeLink> lockByHash(String hash);

    Page<OneTimeLink> findAllByOrderByIdDesc(Pageable page);

    List<OneTimeLink> findByScopeKindAndScopeIdOrderByIdDesc(String scopeKind, long scopeId);
}
