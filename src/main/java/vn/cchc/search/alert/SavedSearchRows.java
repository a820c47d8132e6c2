package vn.cchc.search.alert;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every search that is kept. */
interface SavedSearchRows extends Repository<SavedSearch, Long> {

    SavedSearch save(SavedSearch search);

    Optional<SavedSearch> findByIdAndPerson(Long id, String person);

    List<SavedSearch> findByPersonOrderByIdDesc(String person);

    List<SavedSearch> findByPersonAndByMailTrueOrderById(String person);

    @Query("select distinct s.person from SavedSearch s where s.byMail = true order by s.person")
    List<String> peopleToTell();

    void delete(SavedSearch search);

    void deleteByPerson(String person);
}
