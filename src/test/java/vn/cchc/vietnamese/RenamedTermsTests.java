package vn.cchc.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenamedTermsTests {

    @Test
    void readsTheOldNameAsTheNewAndBack() {
        RenamedTerms shipped = RenamedTerms.shipped();
        assertThat(shipped.readings(SearchTokens.syllables("DVCTT mức độ 3, 4 của tỉnh")))
                .contains(SearchTokens.syllables("dịch vụ công trực tuyến một phần, toàn trình của tỉnh"));
        assertThat(shipped.readings(SearchTokens.syllables("dịch vụ công trực tuyến toàn trình")))
                .contains(SearchTokens.syllables("dịch vụ công trực tuyến mức độ 4"));
    }

    @Test
    void takesTheListOfAProvinceToo() {
        RenamedTerms own =
                RenamedTerms.read(new StringReader("# ours\nhuyện A = xã B = xã C # since 2025\nnonsense\n= =\n"));
        assertThat(own.readings(List.of("xã", "b"))).containsExactly(List.of("huyện", "a"), List.of("xã", "c"));
        assertThat(RenamedTerms.shipped().and(own).readings(List.of("huyện", "a")))
                .hasSize(2);
    }

    @Test
    void saysNothingOfOtherWords() {
        assertThat(RenamedTerms.shipped().readings(SearchTokens.syllables("cải cách hành chính")))
                .isEmpty();
    }
}
