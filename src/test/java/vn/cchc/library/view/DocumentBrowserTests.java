package vn.cchc.library.view;

import static com.codeborne.selenide.CollectionCondition.sizeGreaterThan;
import static com.codeborne.selenide.Condition.attribute;
import static com.codeborne.selenide.Condition.attributeMatching;
import static com.codeborne.selenide.Condition.cssClass;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.actions;
import static com.codeborne.selenide.Selenide.back;
import static com.codeborne.selenide.Selenide.open;
import static com.codeborne.selenide.Selenide.title;
import static com.codeborne.selenide.Selenide.webdriver;
import static com.codeborne.selenide.WebDriverConditions.urlContaining;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.SelenideElement;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import vn.cchc.testing.BrowserTest;

class DocumentBrowserTests extends BrowserTest {

    @Test
    void showsTheDocumentAsItsPlainPageDoes() {
        openFromResults("16/KH-STTTT");
        $(".dochead .id").shouldHave(exactText("16/KH-STTTT"));
        $$(".prov").shouldHave(sizeGreaterThan(4));
        assertThat(title()).startsWith("16/KH-STTTT – ");
        $("link[rel=canonical]").shouldHave(attributeMatching("href", ".*/van-ban/[a-z0-9-]+\\.html"));
        screenshot("document");
        accessible();
        fitsAPhone();
    }

    @Test
    void stepsThroughTheMatchesOfTheQuestion() {
        openFromResults("chuyen muc 15 phut moi thang");
        $(".matchbar").shouldBe(visible);
        $$("[data-article] mark").shouldHave(sizeGreaterThan(1));
        $("[data-match-next]").click();
        $("mark.now").shouldBe(visible);
        $("[data-match-count]").shouldHave(text("1/"));
        actions().sendKeys("n").perform();
        $("[data-match-count]").shouldHave(text("2/"));
        $("[data-match-prev]").click();
        $("[data-match-count]").shouldHave(text("1/"));
    }

    @Test
    void opensAtTheProvisionThatMatched() {
        open("/thu-vien?q=chuyên mục 15 phút mỗi tháng");
        $(".hit.best .snip a.at").click();
        $("#part-4").shouldHave(cssClass("here"));
        webdriver().shouldHave(urlContaining("#part-4"));
        var top = ((Number)
                        driver().executeScript("return document.getElementById('part-4').getBoundingClientRect().top"))
                .doubleValue();
        assertThat(top).isBetween(-50.0, 700.0);
    }

    @Test
    void showsWhatACitationPointsToBeforeItIsFollowed() {
        openFromResults("16/KH-STTTT");
        var cited = $("[data-article] a.cite").shouldBe(visible);
        String number = cited.text();
        cited.hover();
        $(".citebox[role=tooltip]").shouldBe(visible).shouldHave(text(number));
        $(".citebox .badge").shouldBe(visible);
        actions().sendKeys(Keys.ESCAPE).perform();
        $(".citebox").shouldNot(exist);
        $("[data-article] h2").hover();
        driver().executeScript("arguments[0].blur(); arguments[0].focus()", cited);
        $(".citebox[role=tooltip]").shouldBe(visible);
        cited.shouldHave(attribute("aria-describedby", "xem-nhanh"));
        driver().executeScript("arguments[0].blur()", cited);
        $(".citebox").shouldNot(exist);
        narrow();
        tap(cited);
        $(".citebox[role=dialog]").shouldBe(visible);
        webdriver().shouldHave(urlContaining("16-kh-stttt"));
        screenshot("citation-preview");
        accessible();
        $(".citebox button").click();
        $(".citebox").shouldNot(exist);
        tap(cited);
        $(".citebox[role=dialog] a").click();
        $(".dochead .id").shouldHave(exactText(number));
    }

    private static void tap(SelenideElement link) {
        driver().executeScript(
                        "arguments[0].scrollIntoView({block: 'center'});"
                                + "arguments[0].dispatchEvent(new PointerEvent('pointerdown', {pointerType: 'touch', bubbles: true}));"
                                + "arguments[0].click()",
                        link);
    }

    @Test
    void goesToAProvisionFromTheContents() {
        openFromResults("16/KH-STTTT");
        $(".toc a[href='#part-3']").shouldBe(visible).click();
        $("#part-3").shouldHave(cssClass("here"));
        webdriver().shouldHave(urlContaining("#part-3"));
    }

    @Test
    void leadsBackToTheResults() {
        openFromResults("16/KH-STTTT");
        $(".crumbs a").shouldHave(text("16/KH-STTTT")).click();
        $(".hit.best").shouldBe(visible);
        $("#q").shouldHave(attribute("type", "search"));
        back();
        $(".dochead h1").shouldBe(visible);
    }

    @Test
    void answersAMissingDocumentBeforeVaadinDoes() {
        assertThat(get("/van-ban/khong-co").statusCode()).isEqualTo(404);
        assertThat(get("/khong-co").statusCode()).isEqualTo(404);
    }

    private static void openFromResults(String question) {
        open("/thu-vien?q=" + question);
        $(".hit.best h2 a").shouldBe(visible).click();
        $(".dochead h1").shouldBe(visible);
    }
}
