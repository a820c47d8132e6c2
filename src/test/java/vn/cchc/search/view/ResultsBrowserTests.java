package vn.cchc.search.view;

import static com.codeborne.selenide.CollectionCondition.size;
import static com.codeborne.selenide.CollectionCondition.sizeGreaterThan;
import static com.codeborne.selenide.Condition.attribute;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.focused;
import static com.codeborne.selenide.Condition.hidden;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.value;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.actions;
import static com.codeborne.selenide.Selenide.back;
import static com.codeborne.selenide.Selenide.executeJavaScript;
import static com.codeborne.selenide.Selenide.forward;
import static com.codeborne.selenide.Selenide.open;
import static com.codeborne.selenide.Selenide.sleep;
import static com.codeborne.selenide.Selenide.webdriver;
import static com.codeborne.selenide.WebDriverConditions.urlContaining;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.SelenideElement;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.library.Cataloguing;
import vn.cchc.search.Shelf;
import vn.cchc.search.Shelf.Book;
import vn.cchc.testing.BrowserTest;
import vn.cchc.vietnamese.DocumentType;

class ResultsBrowserTests extends BrowserTest {

    private static final int MOST_TABS = 60;

    @Autowired
    private Cataloguing cataloguing;

    /** Questions as people type them, on the texts that come with the portal; a dash stands for a plan without a number. */
    @ParameterizedTest
    @CsvSource({
        "16 kh stttt, 16/KH-STTTT",
        "dak lak 2020 tuyen truyen cchc, 16/KH-STTTT",
        "chuyên mục 15 phút mỗi tháng, 16/KH-STTTT",
        "đài xã tiếp sóng đài huyện, 16/KH-STTTT",
        "qd 2784 ubnd 2017, 2784/QĐ-UBND",
        "nghị quyết 07 tỉnh ủy đắk lắk, 07-NQ/TU",
        "snv dak lak 2021, -",
        "tiểu phẩm sân khấu, -",
        "1216 btttt, 1216/QĐ-BTTTT",
        "10 nhóm nội dung thông tin cơ sở, 1216/QĐ-BTTTT",
        "kh 95 lạng sơn, 95/KH-UBND",
        "33/KH-UBND ngày 11-1-2019, 33/KH-UBND",
        "duong day nong song ma, 33/KH-UBND",
        "kế hoạch tuyên truyền cchc sông mã 2019, 33/KH-UBND",
        "lang son 2021 tuyen truyen cai cach hanh chinh, 95/KH-UBND"
    })
    void findsAShippedTextFirstHoweverItIsRemembered(String query, String number) {
        var answer = get("/api/v1/documents?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        var first = new JsonMapper().readTree(answer.body()).path("items").path(0);
        assertThat(first.path("number").asString("-")).isEqualTo(number);
        assertThat(first.path("issuer").asString("")).isNotEmpty();
    }

    @Test
    void showsTheBestHitWithItsPassageAndActions() {
        open("/thu-vien?q=chuyên mục 15 phút mỗi tháng");
        $(".hit.best .id").shouldHave(exactText("16/KH-STTTT"));
        $(".hit.best .snip mark").should(exist);
        $(".hit.best .acts .btn").shouldHave(text("Mở đúng phần 4"));
        $(".hit.best [data-copy]").shouldHave(attribute("data-copy"));
        assertThat($(".hit.best [data-copy]").attr("data-copy")).startsWith("Phần 4, Kế hoạch số 16/KH-STTTT");
        $("meta[name=robots]").shouldHave(attribute("content", "noindex, follow"));
        screenshot("results");
        accessible();
        fitsAPhone();
    }

    @Test
    void narrowsByTwoValuesOfOneFacetAndTakesOneBack() {
        open("/thu-vien");
        $$(".hit").shouldHave(sizeGreaterThan(5));
        tick("Kế hoạch").click();
        $$(".chip").shouldHave(size(1));
        $("h1").shouldBe(focused);
        int plans = $$(".hit").size();
        tick("Nghị quyết").click();
        $$(".chip").shouldHave(size(2));
        $$(".hit").shouldHave(sizeGreaterThan(plans));
        webdriver().shouldHave(urlContaining("loai=ke-hoach&loai=nghi-quyet"));
        assertThat(tick("Kế hoạch").isSelected()).isTrue();
        $(".listhead [role=status]").shouldHave(exactText($("h1").text()));
        $$(".chip").findBy(text("Nghị quyết")).click();
        $$(".chip").shouldHave(size(1));
        $$(".hit").shouldHave(size(plans));
    }

    @Test
    void goesBackAndForwardThroughWhatWasAsked() {
        open("/thu-vien?q=sông mã");
        $(".hit.best .id").shouldHave(exactText("33/KH-UBND"));
        $("#q").setValue("lạng sơn").sendKeys(Keys.ENTER);
        $(".hit.best .id").shouldHave(exactText("95/KH-UBND"));
        back();
        $(".hit.best .id").shouldHave(exactText("33/KH-UBND"));
        $("#q").shouldHave(value("sông mã"));
        forward();
        $(".hit.best .id").shouldHave(exactText("95/KH-UBND"));
        $("#q").shouldHave(value("lạng sơn"));
    }

    @Test
    void reachesADocumentByKeyboardAlone() {
        open("/");
        $("#q").shouldBe(focused);
        actions().sendKeys("16/KH-STTTT", Keys.ENTER).perform();
        $(".hit.best .id").shouldHave(exactText("16/KH-STTTT"));
        SelenideElement title = $(".hit.best h2 a");
        for (int tabs = 0; tabs < MOST_TABS && !title.is(focused); tabs++) {
            actions().sendKeys(Keys.TAB).perform();
        }
        title.shouldBe(focused);
        actions().sendKeys(Keys.ENTER).perform();
        $("[data-document-page] h1").shouldBe(visible);
        webdriver().shouldHave(urlContaining("/van-ban/"));
    }

    @Test
    void leavesEnterToTheInputMethodWhileItComposes() {
        open("/thu-vien");
        $(".hit").shouldBe(visible);
        executeJavaScript("""
                const box = document.querySelector('#q');
                box.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true}));
                box.value = 'sông mã';
                const enter = {key: 'Enter', isComposing: true, bubbles: true, cancelable: true};
                if (box.dispatchEvent(new KeyboardEvent('keydown', enter))) box.form.requestSubmit();
                box.form.requestSubmit();
                """);
        executeJavaScript("""
                const box = document.querySelector('#q');
                box.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true}));
                """);
        assertThat(webdriver().driver().getCurrentFrameUrl()).endsWith("/thu-vien");
        $("#q").sendKeys(Keys.ENTER);
        $(".hit.best .id").shouldHave(exactText("33/KH-UBND"));
    }

    @Test
    void suggestsDocumentsWhileOneTypes() {
        open("/thu-vien");
        $(".hit").shouldBe(visible);
        $("#q").sendKeys("16 kh st");
        $(".suggest [role=option] .id").shouldHave(exactText("16/KH-STTTT"));
        $("#q").shouldHave(attribute("aria-expanded", "true"));
        accessible();
        screenshot("suggestions");
        $("#q").setValue("").sendKeys("16 kh st");
        $(".suggest [role=option]").shouldBe(visible);
        $("#q").sendKeys(Keys.ARROW_DOWN);
        $(".suggest [role=option]").shouldHave(attribute("aria-selected", "true"));
        $("#q").sendKeys(Keys.ESCAPE);
        $(".suggest").shouldBe(hidden);
        $("#q").sendKeys("t");
        $(".suggest [role=option]").shouldBe(visible);
        $("#q").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        $("[data-document-page] h1").shouldBe(visible);
        webdriver().shouldHave(urlContaining("/van-ban/"));
    }

    @Test
    void suggestsNothingWhileTheInputMethodComposes() {
        open("/thu-vien");
        $(".hit").shouldBe(visible);
        $("#q").click();
        executeJavaScript("""
                const box = document.querySelector('#q');
                window.asked = 0;
                const fetched = window.fetch;
                window.fetch = (...request) => { window.asked += String(request[0]).includes('suggestions') ? 1 : 0; return fetched(...request); };
                box.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true}));
                box.value = 'sông mã';
                box.dispatchEvent(new InputEvent('input', {bubbles: true, isComposing: true}));
                """);
        sleep(600);
        Long asked = executeJavaScript("return window.asked");
        assertThat(asked).isZero();
        $(".suggest").shouldBe(hidden);
        executeJavaScript(
                "document.querySelector('#q').dispatchEvent(new CompositionEvent('compositionend', {bubbles: true}))");
        $(".suggest [role=option]").shouldBe(visible);
    }

    @Test
    void comparesTwoDocumentsPartByPart() {
        open("/so-sanh?truoc=33/KH-UBND&sau=95/KH-UBND");
        $$(".compare section").shouldHave(sizeGreaterThan(2));
        $(".compare ins").should(exist);
        screenshot("compare");
        accessible();
        fitsAPhone();
        open("/so-sanh?truoc=33/KH-UBND&sau=khong-co");
        $(".compare .note").shouldHave(text("khong-co"));
    }

    @Test
    void foldsVersionsAndComparesWhatOneSaidBefore() {
        Shelf shelf = new Shelf(cataloguing);
        String words = "Bến đò mở cửa từ sáu giờ sáng, người già và trẻ em được giúp lên xuống đò.";
        Book base = Book.of("961/QĐ-UBND", DocumentType.DECISION, "Quy chế bến đò", "UBND xã Bãi Bồi", "2021-02-01");
        var ids = shelf.publish(
                base.with("Giờ mở cửa", words),
                Book.of("12/VBHN-UBND", DocumentType.CONSOLIDATED, "Quy chế bến đò", "UBND xã Bãi Bồi", "2022-03-01")
                        .with("Giờ mở cửa", words + " Ngày lễ mở muộn hơn.")
                        .consolidating("961/QĐ-UBND"));
        shelf.change(base.with("Giờ mở cửa", words.replace("sáu giờ", "năm giờ")));
        open("/thu-vien?q=quy chế bến đò người già");
        $(".hit.best .versions summary")
                .shouldHave(exactText("và 1 phiên bản khác"))
                .click();
        $(".hit.best .versions li a").shouldBe(visible);
        screenshot("results-versions");
        accessible();
        fitsAPhone();
        open("/van-ban/961-qd-ubnd-2021");
        $$("a").findBy(exactText("So sánh với bản trước")).click();
        $(".compare del").shouldHave(text("sáu"));
        $(".compare ins").shouldHave(text("năm"));
        $$(".compare select").shouldHave(size(2));
        screenshot("compare-versions");
        accessible();
        fitsAPhone();
        open("/so-sanh?truoc=961-qd-ubnd-2021&truoc-ban=7&sau=961-qd-ubnd-2021");
        $(".compare .note").shouldHave(text("Không có bản 7"));
        ids.forEach(shelf::withdraw);
    }

    @Test
    void keepsASearchAndForgetsItAgain() {
        signIn("nguoidan");
        open("/thu-vien?q=tuyên truyền&loai=ke-hoach");
        $$("button").findBy(exactText("Lưu tìm kiếm này")).click();
        $$("a").findBy(exactText("Tìm kiếm đã lưu")).should(exist);
        open("/tai-khoan/tim-kiem");
        $(".tbl tbody tr").shouldHave(text("tuyên truyền · Kế hoạch"));
        $(".tbl input[type=checkbox]").click();
        $("[role=status]").shouldHave(text("Bạn sẽ nhận thư"));
        screenshot("saved-searches");
        accessible();
        $$(".tbl button").findBy(text("Xóa")).click();
        $(".empty").shouldBe(visible);
    }

    @Test
    void findsWordsInsideADocument() {
        open("/thu-vien?q=16/KH-STTTT");
        $(".hit.best h2 a").click();
        $("[data-document-page] h1").shouldBe(visible);
        $("#tim-trong").setValue("chuyên mục").sendKeys(Keys.ENTER);
        $("article.legal mark").shouldBe(visible);
        $("#tim-trong").shouldHave(value("chuyên mục"));
        screenshot("find-inside");
        accessible();
        fitsAPhone();
    }

    @Test
    void explainsHowToSearchMoreExactlyAndWhatItDidNotUnderstand() {
        open("/thu-vien?q=tuyên truyền nam:abc");
        $$("p.as").findBy(text("nam:abc")).should(exist);
        $(".queryhelp summary").click();
        $$(".queryhelp dt").shouldHave(sizeGreaterThan(5));
        screenshot("query-help");
        accessible();
    }

    @Test
    void keepsTheFiltersBehindOneButtonOnAPhone() {
        narrow();
        open("/thu-vien");
        $(".facets > summary").shouldBe(visible);
        $(".facet").shouldBe(hidden);
        $(".facets > summary").click();
        tick("Quyết định").click();
        $$(".chip").shouldHave(size(1));
        tick("Nghị quyết").shouldBe(visible);
    }

    @Test
    void sortsByTheDaySigned() {
        open("/thu-vien?q=tuyên truyền");
        $(".hit.best").shouldBe(visible);
        $(".listhead select").selectOptionByValue("oldest");
        $(".hit.best").shouldNot(exist);
        webdriver().shouldHave(urlContaining("sap-xep=cu"));
        back();
        $(".hit.best").shouldBe(visible);
        $(".listhead select").shouldHave(value("relevance"));
    }

    @Test
    void saysWhatToDoWhereNothingMatches() {
        open("/thu-vien?q=zzzz&nam=2020");
        $(".empty .what").shouldHave(text("Chưa có văn bản nào khớp"));
        screenshot("nothing");
        accessible();
        $(".empty a").click();
        $$(".chip").shouldHave(size(0));
        $(".empty a").shouldHave(exactText("Xem mọi văn bản")).click();
        $$(".hit").shouldHave(sizeGreaterThan(5));
    }

    @Test
    void saysThatAPageLiesBeyondTheResults() {
        open("/thu-vien?trang=900");
        $(".empty .what").shouldHave(text("Không có trang này"));
        $(".empty a").click();
        $$(".hit").shouldHave(sizeGreaterThan(5));
    }

    private static SelenideElement tick(String label) {
        return $$(".facet label > span:first-of-type")
                .findBy(exactText(label))
                .parent()
                .$("input");
    }
}
