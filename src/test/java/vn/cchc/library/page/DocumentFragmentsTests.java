package vn.cchc.library.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.library.Audience;
import vn.cchc.library.LegalText;
import vn.cchc.library.PublicationState;
import vn.cchc.library.Viewer;

class DocumentFragmentsTests {

    private static final ThymeleafForTests TEMPLATES = new ThymeleafForTests();
    private final ShelfLibrary library = new ShelfLibrary()
            .put(Samples.plan(), Samples.full(Samples.decision(), List.of()))
            .put(Samples.document(3, "99-tt", "99/2020/TT-BNV", PublicationState.DRAFT, Audience.PUBLIC));
    private final DocumentFragments fragments = TEMPLATES.fragments(library);

    @Test
    void givesEveryProvisionClauseAndPointItsAnchor() {
        Document page = page(Samples.plan());
        assertThat(page.select("section.prov, ol.pts > li").eachAttr("id"))
                .containsExactly(
                        "part-1",
                        "part-1/pt-a",
                        "part-1/pt-b",
                        "part-1/pt-c",
                        "part-1/pt-d",
                        "part-1/pt-dd",
                        "part-1/pt-e",
                        "part-2",
                        "part-3",
                        "part-3/cl-1",
                        "part-3/cl-2",
                        "part-3/cl-2/pt-a",
                        "part-3/cl-2/pt-b");
        assertThat(page.select("nav a").eachAttr("href")).containsExactly("#part-1", "#part-2", "#part-3");
        for (Element link : page.select("a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.outerHtml())
                    .isNotNull();
        }
    }

    @Test
    void keepsTheLettersOfPointsAsTheyAreWritten() {
        assertThat(page(Samples.plan()).select("#part-1 > ol > li > a.pt").eachText())
                .containsExactly("a)", "b)", "c)", "d)", "đ)", "e)");
    }

    @Test
    void losesNoWordOfTheText() {
        LegalText plan = Samples.plan();
        Element article = page(plan).selectFirst("article");
        article.select(".note, .foot2, .printfoot, .anchor").remove();
        String shown = article.text().replaceAll("\\s+", " ");
        for (var provision : plan.provisions()) {
            assertThat(shown).contains(provision.label() + ". " + provision.heading());
            provision.text().lines().forEach(line -> assertThat(shown).contains(line.strip()));
        }
    }

    @Test
    void isWellFormedAndUsesEveryIdOnce() {
        for (LegalText text : List.of(Samples.plan(), Samples.hostile(), Samples.law(30, 2_000))) {
            String html = fragments.pageHtml(text, "cải cách", ThymeleafForTests.VIETNAMESE, Viewer.ANYONE);
            Parser parser = Parser.htmlParser().setTrackErrors(50);
            Document page = parser.parseInput(
                    "<!doctype html><html><head><title>t</title></head><body>" + html + "</body></html>", "");
            assertThat(parser.getErrors()).isEmpty();
            List<String> ids = page.select("[id]").eachAttr("id");
            assertThat(ids).doesNotHaveDuplicates();
        }
    }

    @Test
    void letsNothingHostileThrough() {
        Document page = page(Samples.hostile());
        assertThat(page.select("script, img, [onerror], [style]")).isEmpty();
        assertThat(page.select("a[href^=javascript]")).isEmpty();
        assertThat(page.outerHtml()).doesNotContain("\u202E", "\u0007");
        assertThat(page.selectFirst("h1").text()).startsWith("Tiêu đề <script>alert(1)</script>");
        assertThat(page.selectFirst("[data-share]").attr("data-title")).contains("<script>");
        Set<String> attributes = page.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .map(attribute -> attribute.getKey())
                .collect(Collectors.toSet());
        assertThat(attributes).noneMatch(name -> name.startsWith("on"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void hasAllItsWordsInBothLanguages(String language) {
        for (LegalText text : List.of(Samples.plan(), Samples.hostile(), Samples.law(1, 100))) {
            assertThat(fragments.pageHtml(text, "thử", Locale.forLanguageTag(language), Viewer.ANYONE))
                    .doesNotContain("??");
        }
    }

    @Test
    void linksANumberOnlyToTheOneDocumentItMeans() {
        Document page = page(Samples.plan());
        assertThat(page.select("a.cite")).hasSize(1);
        Element cite = page.selectFirst("a.cite");
        assertThat(cite.text()).isEqualTo("2784/QĐ-UBND");
        assertThat(cite.attr("href")).isEqualTo("/van-ban/2784-qd-ubnd-2017");
        assertThat(cite.nextSibling().toString()).contains("ngày 09/10/2017");
        assertThat(cite.hasClass("repealed")).isTrue();
    }

    @Test
    void linksPlacesOfTheTextItselfWithHowTheyBegin() {
        Document page = page(Samples.saying(
                "1. Hồ sơ gồm đơn và bản sao.\n2. Trong trường hợp quy định tại khoản 1 Điều này thì làm theo Điều 2 của Nghị định này;"
                        + " không có Điều 77 của Nghị định này.",
                "Hai ngày làm việc."));
        assertThat(page.select("a.ref"))
                .extracting(Element::text)
                .containsExactly("khoản 1 Điều này", "Điều 2 của Nghị định này");
        assertThat(page.select("a.ref")).extracting(link -> link.attr("href")).containsExactly("#art-1/cl-1", "#art-2");
        assertThat(page.selectFirst("a.ref").attr("title")).isEqualTo("1. Hồ sơ gồm đơn và bản sao.");
        assertThat(page.getElementById("art-1/cl-1")).isNotNull();
    }

    @Test
    void linksAPlaceInAnotherDocumentToThatPlace() {
        Document page = page(Samples.saying("Theo khoản 2 Điều 5 Quyết định số 2784/QĐ-UBND ngày 09/10/2017.", "Hết."));
        assertThat(page.select("a.cite"))
                .extracting(link -> link.attr("href"))
                .containsExactly("/van-ban/2784-qd-ubnd-2017#art-5/cl-2");
    }

    @Test
    void linksALawCitedByItsTitleToTheOneThatHeldThen() {
        library.put(
                Samples.law(11, "luat-cu", "Luật Giếng làng", java.time.LocalDate.of(2012, 6, 18)),
                Samples.law(12, "luat-moi", "Luật Giếng làng", java.time.LocalDate.of(2024, 6, 18)));
        Document page = page(
                Samples.saying("Theo Điều 5 Luật Giếng làng, các xã làm sạch giếng; Luật Ao làng không nói.", "Hết."));
        assertThat(page.select("a.cite")).extracting(Element::text).containsExactly("Điều 5 Luật Giếng làng");
        assertThat(page.select("a.cite"))
                .extracting(link -> link.attr("href"))
                .containsExactly("/van-ban/luat-cu#art-5");
    }

    @Test
    void linksNoNumberThatTwoDocumentsCarry() {
        library.put(Samples.document(8, "khac", "2784/QĐ-UBND", PublicationState.PUBLISHED, Audience.PUBLIC));
        assertThat(page(Samples.plan()).select("a.cite")).isEmpty();
    }

    @Test
    void wordsCitationsAsPapersDo() {
        Document page = page(Samples.plan());
        assertThat(page.select("header [data-copy]").attr("data-copy"))
                .isEqualTo("Kế hoạch số 16/KH-STTTT ngày 23/03/2020 của Sở Thông tin và Truyền thông tỉnh Đắk Lắk");
        assertThat(page.select("[id=part-3/cl-2] > .foot2 [data-copy]").attr("data-copy"))
                .isEqualTo("Khoản 2 Phần 3, Kế hoạch số 16/KH-STTTT ngày 23/03/2020");
    }

    @Test
    void saysWhatIsKnownOfValidityAndRelationsAndWhatIsNot() {
        Document page = page(Samples.plan());
        assertThat(page.select("aside section").first().text())
                .contains(
                        "Đã hết kỳ kế hoạch",
                        "Kế hoạch của năm 2020.",
                        "Cổng suy ra",
                        "Chưa có biên tập viên xác nhận.");
        assertThat(page.select(".chain li").eachText())
                .containsExactly(
                        "16/KH-STTTTvăn bản đang đọc",
                        "2784/QĐ-UBND · 09/10/2017UBND tỉnh Đắk Lắk; được văn bản này triển khai (điểm đ khoản 2 Điều 5); hết hiệu lực · Phần 2",
                        "20/KH-STTTT · 01/02/2021Sở Thông tin và Truyền thông; thay thế văn bản này; chưa có trong thư viện");
        assertThat(page.select("dt").eachText()).contains("Nay là", "Ngày ký", "Ngày đăng", "Người ký");
        assertThat(page.select("dd").eachText())
                .contains("23/03/2020", "25/03/2020", "không rõ", "Sở Khoa học và Công nghệ");
    }

    @Test
    void shiftsHeadingsBelowChapters() {
        var provisions = List.of(
                new vn.cchc.library.Provision("chap-1", "Chương I", "Quy định chung", ""),
                new vn.cchc.library.Provision("art-1", "Điều 1", "Phạm vi", "Luật này."),
                new vn.cchc.library.Provision("app-1", "Phụ lục I", "Mẫu", "Mẫu số 1."));
        Document page = page(Samples.full(Samples.decision(), provisions));
        assertThat(page.select(".prov > h2, .prov > h3").eachText())
                .containsExactly("Chương I. Quy định chung", "Điều 1. Phạm vi", "Phụ lục I. Mẫu");
        assertThat(page.select(".prov > h3").eachText()).containsExactly("Điều 1. Phạm vi");
    }

    private Document page(LegalText text) {
        return Jsoup.parse(fragments.pageHtml(text, null, ThymeleafForTests.VIETNAMESE, Viewer.ANYONE));
    }

    @Test
    void marksWhatWasSearchedForAndOffersToStepThroughIt() {
        String html =
                fragments.pageHtml(Samples.plan(), "chuyen muc 15 phut", ThymeleafForTests.VIETNAMESE, Viewer.ANYONE);
        Document page = Jsoup.parse(html);
        assertThat(page.select("article mark").eachText().toString())
                .containsIgnoringCase("chuyên mục")
                .contains("15 phút");
        assertThat(page.select("[data-matches] [data-match-next]")).hasSize(1);
        assertThat(page.select(".crumbs a").attr("href")).isEqualTo("/thu-vien?q=chuyen%20muc%2015%20phut");
        assertThat(page(Samples.plan()).select("mark, [data-matches]")).isEmpty();
    }
}
