package vn.cchc.question;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The banks of questions, for those who make papers of them. Answers hold keys and stay on the server. */
public interface QuestionBanks {

    /** All banks by title. */
    List<Bank> banks();

    Optional<Bank> bank(String slug);

    Optional<Bank> bank(long id);

    /**
     * What may be drawn from these banks now, by id: the newest revision of every active question that is not stale. A question is
     * stale from when the article it cites was amended, repealed or reworded until a person has confirmed it.
     */
    List<Question> drawable(Set<Long> banks);

    /** These revisions in the order asked for, whatever has become of their questions since; unknown ones are left out. */
    List<Question> revisions(Collection<QuestionRevision> which);

    /**
     * Adds what a file of the form of {@code questions.yaml} holds to the bank it names, which is made where there is none. Doing so
     * again changes nothing: a question with a known key is revised where it reads differently, and left alone where it does not.
     */
    BankReport load(byte[] yaml);
}
