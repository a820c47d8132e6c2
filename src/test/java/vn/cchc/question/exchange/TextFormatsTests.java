package vn.cchc.question.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.cchc.question.AnswerKey;
import vn.cchc.question.BankReport.BadRow;
import vn.cchc.question.Difficulty;
import vn.cchc.question.Option;
import vn.cchc.question.QuestionContent;
import vn.cchc.question.QuestionKind;

/** GIFT, Aiken and Moodle's XML as other programs and people write them. */
class TextFormatsTests {

    @Test
    void readsGiftAsPeopleTypeIt() {
        ReadQuestions read = read("bank.gift", """
                // một chú thích
                $CATEGORY: $course$/top/Một cửa

                ::Câu 1:: Bộ phận nào nhận hồ sơ?{
                  =Bộ phận Tiếp nhận và Trả kết quả # đúng
                  ~Đội bóng
                  ~%50%Văn thư # gần đúng
                }

                Kế hoạch có hiệu lực trong năm 2020.{T}

                Ít nhất bao nhiêu phút?{#15:0.5}

                Trong khoảng nào?{#10..20}

                Viết tắt của chỉ số hài lòng {=SIPAS =%50%PAPI} là gì?

                Ghép đôi.{=PCI -> cạnh tranh =PAPI -> quản trị = -> khác}

                Chọn hai.{~%50%A ~%50%B ~%-100%C ####Vì thế}

                Viết một đoạn văn.{}

                Không có đáp án
                """);

        assertThat(read.questions())
                .extracting(question -> question.content().kind())
                .containsExactly(
                        QuestionKind.MULTIPLE,
                        QuestionKind.TRUE_FALSE,
                        QuestionKind.NUMERIC,
                        QuestionKind.NUMERIC,
                        QuestionKind.SHORT_TEXT,
                        QuestionKind.MATCHING,
                        QuestionKind.MULTIPLE,
                        QuestionKind.ESSAY);
        assertThat(read.bad())
                .extracting(BadRow::number, BadRow::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(9, "question.refused.no-answers"));
        assertThat(content(read, 0).topic()).isEqualTo("Một cửa");
        assertThat(content(read, 2).key()).isEqualTo(new AnswerKey.Value(new BigDecimal("15"), new BigDecimal("0.5")));
        assertThat(content(read, 3).key()).isEqualTo(new AnswerKey.Value(new BigDecimal("15"), new BigDecimal("5")));
        assertThat(content(read, 4).stem()).isEqualTo("Viết tắt của chỉ số hài lòng _____ là gì?");
        assertThat(content(read, 5).options())
                .extracting(Option::text)
                .containsExactly("cạnh tranh", "khác", "quản trị");
        assertThat(content(read, 5).key()).isEqualTo(new AnswerKey.Pairs(Map.of("1", "a", "2", "c")));
        assertThat(content(read, 6).explanation()).isEqualTo("Vì thế");
    }

