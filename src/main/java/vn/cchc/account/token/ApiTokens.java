package vn.cchc.account.token;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every token ever issued. */
interface ApiTokens extends Repository<ApiToken, Long> {

    ApiToken save(ApiToken token);

    Optional<ApiToken> findById(Long id);

    Optional<ApiToken> findByHash(String hash);

    Page<ApiToken> findByAccountIdOrderByIdDesc(long accountId, Pageable page);

    Page<ApiToken> findAllByOrderByIdDesc(Pageable page);

    @Modifying
    @Query("update ApiToken t set t.lastUsedAt = :now where t.id = :id"
            + " and (t.lastUsedAt is null or t.lastUsedAt < :before)")
    int noteUse(Long id, Instant now, Instant before);
}
