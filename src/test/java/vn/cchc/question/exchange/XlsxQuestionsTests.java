package vn.cchc.question.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.cchc.question.exchange.Sheets.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.question.AnswerKey;
import vn.cchc.question.BankReport.BadRow;
import vn.cchc.question.Option;
import vn.cchc.question.QuestionKind;

class XlsxQuestionsTests {

    private static final Path AGENCY_BANK = Path.of("../shared/data/quiz/390-cau-hoi-luat-dau-thau.xlsx");

    @Test
    void readsABankAsAnAgencyKeepsIt() throws IOException {
        assumeTrue(Files.exists(AGENCY_BANK) || "true".equals(System.getenv("CI")));

        ReadQuestions read = QuestionFiles.read("bank.xlsx", Files.readAllBytes(AGENCY_BANK));

        assertThat(read.bad()).isEmpty();
        assertThat(read.questions()).hasSize(390);
        assertThat(read.questions())
                .allMatch(question -> question.content().options().size() >= 3);
        var first = read.questions().getFirst().content();
        assertThat(first.kind()).isEqualTo(QuestionKind.SINGLE);
        assertThat(first.key()).isEqualTo(new AnswerKey.Options(Set.of("a")));
        assertThat(first.topic()).isEqualTo("Tình huống thực tiễn & nâng cao");
        var second = read.questions().get(1).content();
        assertThat(second.options().getLast().text()).isEqualTo("Tất cả phương án trên đều đúng");
        assertThat(second.fixedOrder()).isTrue();
        assertThat(first.fixedOrder()).isFalse();
        assertThat(read.questions().get(3).content().stem())
                .contains("gói thầu nào là")
                .doesNotContain("\n");
        assertThat(read.questions().stream()
                        .map(question -> question.content().topic())
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThan(5);
    }

    @Test
    void readsOptionsInColumnsOfTheirOwnUnderEnglishHeadings() {
        byte[] file = Sheets.of(
                row("Bank of the department"),
                row("No", "Question", "Option A", "Option B", "Option C", "Correct answer", "Difficulty", "Topic"),
                row("1", "How many tasks?", "Four", "Six", "", "B", "easy", "Tasks"),
                row("2", "Which are indices?", "PAPI", "PCI", "GDP", "A, B", "hard", "Indices"));

        ReadQuestions read = QuestionFiles.read("bank.xlsx", file);

        assertThat(read.bad()).isEmpty();
        assertThat(read.questions().getFirst().content().options())
                .extracting(Option::text)
                .containsExactly("Four", "Six");
        assertThat(read.questions().getLast().content().kind()).isEqualTo(QuestionKind.MULTIPLE);
        assertThat(read.questions().getLast().content().key()).isEqualTo(new AnswerKey.Options(Set.of("a", "b")));
    }

    @Test
    void reportsEachBadRowByItsNumberAndReadsTheRest() {
        byte[] file = Sheets.of(
                row("STT", "Câu hỏi", "Phương án trả lời", "Đáp án"),
                row("1", "Câu tốt?", "A. Có\nB. Không", "A"),
                row("2", "Thiếu đáp án?", "A. Có\nB. Không", ""),
                row("3", "", "A. Có\nB. Không", "A"),
                row("4", "Ngoài phạm vi?", "A. Có\nB. Không", "D"),
                row("", "", "", ""),
                row("5", "Không đọc được?", "A. Có\nB. Không", "hỏi lại anh Ba"),
                row("6", "Cũng tốt?", "A. Có  B. Không", "B"));

        ReadQuestions read = QuestionFiles.read("bank.xlsx", file);

        assertThat(read.questions()).extracting(question -> question.number()).containsExactly(2, 8);
        assertThat(read.bad())
                .extracting(BadRow::number, BadRow::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "question.refused.key-missing"),
                        org.assertj.core.groups.Tuple.tuple(4, "question.refused.stem-missing"),
                        org.assertj.core.groups.Tuple.tuple(5, "question.refused.key-beyond"),
                        org.assertj.core.groups.Tuple.tuple(7, "question.refused.key-unread"));
    }

    @Test
    void infersTheKindFromWhatIsThere() {
        byte[] file = Sheets.of(
                row("Câu hỏi", "Phương án", "Đáp án"),
                row("Đúng hay sai?", "", "Đúng"),
                row("Bao nhiêu phút?", "", "1.500"),
                row("Viết tắt?", "", "PCI\nChỉ số PCI"));

        assertThat(QuestionFiles.read("x.xlsx", file).questions())
                .extracting(question -> question.content().kind())
                .containsExactly(QuestionKind.TRUE_FALSE, QuestionKind.NUMERIC, QuestionKind.SHORT_TEXT);
    }

    @Test
    void saysThatHeadingsAreMissing() {
        refuses("question.file.headings", Sheets.of(row("a", "b"), row("c", "d")));
    }

    @Test
    void refusesAnArchiveThatUnfoldsToTooMuch() {
        byte[] bomb = Sheets.zip(Map.of("xl/workbook.xml", "bomb"));

        assertThat(bomb.length).isLessThan(1 << 20);
        refuses("question.file.bomb", bomb);
    }

    @Test
    void fetchesNothingThatASheetNames(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "bí mật");
        byte[] file = Sheets.of(row("Câu hỏi", "Phương án", "Đáp án"), row("Đọc ENTITY?", "", "Đúng"));
        byte[] hostile = Sheets.changed(
                file,
                text -> text.replaceFirst("<sst", "<!DOCTYPE sst [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><sst")
                        .replace("ENTITY?", "&e;"));

        assertThat(hostile).isNotEqualTo(file);
        try {
            assertThat(QuestionFiles.read("bank.xlsx", hostile).questions())
                    .noneMatch(question -> question.content().stem().contains("bí mật"));
        } catch (UnreadableFile refused) {
            assertThat(refused.key()).isEqualTo("question.file.broken");
        }
    }

    @Test
    void refusesFilesThatAreNotWhatTheirNamesSay() {
        refuses("question.file.broken", "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        refuses("question.file.empty", new byte[0]);
        refuses("question.file.large", new byte[FileLimits.LARGEST + 1]);
        refuses("question.file.old", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
    }

    private static void refuses(String reason, byte[] file) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> QuestionFiles.read("bank.xlsx", file))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(reason));
    }
}
