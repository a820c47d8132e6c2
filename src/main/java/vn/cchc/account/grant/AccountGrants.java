package vn.cchc.account.grant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.cchc.account.Role;

/** Every grant ever given. */
interface AccountGrants extends Repository<AccountGrant, Long> {

    AccountGrant save(AccountGrant grant);

    Optional<AccountGrant> findById(Long id);

    List<AccountGrant> findByAccountIdOrderByIdDesc(long accountId);

    @Query("select g from AccountGrant g where g.accountId = :accountId and g.role = :role and g.revokedAt is null"
            + " and (g.validUntil is null or g.validUntil > :now)")
    List<AccountGrant> holding(long accountId, Role role, Instant now);

    @Query("select g from AccountGrant g where g.scopeKind = :kind and g.scopeId = :id and g.revokedAt is null"
            + " and (g.validUntil is null or g.validUntil > :now) order by g.id desc")
    List<AccountGrant> holdingIn(String kind, long id, Instant now);
}
