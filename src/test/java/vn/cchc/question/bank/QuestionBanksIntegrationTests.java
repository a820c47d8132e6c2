package vn.cchc.question.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import vn.cchc.library.Audience;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DocumentId;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.library.RelationDraft;
import vn.cchc.library.RelationKind;
import vn.cchc.library.Validity;
import vn.cchc.question.Bank;
import vn.cchc.question.BankReport;
import vn.cchc.question.Question;
import vn.cchc.question.QuestionBanks;
import vn.cchc.question.QuestionContent;
import vn.cchc.question.QuestionKind;
import vn.cchc.question.QuestionRefused;
import vn.cchc.question.QuestionRevision;
import vn.cchc.testing.PortalTest;
import vn.cchc.vietnamese.DocumentType;

@WithMockUser(
        username = "tochuc",
        roles = {"ORGANIZER", "LIBRARIAN"})
class QuestionBanksIntegrationTests extends PortalTest {

    @Autowired
    private QuestionBanks banks;

    @Autowired
    private BankDesk desk;

    @Autowired
    private Cataloguing cataloguing;

    @Autowired
    private Staleness staleness;

    @Test
    void loadsTheSameFileTwiceWithoutChangingAnything() {
        BankReport first = load("hai-lan", question("q1", "Một?", "") + question("q2", "Hai?", ""));
        BankReport second = load("hai-lan", question("q1", "Một?", "") + question("q2", "Hai?", ""));

        assertThat(first).extracting(BankReport::added, BankReport::unchanged).containsExactly(2, 0);
        assertThat(second)
                .extracting(BankReport::added, BankReport::revised, BankReport::unchanged)
                .containsExactly(0, 0, 2);
        assertThat(drawable(first)).extracting(Question::stem).containsExactly("Một?", "Hai?");
    }

    @Test
    void keepsEveryRevisionForThePapersMadeFromIt() {
        BankReport first = load("sua-cau", question("q1", "Trước khi sửa?", ""));
        QuestionRevision before = drawable(first).getFirst().reference();

        BankReport second = load("sua-cau", question("q1", "Sau khi sửa?", ""));

        QuestionRevision after = new QuestionRevision(before.id(), 2);
        assertThat(second.revised()).isEqualTo(1);
        assertThat(drawable(first)).extracting(Question::reference).containsExactly(after);
        assertThat(banks.revisions(List.of(after, before, new QuestionRevision(before.id(), 9))))
                .extracting(Question::stem)
                .containsExactly("Sau khi sửa?", "Trước khi sửa?");
    }

