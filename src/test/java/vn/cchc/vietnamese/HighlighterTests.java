package vn.cchc.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.text.Normalizer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HighlighterTests {

    @Test
    void marksNeighboursAsOne() {
        assertThat(Highlighter.forQuery("thủ tục hành chính").mark("Về thủ tục hành chính cấp xã"))
                .isEqualTo("Về <mark>thủ tục hành chính</mark> cấp xã");
    }

    @Test
    void escapesWhatIsMarkup() {
        assertThat(Highlighter.forQuery("sáng kiến").mark("<b>sáng kiến</b> & \"một\" 'cửa'"))
                .isEqualTo("&lt;b&gt;<mark>sáng kiến</mark>&lt;/b&gt; &amp; &quot;một&quot; &#39;cửa&#39;");
    }

    @Test
    void meetsMissingMarks() {
        assertThat(Highlighter.forQuery("duong day nong").mark("Duy trì đường dây nóng."))
                .isEqualTo("Duy trì <mark>đường dây nóng</mark>.");
    }

    @Test
    void keepsMarksApartWhereTheQueryHasThem() {
        assertThat(Highlighter.forQuery("thuế nhà đất").mark("thuê nhà đất")).doesNotContain("<mark>thuê");
    }

    @Test
    void meetsAbbreviationsBothWays() {
        assertThat(Highlighter.forQuery("cchc").mark("Công tác cải cách hành chính"))
                .isEqualTo("Công tác <mark>cải cách hành chính</mark>");
        assertThat(Highlighter.forQuery("cải cách hành chính").mark("Công tác CCHC năm 2021"))
                .contains("<mark>CCHC</mark>");
    }

    @Test
    void doesNotMarkTheSyllablesOfAnAbbreviationAlone() {
        assertThat(Highlighter.forQuery("cchc").mark("vận tải hành khách, cách tính"))
                .doesNotContain("<mark>");
    }

    @Test
    void doesNotMarkFunctionWordsAlone() {
        assertThat(Highlighter.forQuery("quyền của cư dân").mark("đất của tổ chức"))
                .doesNotContain("<mark>");
    }

    @Test
    void meetsDecomposedTextAndOldTonePlacement() {
        String decomposed = Normalizer.normalize("Hòa giải ở cơ sở", Normalizer.Form.NFD);
        assertThat(Highlighter.forQuery("hoà giải").ranges(decomposed))
                .singleElement()
                .satisfies(range -> assertThat(Normalizer.normalize(
                                decomposed.substring(range.start(), range.end()), Normalizer.Form.NFC))
                        .isEqualTo("Hòa giải"));
    }

    @Test
    void cutsAroundTheBestPassage() {
        String text = "Đường đi. ".repeat(100) + "Thành lập đường dây nóng tiếp nhận phản ánh. "
                + "Hết phần này. ".repeat(100);
        String snippet = Highlighter.forQuery("đường dây nóng phản ánh").snippet(text, 200);
        assertThat(snippet).contains("<mark>đường dây nóng</mark>").contains("<mark>phản ánh</mark>");
        assertThat(snippet).startsWith("… ").endsWith(" …");
        assertThat(snippet.replaceAll("</?mark>", "")).hasSizeLessThanOrEqualTo(205);
    }

    @Test
    void givesTheBeginningWhereNothingMatches() {
        assertThat(Highlighter.forQuery("không liên quan gì").snippet("Một văn bản khác hẳn", 100))
                .isEqualTo("Một văn bản khác hẳn");
    }

    @Test
    void putsASnippetOnOneLine() {
        assertThat(Highlighter.forQuery("khoản").snippet("1. Khoản một\n\n2. Khoản hai", 100))
                .isEqualTo("1. <mark>Khoản</mark> một 2. <mark>Khoản</mark> hai");
    }

    static Stream<String> hostile() {
        return Stream.of(
                "",
                " ",
                "\u0000\u0001",
                "\uD800",
                "a\uDC00b",
                "\"((",
                "\u0301\u0301",
                "x".repeat(100_000),
                "ạ ".repeat(50_000),
                "<script>",
                "\u202E\u200B",
                "/".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void survivesAnything(String text) {
        assertThatCode(() -> {
                    Highlighter.forQuery(text).snippet("Một đoạn " + text, 80);
                    Highlighter.forQuery("đoạn").mark(text);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void isLinearInTheText() {
        Highlighter highlighter = Highlighter.forQuery("quản lý nhà nước về thủ tục hành chính");
        String text = "quản lý nhà nước và thủ tục hành chính của cơ quan; ".repeat(1_200);
        highlighter.snippet(text, 280);
        long once = processorTime(() -> highlighter.snippet(text, 280));
        long eightfold = processorTime(() -> highlighter.snippet(text.repeat(8), 280));
        assertThat(eightfold).isLessThan(once * 32 + 500_000_000);
    }

    private static long processorTime(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return threads.getCurrentThreadCpuTime() - start;
    }
}
