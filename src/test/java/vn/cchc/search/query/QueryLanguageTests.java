package vn.cchc.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.search.Facet;

class QueryLanguageTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cải cách hành chính",
                "kế hoạch 2020-2025",
                "giai đoạn 2020 -2025",
                "BNV-CCHC",
                "tuyên truyền - phổ biến",
                "16/KH-STTTT"
            })
    void takesWordsForWords(String typed) {
        QueryLanguage read = QueryLanguage.read(typed);
        assertThat(read.words()).isEqualTo(typed);
        assertThat(read.isPlain()).isTrue();
    }

    @Test
    void readsConditionsWithAndWithoutMarks() {
        QueryLanguage read = QueryLanguage.read(
                "tuyên truyền loại:\"kế hoạch\" nam:2019-2021 hiệulực:còn so:16/KH-STTTT coquan:\"Sở Nội vụ\"");
        assertThat(read.words()).isEqualTo("tuyên truyền");
        assertThat(read.filters())
                .containsEntry(Facet.TYPE, Set.of("PLAN"))
                .containsEntry(Facet.YEAR, Set.of("2019", "2020", "2021"))
                .containsEntry(Facet.VALIDITY, Set.of("IN_FORCE"));
        assertThat(read.number()).isEqualTo("16/KH-STTTT");
        assertThat(read.issuer()).isEqualTo("Sở Nội vụ");
        assertThat(QueryLanguage.read("loai:kehoach loai:NĐ").filters())
                .containsEntry(Facet.TYPE, Set.of("PLAN", "DECREE"));
    }

    @Test
    void keepsQuotedWordsTogetherAndAmongTheWords() {
        QueryLanguage read = QueryLanguage.read("“một cửa” liên thông");
        assertThat(read.phrases()).containsExactly("một cửa");
        assertThat(read.words()).isEqualTo("một cửa liên thông");
    }

    @Test
    void readsWhatMustNotBeThere() {
        QueryLanguage read = QueryLanguage.read("kế hoạch -kịch -\"truyền thanh\"");
        assertThat(read.excluded()).containsExactly("kịch", "truyền thanh");
        assertThat(read.words()).isEqualTo("kế hoạch");
    }

    @Test
    void forgivesWhatItCannotUnderstand() {
        QueryLanguage read = QueryLanguage.read("loai:xyz nam:nay https://a.vn thời gian: 8 giờ \"hở");
        assertThat(read.filters()).isEmpty();
        assertThat(read.misunderstood()).containsExactly("loai:xyz", "nam:nay");
        assertThat(read.words()).contains("xyz", "nay", "https://a.vn", "thời gian", "8 giờ", "hở");
    }

    @Test
    void readsHostileTextInBoundedTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (String text : new String[] {
                "\"".repeat(1_000_000), "-\"".repeat(500_000), "loai:".repeat(200_000), "-a ".repeat(300_000)
            }) {
                QueryLanguage read = QueryLanguage.read(text);
                assertThat(read.phrases().size() + read.excluded().size()).isLessThanOrEqualTo(20);
            }
        });
    }
}
