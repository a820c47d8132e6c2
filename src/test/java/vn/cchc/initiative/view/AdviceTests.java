package vn.cchc.initiative.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.cchc.initiative.agreement.Given;
import vn.cchc.initiative.similarity.SimilarityIndex;
import vn.cchc.initiative.similarity.SimilarityIndex.Text;
import vn.cchc.ui.Texts;

class AdviceTests {

    private static final String COMMON =
            "tổ tiếp nhận lưu động đến từng thôn vào sáng thứ Bảy để hướng dẫn người dân nộp hồ sơ trực tuyến";

    private final Texts texts = texts();

    @BeforeEach
    void inVietnamese() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("vi"));
    }

    @AfterEach
    void asBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void tellsHowFarJudgesAgreeAndWhoIsMild() {
        List<Given> scores = new ArrayList<>();
        for (int entry = 1; entry <= 12; entry++) {
            scores.add(new Given(entry, 1, 50 + 3 * entry + 2));
            scores.add(new Given(entry, 2, 50 + 3 * entry));
            scores.add(new Given(entry, 3, 50 + 3 * entry - 2 - (entry == 5 ? 30 : 0)));
        }
        var part = new AgreementPart(texts, scores, judge -> "Giám khảo " + judge, entry -> "SK-00" + entry);
        var text = part.getElement().getTextRecursively();
        assertThat(text)
                .contains("Hệ số alpha của Krippendorff: 0,", "36 phiếu", "Chấm rộng, chấm chặt", "+2,83", "SK-005")
                .doesNotContain("SK-004", "không chấm chung");
        assertThat(text.indexOf("Giám khảo 1")).isLessThan(text.indexOf("Giám khảo 3"));
    }

    @Test
    void saysWhereThereIsTooLittle() {
        var part = new AgreementPart(texts, List.of(), String::valueOf, String::valueOf);
        assertThat(part.getElement().getTextRecursively()).contains("Chưa đủ dữ liệu", "(hiện có 0 phiếu");
    }

    @Test
    void marksWhatTwoTextsHaveInCommon() {
        var likeness = SimilarityIndex.compare(
                new Text("a", "Đề xuất <b>: " + COMMON + "."), new Text("b", "Năm nay " + COMMON + " tại xã."));
        var part = new PassagesPart(texts, likeness, "SK-001", "SK-002");
        var html = part.getElement().getOuterHTML();
        assertThat(html).contains("<mark>" + COMMON + "</mark>").doesNotContain("<b>");
        assertThat(part.getElement().getTextRecursively()).contains("SK-001", "SK-002", "gồm 1 đoạn");
    }

    private static Texts texts() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/judging");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return new Texts(messages);
    }
}
