package vn.cchc.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryRepairTests {

    private static final String[] TEXTS = {
        "Kế hoạch tuyên truyền cải cách hành chính năm 2020 trên địa bàn tỉnh.",
        "Cải cách thủ tục hành chính và trách nhiệm của người đứng đầu cơ quan hành chính nhà nước.",
        "Người từ đủ bao nhiêu tuổi phải chịu trách nhiệm hình sự về mọi tội phạm.",
        "Hồ sơ đăng ký kết hôn gồm tờ khai và giấy tờ tùy thân của hai bên nam, nữ.",
        "Người sử dụng lao động phải trả lương cho người lao động đúng hạn.",
        "Phần mềm một cửa điện tử giúp người dân và doanh nghiệp.",
        "Bảo vệ môi trường là trách nhiệm của mọi người.",
        "Trả lời phản ánh, kiến nghị của người dân qua đường dây nóng.",
        "Nuôi trồng thủy sản và trồng rừng sản xuất."
    };
    private static final SyllableModel MODEL = learned(TEXTS);
    private static final QueryRepair REPAIR = new QueryRepair(MODEL);

    private static SyllableModel learned(String... texts) {
        SyllableModel.Learner learner = new SyllableModel.Learner();
        for (int i = 0; i < 30; i++) {
            for (String text : texts) {
                learner.add(text);
            }
        }
        return learner.learned();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cai cach hanh chinh | cải cách hành chính",
                "cai cách hanh chinh | cải cách hành chính",
                "cair cachs hanhf chinhs | cải cách hành chính",
                "ca3i ca1ch ha2nh chi1nh | cải cách hành chính",
                "nguwowif sử dụng lao động | người sử dụng lao động",
                "chách nhiệm hình sự | trách nhiệm hình sự",
                "trách nhiệm hình xự | trách nhiệm hình sự",
                "người xử dụng lao động | người sử dụng lao động",
                "cải cách hành chímh | cải cách hành chính",
                "tuyên truyền cải cáhc hành chính | tuyên truyền cải cách hành chính",
                "ho so dang ky ket hon | hồ sơ đăng ký kết hôn",
                "tuoi bao nhieu | tuổi bao nhiêu",
            })
    void readsWhatWasMeant(String typed, String meant) {
        assertThat(REPAIR.repair(typed).text()).isEqualTo(meant);
        assertThat(REPAIR.repair(typed).changed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cải cách hành chính",
                "16/KH-STTTT",
                "qđ 2784 ubnd",
                "PAPI cải cách",
                "\"cai cach\" hành chính",
                "xyzzy",
                "",
                "2020",
            })
    void leavesAloneWhatIsRightOrMustStay(String typed) {
        assertThat(REPAIR.repair(typed)).isEqualTo(new QueryRepair.Repaired(typed, false));
    }

    @Test
    void neverOverrulesAMarkThatWasTyped() {
        for (String typed :
                new String[] {"cài cách hành chính", "cải cách hạnh chính", "trá lời phản ánh", "người đân"}) {
            var before = Syllables.texts(typed);
            var after = Syllables.texts(REPAIR.repair(typed).text());
            for (int i = 0; i < before.size(); i++) {
                assertThat(marks(after.get(i))).contains(marks(before.get(i)));
            }
        }
    }

    private static String marks(String syllable) {
        return syllable.chars()
                .filter(c -> VietnameseText.tone((char) c) > 0 || c == 'đ')
                .mapToObj(c -> c == 'đ' ? "đ" : String.valueOf(VietnameseText.tone((char) c)))
                .sorted()
                .reduce("", String::concat);
    }

    @Test
    void keepsCapitalsAndPunctuation() {
        assertThat(REPAIR.repair("Cai cach, hanh chinh?").text()).isEqualTo("Cải cách, hành chính?");
    }

    @Test
    void knowsNothingWithoutTexts() {
        assertThat(new QueryRepair(SyllableModel.EMPTY).repair("cai cach").text())
                .isEqualTo("cai cach");
    }

    @Test
    void isTheSameAfterItWasWrittenAndRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MODEL.write(out);
        SyllableModel read = SyllableModel.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(read.size()).isEqualTo(MODEL.size());
        assertThat(read.texts()).isEqualTo(MODEL.texts());
        assertThat(read.weight("cải_cách")).isEqualTo(MODEL.weight("cải_cách"));
        assertThat(new QueryRepair(read).repair("phan mem mot cua").text())
                .isEqualTo(REPAIR.repair("phan mem mot cua").text())
                .isEqualTo("phần mềm một cửa");
    }

    @Test
    void weighsWhatIsRareMore() {
        assertThat(MODEL.weight("thủy")).isGreaterThan(MODEL.weight("người"));
        assertThat(MODEL.weight("vườn_lan")).isGreaterThan(MODEL.weight("cải_cách"));
    }

    @Test
    void answersHostileTextInBoundedTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String text : new String[] {
                "a ".repeat(100_000),
                "w".repeat(1_000_000),
                "ă\u0301\u0323".repeat(10_000),
                "aw".repeat(60) + " " + "cai ".repeat(140)
            }) {
                assertThat(REPAIR.repair(text).text()).isNotNull();
            }
        });
    }

    @RepeatedTest(50)
    void acceptsAnyText(RepetitionInfo repetition) {
        assertThat(REPAIR.repair(new RandomText(repetition.getCurrentRepetition()).next(120))
                        .text())
                .isNotNull();
    }
}