    @Test
    void reportsBadQuestionsAndTakesTheRest() {
        BankReport report = load(
                "co-loi",
                question("q1", "Tốt?", "")
                        + "  - id: q2\n    stem: Thiếu đáp án?\n    options: [A, B]\n"
                        + question("q1", "Trùng mã?", "")
                        + "  - id: q4\n    stem: Lạ?\n    anwser: true\n");

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.bad()).extracting(BankReport.BadRow::number).containsExactly(2, 3, 4);
        assertThat(report.bad())
                .extracting(BankReport.BadRow::reason)
                .containsExactly(
                        "question.refused.key-missing", "question.refused.twice-in-file", "question.refused.field");
    }

    @Test
    void aQuestionIsDrawnOnlyWhileItIsActive() {
        Bank bank = desk.open("Ngân hàng của Sở", "");
        assertThat(bank.slug()).isEqualTo("ngan-hang-cua-so");
        assertThat(desk.open("Ngân hàng của Sở", "").slug()).isEqualTo("ngan-hang-cua-so-2");
        QuestionContent content =
                drawable(load("mau", question("q", "Mẫu?", ""))).getFirst().content();

        long id = desk.add(bank.id(), content);
        assertThat(banks.drawable(Set.of(bank.id()))).isEmpty();
        desk.activate(id);
        assertThat(banks.drawable(Set.of(bank.id()))).hasSize(1);
        desk.retire(id);
        assertThat(banks.drawable(Set.of(bank.id()))).isEmpty();
        assertThat(banks.revisions(List.of(new QuestionRevision(id, 1)))).hasSize(1);
        assertThatExceptionOfType(QuestionRefused.class).isThrownBy(() -> desk.retire(id));
    }

    @Test
    void refusesAnEditThatWasMadeFromAnOldRevision() {
        QuestionRevision known = drawable(load("hai-nguoi", question("q", "Hai người?", "")))
                .getFirst()
                .reference();
        QuestionContent content = banks.revisions(List.of(known)).getFirst().content();
        desk.revise(known.id(), 1, content);

        assertThatExceptionOfType(QuestionRefused.class)
                .isThrownBy(() -> desk.revise(known.id(), 1, content))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("question.refused.changed-meanwhile"));
    }

    @Test
    void findsQuestionsByWordsWithoutAccentsAndByWhatTheyAre() {
        BankReport report = load(
                "tim",
                question("q1", "Thủ tục hành chính?", "    difficulty: hard\n") + question("q2", "Chỉ số PAPI?", ""));
        var page = PageRequest.of(0, 10);

        assertThat(desk.questions(report.bank().id(), filter("thu tuc", null), page))
                .extracting(QuestionLine::code)
                .containsExactly("q1");
        assertThat(desk.questions(report.bank().id(), filter("", vn.cchc.question.Difficulty.HARD), page))
                .hasSize(1);
        assertThat(desk.questions(report.bank().id(), filter("q2", null), page))
                .extracting(QuestionLine::kind)
                .containsExactly(QuestionKind.SINGLE);
        assertThat(desk.questions(report.bank().id(), filter("%", null), page)).isEmpty();
    }

    @Test
    void aRewordedArticleTakesItsQuestionsOutUntilSomebodyConfirms() {
        DocumentId law = publish("1/KH-DOI", List.of(), "Phát 15 phút mỗi tháng.", "Không đổi.");
        BankReport bank = load(
                "doi-loi",
                question("q1", "Bao nhiêu phút?", cites("1/KH-DOI", "art-1"))
                        + question("q2", "Điều hai?", cites("1/KH-DOI", "art-2"))
                        + question("q3", "Cả văn bản?", cites("1/KH-DOI", null)));
        assertThat(drawable(bank)).hasSize(3);

        revise(law, "1/KH-DOI", "Phát 20 phút mỗi tháng.", "Không đổi.");

        assertThat(drawable(bank)).extracting(Question::stem).containsExactly("Điều hai?");
        QuestionLine stale = line(bank, "q1");
        assertThat(stale.stale()).containsExactly(new StaleReason(StaleReason.What.TEXT_CHANGED, ""));
        assertThat(desk.stale(PageRequest.of(0, 50)))
                .extracting(QuestionLine::id)
                .contains(stale.id());

        desk.confirm(stale.id());

        assertThat(drawable(bank)).extracting(Question::stem).containsExactly("Bao nhiêu phút?", "Điều hai?");
        assertThat(line(bank, "q1").confirmedBy()).isEqualTo("tochuc");
        assertThatExceptionOfType(QuestionRefused.class).isThrownBy(() -> desk.confirm(stale.id()));
    }

    @Test
    void anAmendmentOfTheArticleItselfCountsAndOneOfAnotherDoesNot() {
        publish("2/KH-SUA", List.of(), "Một.", "Hai.");
        BankReport bank = load(
                "sua-doi",
                question("q1", "Điều một?", cites("2/KH-SUA", "art-1"))
                        + question("q2", "Điều hai?", cites("2/KH-SUA", "art-2")));
        drawable(bank);

        publish("3/KH-SUA", List.of(acts(RelationKind.AMENDS, "2/KH-SUA", "art-2")), "Sửa Điều 2.");

        assertThat(drawable(bank)).extracting(Question::stem).containsExactly("Điều một?");
        assertThat(line(bank, "q2").stale()).containsExactly(new StaleReason(StaleReason.What.AMENDS, "3/KH-SUA"));
    }

    @Test
    void anExpiredOrWithdrawnDocumentTakesItsQuestionsOut() {
        DocumentId expiring = publish("4/KH-HET", List.of(), "Một.");
        DocumentId leaving = publish("5/KH-RUT", List.of(), "Một.");
        BankReport bank = load(
                "het-hieu-luc",
                question("q1", "Hết hiệu lực?", cites("4/KH-HET", "art-1"))
                        + question("q2", "Rút?", cites("5/KH-RUT", "art-1")));
        assertThat(drawable(bank)).hasSize(2);

        cataloguing.confirmValidity(expiring, Validity.EXPIRED, "Bị thay thế.");
        cataloguing.withdraw(leaving);

        assertThat(drawable(bank)).isEmpty();
        assertThat(line(bank, "q1").stale()).containsExactly(new StaleReason(StaleReason.What.VALIDITY, "EXPIRED"));
        assertThat(line(bank, "q2").stale()).containsExactly(new StaleReason(StaleReason.What.DOCUMENT_GONE, ""));

        cataloguing.publish(leaving);
        assertThat(drawable(bank)).extracting(Question::stem).containsExactly("Rút?");
    }

    @Test
    void whatIsWrittenOnARepealedOrMissingArticleWaitsForAPerson() {
        publish("6/KH-CU", List.of(), "Một.");
        publish("7/KH-MOI", List.of(acts(RelationKind.REPEALS, "6/KH-CU", null)), "Bãi bỏ.");

        BankReport bank = load(
                "viet-sau",
                question("q1", "Đã bãi bỏ?", cites("6/KH-CU", "art-1"))
                        + question("q2", "Không có điều?", cites("7/KH-MOI", "art-9"))
                        + question("q3", "Không có trong thư viện?", cites("99/KH-KHONG", "art-1")));

        assertThat(drawable(bank)).extracting(Question::stem).containsExactly("Không có trong thư viện?");
        assertThat(line(bank, "q1").stale()).containsExactly(new StaleReason(StaleReason.What.REPEALS, "7/KH-MOI"));
        assertThat(line(bank, "q2").stale()).containsExactly(new StaleReason(StaleReason.What.PROVISION_GONE, ""));
    }

    @Test
    void noticesByItselfSoonAfterTheLibraryHasChanged() {
        DocumentId law = publish("8/KH-NHANH", List.of(), "Trước.");
        BankReport bank = load("nhanh", question("q1", "Nhanh?", cites("8/KH-NHANH", "art-1")));

        revise(law, "8/KH-NHANH", "Sau.");

        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(line(bank, "q1").stale()).isNotEmpty());
    }

    @Test
    void everyShippedQuestionIsSoundAndItsCitationIsInTheLibrary() throws IOException {
        for (String slug : List.of("tuan-cchc-2026", "cong-chuc-2026")) {
            BankReport report = banks.load(Files.readAllBytes(Path.of("quizzes", slug, "questions.yaml")));
            assertThat(report.bad()).isEmpty();
            assertThat(report.bank().slug()).isEqualTo(slug);
            List<Question> drawable = drawable(report);
            assertThat(drawable).hasSizeGreaterThanOrEqualTo(slug.startsWith("tuan") ? 40 : 30);
            assertThat(drawable).hasSize(report.added() + report.unchanged());
            assertThat(drawable.stream().map(Question::kind).distinct()).hasSizeGreaterThanOrEqualTo(6);
            for (Question question : drawable) {
                assertThat(question.explanation()).as(question.stem()).isNotBlank();
                var article = desk.article(question.cited());
                assertThat(article)
                        .as("%s cites %s", question.stem(), question.cited())
                        .isPresent();
                assertThat(question.cited().provision() == null
                                || !article.orElseThrow().text().isEmpty())
                        .as("%s cites %s", question.stem(), question.cited())
                        .isTrue();
            }
        }
        assertThat(staleness.checkAll()).isZero();
    }

    @Test
    @WithMockUser(roles = "STAFF")
    void leavesTheDeskToOrganizers() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.banks());
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.question(1));
    }

    private static BankDesk.Filter filter(String words, vn.cchc.question.@Nullable Difficulty difficulty) {
        return new BankDesk.Filter(words, null, null, difficulty, null, false);
    }

    private QuestionLine line(BankReport report, String code) {
        return desk.questions(report.bank().id(), filter(code, null), PageRequest.of(0, 1))
                .getContent()
                .getFirst();
    }

    private List<Question> drawable(BankReport report) {
        return banks.drawable(Set.of(report.bank().id())).stream()
                .sorted(Comparator.comparing(Question::id))
                .toList();
    }

    private BankReport load(String bank, String questions) {
        return banks.load(("bank: " + bank + "\ntitle: Ngân hàng " + bank + "\nquestions:\n" + questions)
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String question(String id, String stem, String more) {
        return "  - id: " + id + "\n    stem: \"" + stem + "\"\n    options: [Có, Không]\n    answer: a\n" + more;
    }

    private static String cites(String document, @Nullable String provision) {
        return "    cites: {document: " + document + (provision == null ? "" : ", provision: " + provision)
                + ", text: Căn cứ}\n";
    }

    private static RelationDraft acts(RelationKind kind, String number, @Nullable String article) {
        return new RelationDraft(kind, null, number, null, null, article);
    }

    private DocumentId publish(String number, List<RelationDraft> relations, String... articles) {
        DocumentId id = cataloguing.add(draft(number, relations, articles));
        cataloguing.publish(id);
        return id;
    }

    private void revise(DocumentId id, String number, String... articles) {
        cataloguing.revise(id, cataloguing.edition(id).revision(), draft(number, List.of(), articles));
    }

    private static DocumentDraft draft(String number, List<RelationDraft> relations, String... articles) {
        List<ProvisionDraft> provisions = new java.util.ArrayList<>();
        for (String article : articles) {
            provisions.add(new ProvisionDraft("Điều " + (provisions.size() + 1), "", article));
        }
        return new DocumentDraft(
                number,
                DocumentType.PLAN,
                "Văn bản " + number,
                "UBND tỉnh Minh Họa",
                LocalDate.of(2026, 1, 2),
                null,
                null,
                null,
                Validity.IN_FORCE,
                "Còn hiệu lực.",
                null,
                false,
                Audience.PUBLIC,
                Set.of(),
                null,
                provisions,
                relations,
                Set.of());
    }
}
