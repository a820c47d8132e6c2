package vn.cchc.question.bank;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.cchc.question.Difficulty;
import vn.cchc.question.QuestionKind;
import vn.cchc.question.QuestionState;

/** The questions of all banks. */
interface QuestionRows extends Repository<StoredQuestion, Long> {

    StoredQuestion save(StoredQuestion question);

    void flush();

    Optional<StoredQuestion> findById(Long id);

    List<StoredQuestion> findByBankIdOrderById(long bankId);

    @Query("from StoredQuestion q where q.citedDocument is not null and q.state <> RETIRED order by q.id")
    List<StoredQuestion> citing();

    @Query("from StoredQuestion q where q.bankId in :banks and q.citedDocument is not null and q.state = ACTIVE"
            + " order by q.id")
    List<StoredQuestion> activeCiting(Collection<Long> banks);

    @Query("from StoredQuestion q where q.bankId in :banks and q.state = ACTIVE and q.stale is null order by q.id")
    List<StoredQuestion> drawable(Collection<Long> banks);

    @Query("from StoredQuestion q where q.bankId = :bank and (:words is null or q.words like :words escape '!'"
            + " or q.code = :code)"
            + " and (:topic is null or q.topic = :topic) and (:kind is null or q.kind = :kind)"
            + " and (:difficulty is null or q.difficulty = :difficulty) and (:state is null or q.state = :state)"
            + " and (:stale = false or q.stale is not null) order by q.id")
    Page<StoredQuestion> matching(
            long bank,
            @Nullable String words,
            @Nullable String code,
            @Nullable String topic,
            @Nullable QuestionKind kind,
            @Nullable Difficulty difficulty,
            @Nullable QuestionState state,
            boolean stale,
            Pageable page);

    @Query("select distinct q.topic from StoredQuestion q where q.bankId = :bank order by q.topic")
    List<String> topics(long bank);

    @Query("from StoredQuestion q where q.stale is not null and q.state <> RETIRED order by q.staleSince, q.id")
    Page<StoredQuestion> stale(Pageable page);

    @Query(
            "select q.bankId, count(q), sum(case when q.state = ACTIVE and q.stale is null then 1 else 0 end),"
                    + " sum(case when q.stale is not null and q.state <> RETIRED then 1 else 0 end) from StoredQuestion q group by q.bankId")
    List<Object[]> counts();
}
