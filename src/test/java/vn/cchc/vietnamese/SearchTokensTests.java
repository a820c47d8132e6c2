package vn.cchc.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTokensTests {

    @Test
    void writesAnAbbreviatedTermOut() {
        assertThat(SearchTokens.of("Công tác CCHC")).isEqualTo(SearchTokens.of("công tác cải cách hành chính"));
    }

    @Test
    void readsAnAbbreviationOfSeveralSyllables() {
        assertThat(SearchTokens.syllables("Sở TT&TT"))
                .isEqualTo(SearchTokens.syllables("Sở Thông tin và Truyền thông"));
        assertThat(SearchTokens.syllables("KT-XH")).containsExactly("kinh", "tế", "xã", "hội");
        assertThat(SearchTokens.syllables("TT, TT")).containsExactly("tt", "tt");
    }

    @Test
    void keepsTheLettersOfACodeBesideItsFullForm() {
        assertThat(SearchTokens.syllables("16/KH-STTTT"))
                .containsExactly("16", "kh", "kế", "hoạch", "stttt", "sở", "thông", "tin", "và", "truyền", "thông");
    }

    @Test
    void leadsLettersAndFullFormsAsTwoChainsOfPairs() {
        assertThat(SearchTokens.bigrams("16/KH-SNV"))
                .containsExactlyInAnyOrder("16_kế", "kế_hoạch", "hoạch_sở", "sở_nội", "nội_vụ", "16_kh", "kh_snv");
    }

    @Test
    void readsAmbiguousCodesInsideANumberOnly() {
        assertThat(SearchTokens.syllables("39/2018/TT-BTC")).containsSubsequence("tt", "thông", "tư", "btc", "bộ");
        assertThat(SearchTokens.syllables("TT hội nghị")).containsExactly("tt", "hội", "nghị");
        assertThat(SearchTokens.syllables("TU SỬA")).containsExactly("tu", "sửa");
    }

    @Test
    void dropsLeadingZeros() {
        assertThat(SearchTokens.syllables("07 000 0")).containsExactly("7", "0", "0");
    }

    @Test
    void neverPairsAcrossALineBreak() {
        assertThat(SearchTokens.bigrams("một hai\nba bốn")).containsExactly("một_hai", "ba_bốn");
    }

    @Test
    void foldsAfterWritingOut() {
        assertThat(SearchTokens.folded("QĐ về CCHC"))
                .containsExactly("qd", "quyet", "dinh", "ve", "cai", "cach", "hanh", "chinh");
    }

    @Test
    void pointsEveryTokenAtItsPlaceInTheText() {
        String text = "Kế hoạch CCHC";
        assertThat(SearchTokens.tokens(text).getLast()).isEqualTo(new SearchTokens.Token("chính", 9, 13));
    }

    @Test
    void joinsForAWhitespaceAnalyzer() {
        assertThat(SearchTokens.text(SearchTokens.bigrams("một hai ba"))).isEqualTo("một_hai hai_ba");
    }

    @ParameterizedTest
    @CsvSource({
        "16 kh stttt,16/KH-STTTT Sở Thông tin và Truyền thông tỉnh Đắk Lắk",
        "qd 2784 ubnd 2017,2784/QĐ-UBND Ủy ban nhân dân tỉnh Đắk Lắk 09/10/2017",
        "1216 btttt,1216/QĐ-BTTTT Bộ Thông tin và Truyền thông",
        "kh 95 lạng sơn,95/KH-UBND Ủy ban nhân dân tỉnh Lạng Sơn",
        "nghị quyết 07 tỉnh ủy đắk lắk,07-NQ/TU Tỉnh ủy Đắk Lắk",
        "nq 7 tu,07-NQ/TU Tỉnh ủy Đắk Lắk",
        "Sở TT&TT đắk lắk,16/KH-STTTT Sở Thông tin và Truyền thông tỉnh Đắk Lắk"
    })
    void findsEveryTokenOfAQueryInItsDocument(String query, String document) {
        assertThat(SearchTokens.syllables(document)).containsAll(SearchTokens.syllables(query));
    }

    @Test
    void findsAnUnmarkedQueryInTheFoldedField() {
        assertThat(SearchTokens.folded("Kế hoạch năm 2021 Sở Nội vụ tỉnh Đắk Lắk"))
                .containsAll(SearchTokens.folded("sở nội vụ dak lak 2021"));
    }

    @Test
    void expandsAndAbbreviates() {
        assertThat(Abbreviations.expand("cchc")).contains("cải cách hành chính");
        assertThat(Abbreviations.expand("hdnd")).contains("Hội đồng nhân dân");
        assertThat(Abbreviations.expand("BTTTT")).contains("Bộ Thông tin và Truyền thông");
        assertThat(Abbreviations.expand("TT")).isEmpty();
        assertThat(Abbreviations.abbreviate("Thủ tục hành chính")).contains("TTHC");
        assertThat(Abbreviations.abbreviate("cái bàn")).isEmpty();
    }
}
