package vn.cchc.question.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.question.Bank;
import vn.cchc.question.BankReport;
import vn.cchc.question.Question;
import vn.cchc.question.QuestionBanks;
import vn.cchc.question.QuestionRevision;
import vn.cchc.question.exchange.QuestionsYaml;
import vn.cchc.vietnamese.ViCollation;

/** The banks in the database. */
@Service
class KeptBanks implements QuestionBanks {

    private final BankRows banks;
    private final QuestionRows questions;
    private final Revisions revisions;
    private final Staleness staleness;
    private final Intake intake;

    KeptBanks(BankRows banks, QuestionRows questions, Revisions revisions, Staleness staleness, Intake intake) {
        this.banks = banks;
        this.questions = questions;
        this.revisions = revisions;
        this.staleness = staleness;
        this.intake = intake;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Bank> banks() {
        return banks.findAll().stream()
                .map(StoredBank::toBank)
                .sorted(Comparator.comparing(Bank::title, ViCollation.ORDER))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Bank> bank(String slug) {
        return banks.findBySlug(slug).map(StoredBank::toBank);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Bank> bank(long id) {
        return banks.findById(id).map(StoredBank::toBank);
    }

    @Override
    @Transactional
    public List<Question> drawable(Set<Long> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        staleness.check(wanted);
        // what has just been noted counts, even in a caller's transaction that writes nothing
        return revisions.newest(questions.drawable(wanted).stream()
                .filter(question -> !question.isStale())
                .toList());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Question> revisions(Collection<QuestionRevision> which) {
        Map<QuestionRevision, Question> found = revisions.of(which);
        List<Question> ordered = new ArrayList<>();
        which.forEach(revision -> {
            Question question = found.get(revision);
            if (question != null) {
                ordered.add(question);
            }
        });
        return ordered;
    }

    @Override
    @Transactional
    public BankReport load(byte[] yaml) {
        QuestionsYaml.Contents contents = QuestionsYaml.read(yaml);
        StoredBank bank = banks.findBySlug(contents.bank())
                .orElseGet(() -> intake.open(contents.bank(), contents.title(), contents.description()));
        return intake.take(bank, contents.questions(), contents.bad());
    }
}
