package vn.cchc.account;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every account. */
interface Accounts extends Repository<Account, Long> {

    Account save(Account account);

    Optional<Account> findById(Long id);

    Optional<Account> findBySignInName(String signInName);

    @Query("select a from Account a where a.signInName = :name or a.email = :name")
    Optional<Account> findByNameOrEmail(String name);

    boolean existsByDemoTrue();

    @Query("select count(a) > 0 from Account a join a.roles r where r = :role and a.enabled")
    boolean existsWithRole(Role role);
}
