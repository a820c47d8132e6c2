package vn.cchc.question.bank;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.cchc.audit.AuditTrail;
import vn.cchc.question.BankReport;
import vn.cchc.question.BankReport.BadRow;
import vn.cchc.question.Question;
import vn.cchc.question.QuestionContent;
import vn.cchc.question.QuestionRefused;
import vn.cchc.question.QuestionRules;
import vn.cchc.question.QuestionState;
import vn.cchc.question.WrittenQuestion;

/** Takes questions into a bank, one by one or by the file; runs inside its callers' transactions. */
@Component
class Intake {

    private static final int LONGEST_CODE = 100;

    private final BankRows banks;
    private final QuestionRows questions;
    private final Revisions revisions;
    private final Foundations foundations;
    private final AuditTrail audit;
    private final Clock clock = Clock.systemUTC();

    Intake(BankRows banks, QuestionRows questions, Revisions revisions, Foundations foundations, AuditTrail audit) {
        this.banks = banks;
        this.questions = questions;
        this.revisions = revisions;
        this.foundations = foundations;
        this.audit = audit;
    }

    StoredBank open(String slug, String title, String description) {
        StoredBank bank = banks.saveAndFlush(new StoredBank(slug, title, description, now()));
        audit.record("bank.opened", "bank:" + slug, Map.of());
        return bank;
    }

    StoredQuestion add(long bank, @Nullable String code, QuestionState state, QuestionContent cleaned) {
        Instant now = now();
        StoredQuestion question = new StoredQuestion(bank, code, state, cleaned, now);
        question.compare(foundations.basis(cleaned.cited()), now);
        questions.save(question);
        questions.flush();
        revisions.add(question.newest(), cleaned, actor(), now);
        return question;
    }

    void revise(StoredQuestion question, QuestionContent cleaned) {
        Instant now = now();
        question.describe(cleaned, now);
        question.compare(foundations.basis(cleaned.cited()), now);
        questions.save(question);
        questions.flush();
        revisions.add(question.newest(), cleaned, actor(), now);
    }

    /**
     * Takes what a file holds: by its code a question is known, one without a code by its words, so that the same file does not fill a
     * bank twice.
     *
     * @param bad what the reader of the file could not make sense of; what is refused here joins it in the report
     */
    BankReport take(StoredBank bank, List<WrittenQuestion> written, List<BadRow> bad) {
        Present present = new Present(bank.id());
        List<BadRow> refused = new ArrayList<>(bad);
        int added = 0;
        int revised = 0;
        int unchanged = 0;
        for (WrittenQuestion one : written) {
            try {
                QuestionContent content = QuestionRules.clean(one.content());
                String code = code(one.code());
                StoredQuestion kept = present.find(code, content);
                if (kept == null) {
                    present.note(add(bank.id(), code, QuestionState.ACTIVE, content), content);
                    added++;
                } else if (content.equals(present.content(kept))) {
                    unchanged++;
                } else if (!present.isNew(kept)) {
                    revise(kept, content);
                    present.note(kept, content);
                    revised++;
                } else {
                    throw new QuestionRefused(
                            "question.refused.twice-in-file", Objects.requireNonNullElse(code, content.stem()));
                }
            } catch (QuestionRefused reason) {
                refused.add(new BadRow(one.number(), reason.key(), reason.arguments()));
            }
        }
        refused.sort(Comparator.comparingInt(BadRow::number));
        if (added + revised > 0) {
            audit.record(
                    "bank.filled",
                    "bank:" + bank.toBank().slug(),
                    Map.of(
                            "added", String.valueOf(added),
                            "revised", String.valueOf(revised),
                            "refused", String.valueOf(refused.size())));
        }
        return new BankReport(bank.toBank(), added, revised, unchanged, refused);
    }

    /** Who acts now; null for the portal itself. */
    static @Nullable String actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : authentication.getName();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable String code(@Nullable String given) {
        String code = given == null ? "" : given.strip();
        if (code.length() > LONGEST_CODE || code.chars().anyMatch(Character::isISOControl)) {
            throw new QuestionRefused("question.refused.code", String.valueOf(LONGEST_CODE));
        }
        return code.isEmpty() ? null : code;
    }

    /** What the bank holds, with what this file has brought so far. */
    private final class Present {

        private final Map<String, StoredQuestion> byCode = new HashMap<>();
        private final Map<String, StoredQuestion> byLikeness = new HashMap<>();
        private final Map<Long, QuestionContent> contents = new HashMap<>();
        private final Map<Long, Boolean> fresh = new HashMap<>();

        Present(long bank) {
            List<StoredQuestion> kept = questions.findByBankIdOrderById(bank);
            for (Question question : revisions.newest(kept)) {
                contents.put(question.id(), question.content());
            }
            kept.forEach(this::index);
        }

        private void index(StoredQuestion question) {
            if (question.code() != null) {
                byCode.put(question.code(), question);
            }
            byLikeness.putIfAbsent(question.likeness(), question);
        }

        @Nullable
        StoredQuestion find(@Nullable String code, QuestionContent content) {
            return code != null ? byCode.get(code) : byLikeness.get(Likeness.of(content));
        }

        @Nullable
        QuestionContent content(StoredQuestion question) {
            return contents.get(question.id());
        }

        boolean isNew(StoredQuestion question) {
            return fresh.containsKey(question.id());
        }

        void note(StoredQuestion question, QuestionContent content) {
            contents.put(question.id(), content);
            fresh.put(question.id(), true);
            index(question);
        }
    }
}
