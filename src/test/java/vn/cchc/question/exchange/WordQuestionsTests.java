package vn.cchc.question.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import vn.cchc.question.AnswerKey;
import vn.cchc.question.BankReport.BadRow;
import vn.cchc.question.Option;
import vn.cchc.question.QuestionKind;

class WordQuestionsTests {

    private final XWPFDocument document = new XWPFDocument();

    @Test
    void seesTheRightOptionHoweverItIsMarked() {
        line("NGÂN HÀNG CÂU HỎI");
        line("Câu 1. Đài cấp huyện phát ít nhất bao nhiêu phút mỗi tháng?");
        line("A. 10 phút");
        line("B. 15 phút", run -> run.setBold(true));
        line("Câu 2: Chuyên mục tên là gì?");
        line("A. Tuyên truyền CCHC", run -> run.setUnderline(UnderlinePatterns.SINGLE));
        line("B. Thời tiết");
        line("Câu 3. Đài xã làm gì?");
        line("A. Nghỉ");
        line("*B. Tiếp sóng");
        line("Câu 4. Kế hoạch của năm nào?");
        line("A. 2019\tB. 2020\tC. 2021");
        line("Đáp án: B");
        line("Giải thích: ký ngày 23/03/2020");
        line("Câu 5. Chọn các chỉ số.");
        line("A. PAPI", run -> run.setColor("FF0000"));
        line("B. GDP");
        line("C. PCI", run -> run.setColor("FF0000"));

        ReadQuestions read = read();

        assertThat(read.bad()).isEmpty();
        assertThat(read.questions())
                .extracting(question -> question.content().key())
                .containsExactly(
                        new AnswerKey.Options(Set.of("b")),
                        new AnswerKey.Options(Set.of("a")),
                        new AnswerKey.Options(Set.of("b")),
                        new AnswerKey.Options(Set.of("b")),
                        new AnswerKey.Options(Set.of("a", "c")));
        assertThat(read.questions().get(3).content().options())
                .extracting(Option::text)
                .containsExactly("2019", "2020", "2021");
        assertThat(read.questions().get(3).content().explanation()).isEqualTo("Giải thích: ký ngày 23/03/2020");
        assertThat(read.questions().get(4).content().kind()).isEqualTo(QuestionKind.MULTIPLE);
    }

    @Test
    void seesAMarkOnTheWordsOnlyAndIgnoresBoldOnAllOptions() {
        line("Câu 1. Văn bản nào?");
        var right = document.createParagraph();
        right.createRun().setText("A. ");
        XWPFRun words = right.createRun();
        words.setText("Kế hoạch số 16/KH-STTTT");
        words.setUnderline(UnderlinePatterns.SINGLE);
        words.setBold(true);
        line("B. Nghị quyết", run -> run.setBold(true));

        assertThat(read().questions().getFirst().content().key()).isEqualTo(new AnswerKey.Options(Set.of("a")));
    }

    @Test
    void reportsWhatHasNoMarkOrNoOptions() {
        line("Câu 1. Không ai đánh dấu?");
        line("A. Có");
        line("B. Không");
        line("Câu 2. Không có phương án?");
        line("Câu 3. Tốt?");
        line("A. Có *");
        line("B. Không");

        ReadQuestions read = read();

        assertThat(read.questions()).hasSize(1);
        assertThat(read.bad())
                .extracting(BadRow::number, BadRow::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "question.refused.none-marked"),
                        org.assertj.core.groups.Tuple.tuple(2, "question.refused.few.option"));
    }

    private void line(String text) {
        line(text, run -> {});
    }

    private void line(String text, Consumer<XWPFRun> mark) {
        XWPFRun run = document.createParagraph().createRun();
        run.setText(text);
        mark.accept(run);
    }

    private ReadQuestions read() {
        var bytes = new ByteArrayOutputStream();
        try {
            document.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return QuestionFiles.read("de.docx", bytes.toByteArray());
    }
}