    @Test
    void readsAikenWithVietnameseWords() {
        ReadQuestions read = read("bank.txt", """
                Ai chủ trì nhiệm vụ 3?
                A. Phòng Nội vụ
                B. UBND xã, thị trấn
                ANSWER: B

                Những chỉ số nào có trong kế hoạch?
                A) PAPI
                B) GDP
                C) PCI
                ĐÁP ÁN: A, C

                Câu này quên đáp án
                A. Một
                B. Hai

                Chỉ số nào đo sự hài lòng?
                A. SIPAS
                B. PCI
                ANSWER: A
                """);

        assertThat(read.questions())
                .extracting(question -> question.content().key())
                .containsExactly(
                        new AnswerKey.Options(Set.of("b")),
                        new AnswerKey.Options(Set.of("a", "c")),
                        new AnswerKey.Options(Set.of("a")));
        assertThat(read.bad())
                .extracting(BadRow::number, BadRow::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3, "question.refused.key-missing"));
    }

    @Test
    void readsMoodlesXmlWithItsHtml() {
        ReadQuestions read = read("bank.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <quiz>
                <question type="category"><category><text>$course$/Chỉ số</text></category></question>
                <question type="multichoice">
                  <name><text>Q1</text></name>
                  <questiontext format="html"><text><![CDATA[<p>Chỉ số nào đo <b>sự hài lòng</b>?</p><p>Chọn một.</p>]]></text></questiontext>
                  <generalfeedback format="html"><text>&lt;p&gt;SIPAS&lt;/p&gt;</text></generalfeedback>
                  <defaultgrade>2.0000000</defaultgrade>
                  <single>true</single><shuffleanswers>0</shuffleanswers>
                  <answer fraction="100" format="html"><text><![CDATA[<p>SIPAS</p>]]></text></answer>
                  <answer fraction="0" format="html"><text><![CDATA[<script>x()</script><p>PCI</p>]]></text></answer>
                  <tags><tag><text>Khó</text></tag></tags>
                </question>
                <question type="cloze"><questiontext><text>x</text></questiontext></question>
                <question type="truefalse">
                  <questiontext format="plain_text"><text>PAPI là một chỉ số.</text></questiontext>
                  <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer>
                </question>
                </quiz>
                """);

        assertThat(read.questions()).hasSize(2);
        QuestionContent first = content(read, 0);
        assertThat(first.stem()).isEqualTo("Chỉ số nào đo sự hài lòng?\nChọn một.");
        assertThat(first.options()).extracting(Option::text).containsExactly("SIPAS", "PCI");
        assertThat(first.points()).isEqualTo(vn.cchc.question.Points.of(2));
        assertThat(first.difficulty()).isEqualTo(Difficulty.HARD);
        assertThat(first.fixedOrder()).isTrue();
        assertThat(first.topic()).isEqualTo("Chỉ số");
        assertThat(read.bad())
                .extracting(BadRow::reason, BadRow::arguments)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("question.refused.kind", List.of("cloze")));
    }

    @Test
    void fetchesNothingThatAnXmlFileNamesAndRefusesToUnfoldIt() {
        for (String prolog : List.of(
                "<!DOCTYPE quiz SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE quiz [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE quiz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>")) {
            assertThatExceptionOfType(UnreadableFile.class)
                    .isThrownBy(() -> read("bank.xml", "<?xml version=\"1.0\"?>" + prolog + "<quiz>&e;</quiz>"))
                    .satisfies(refused -> assertThat(refused.key()).isEqualTo("question.file.xml.broken"));
        }
    }

    @Test
    void saysWhatIsWrongWithAWholeFile() {
        refuses("question.file.unknown", "bank.txt", "Chỉ là một đoạn văn.");
        refuses("question.file.xml.quiz", "bank.xml", "<html/>");
        refuses("question.file.yaml.broken", "q.yaml", "bank: [");
        refuses("question.file.yaml.bank", "q.yaml", "bank: Tên Sai\ntitle: T\nquestions: []");
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> QuestionFiles.read(
                        "a.txt", "Đáp án".getBytes(java.nio.charset.Charset.forName("windows-1258"))))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("question.file.not-utf8"));
    }

    @Test
    @Timeout(20)
    void isNotHeldUpByHostileFiles() {
        String blanks = " ".repeat(1_000_000);

        assertThat(Gift.read("Câu hỏi { =a ~b\n\n".repeat(200_000)).questions()).isEmpty();
        assertThat(Gift.read("// [tag:" + "\\]".repeat(500_000) + "\nCâu?{=a ~b}\n")
                        .questions())
                .hasSize(1);
        assertThat(Aiken.read("Câu?\nA. Có\nB. Không\nANSWER: A" + blanks + "1\n")
                        .questions())
                .isEmpty();
        assertThat(LetteredOptions.unwrapped(blanks + "\n".repeat(100_000) + "hết"))
                .isEqualTo("hết");
        assertThat(LetteredOptions.split("\n".repeat(300_000) + blanks)).isEmpty();
        refuses(
                "question.file.xml.broken",
                "bank.xml",
                "<quiz><question type=\"essay\"><questiontext>" + "<text>".repeat(50_000) + "</quiz>");
    }

    private static void refuses(String reason, String name, String text) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(name, text))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(reason));
    }

    private static QuestionContent content(ReadQuestions read, int at) {
        return read.questions().get(at).content();
    }

    private static ReadQuestions read(String name, String text) {
        return QuestionFiles.read(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
