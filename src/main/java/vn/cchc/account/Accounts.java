package vn.cchc.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every account. */
interface Accounts extends Repository<Account, Long> {

    Account save(Account account);

    Optional<Account> findById(Long id);

    Optional<Account> findBySignInName(String signInName);

    @Query("select a from Account a where a.signInName = :name or a.email = :name")
    Optional<Account> findByNameOrEmail(String name);

    Optional<Account> findByEmail(String email);

    Optional<Account> findByPhone(String phone);

    List<Account> findByEmailIn(Collection<String> emails);

    List<Account> findByIdIn(Collection<Long> ids);

    List<Account> findByOrganizationIdInAndEnabledTrueOrderById(Collection<Long> organizations);

    @Query("select a from Account a where (:words = '' or a.searchKey like concat('%', :words, '%') escape '!'"
            + " or lower(a.displayName) like concat('%', :words, '%') escape '!'"
            + " or a.signInName like concat('%', :words, '%') escape '!')"
            + " and (:role is null or :role member of a.roles or exists (select 1 from AccountGrant g"
            + " where g.accountId = a.id and g.role = :role and g.revokedAt is null"
            + " and (g.validUntil is null or g.validUntil > :now)))"
            + " and (:enabled is null or a.enabled = :enabled) order by a.id desc")
    Page<Account> search(String words, @Nullable Role role, @Nullable Boolean enabled, Instant now, Pageable page);

    @Query("select count(a) from Account a join a.roles r where r = :role and a.enabled")
    long countWithRole(Role role);

    boolean existsByDemoTrue();

    @Query("select count(a) > 0 from Account a join a.roles r where r = :role and a.enabled")
    boolean existsWithRole(Role role);
}
