package vn.cchc.contest.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.ui.Texts;

class RulesTextTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final RulesText.Names CODES = new RulesText.Names() {
        @Override
        public String unit(String code) {
            return "đơn vị " + code;
        }

        @Override
        public String locality(String code) {
            return "nơi " + code;
        }

        @Override
        public String bank(String slug) {
            return slug;
        }
    };

    @Test
    void tellsResidentsWhenTheyMayTakePartAndWhatDecides() throws IOException {
        var text = text("tuan-cchc-2026", Locale.forLanguageTag("vi"));
        assertThat(text)
                .contains(
                        "Tuần 1: từ 08 giờ 00 ngày 08/11/2026 đến 20 giờ 00 ngày 14/11/2026.",
                        "Sinh sống tại: nơi MH.",
                        "Từ đủ 14 tuổi tính theo năm sinh.",
                        "Mỗi đề có 10 câu hỏi",
                        "Mỗi câu trả lời đúng được 10 điểm; tối đa 100 điểm.",
                        "(1) điểm cao hơn; (2) dự đoán gần đúng hơn; (3) thời gian làm bài của lượt được tính ngắn hơn",
                        "Giải Nhất: 1 giải, mỗi giải 500.000 đồng.",
                        "Không dự thi: đơn vị MH.SNV.CCHC.",
                        "Bốc thăm bằng số bí mật")
                // both weeks follow the same rules, which stand there once
                .containsOnlyOnce("Thời gian làm bài: 10 phút");
    }

    @Test
    void tellsOfficialsWhatIsExpectedOfTheirUnit() throws IOException {
        var text = text("cong-chuc-2026", Locale.forLanguageTag("vi"));
        assertThat(text)
                .contains(
                        "Ít nhất 30 % công chức của mỗi sở, ban, ngành: ít nhất 30% số người.",
                        "(1) tỷ lệ người dự thi trên tổng số người của đơn vị; (2) điểm bình quân của người dự thi",
                        "Đơn vị có ít nhất 3 người dự thi mới được xếp hạng.",
                        "đến 30 người, đến 100 người",
                        "Tính lượt thi nộp đầu tiên.")
                .doesNotContain("bí mật", "dự đoán:");
    }

    @Test
    void numbersItsArticlesWithoutGaps() throws IOException {
        var articles = articles("tuan-cchc-2026", Locale.forLanguageTag("vi"));
        for (int i = 0; i < articles.size(); i++) {
            assertThat(articles.get(i).heading()).startsWith("Điều " + (i + 1) + ". ");
        }
        // no quotas and nothing for units
        assertThat(articles).hasSize(8);
    }

    @Test
    void saysTheSameInEnglish() throws IOException {
        for (var slug : List.of("tuan-cchc-2026", "cong-chuc-2026")) {
            var vietnamese = articles(slug, Locale.forLanguageTag("vi"));
            var english = articles(slug, Locale.ENGLISH);
            assertThat(english).hasSameSizeAs(vietnamese);
            for (int i = 0; i < english.size(); i++) {
                assertThat(english.get(i).paragraphs())
                        .extracting(paragraph -> paragraph.points().size())
                        .isEqualTo(vietnamese.get(i).paragraphs().stream()
                                .map(paragraph -> paragraph.points().size())
                                .toList());
            }
        }
    }

    private static String text(String slug, Locale locale) throws IOException {
        return articles(slug, locale).stream()
                .flatMap(article -> Stream.concat(
                        Stream.of(article.heading()),
                        article.paragraphs().stream()
                                .flatMap(one -> Stream.concat(Stream.of(one.text()), one.points().stream()))))
                .collect(Collectors.joining("\n"));
    }

    private static List<RulesText.Article> articles(String slug, Locale locale) throws IOException {
        var yaml = Files.readAllBytes(Path.of("quizzes", slug, "contest.yaml"));
        var file = ContestFileReader.read(
                        slug, yaml, JsonMapper.builder().build(), LocalDate.of(2026, 11, 22), ZONE)
                .file()
                .orElseThrow();
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/rules");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var texts = new Texts(messages);
        return RulesText.of(
                file.rules(), file.times(), (key, arguments) -> texts.in(locale, key, arguments), CODES, ZONE);
    }
}
