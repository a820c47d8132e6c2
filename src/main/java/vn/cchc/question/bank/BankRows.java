package vn.cchc.question.bank;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The banks. */
interface BankRows extends Repository<StoredBank, Long> {

    StoredBank saveAndFlush(StoredBank bank);

    Optional<StoredBank> findById(Long id);

    Optional<StoredBank> findBySlug(String slug);

    List<StoredBank> findAll();
}
