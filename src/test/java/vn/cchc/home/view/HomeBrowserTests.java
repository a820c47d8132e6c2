package vn.cchc.home.view;

import static com.codeborne.selenide.CollectionCondition.sizeGreaterThan;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.focused;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.open;
import static com.codeborne.selenide.Selenide.title;
import static com.codeborne.selenide.Selenide.webdriver;
import static com.codeborne.selenide.WebDriverConditions.urlContaining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import vn.cchc.account.DemoAccounts;
import vn.cchc.testing.BrowserTest;

class HomeBrowserTests extends BrowserTest {

    @Test
    void opensWithTheCaretInTheSearchBox() {
        open("/");
        $("#q").shouldBe(focused);
        $$(".docs li").shouldHave(sizeGreaterThan(3));
        $$(".topics li").shouldHave(sizeGreaterThan(15));
        screenshot("home");
        accessible();
        fitsAPhone();
    }

    @Test
    void leavesAPhonesKeyboardDown() {
        narrow();
        open("/");
        $(".docs li").shouldBe(visible);
        assertThat($("#q").is(focused)).isFalse();
    }

    @Test
    void searchesWithoutLeavingThePage() {
        open("/");
        $("#q").shouldBe(focused);
        driver().executeScript("window.stayed = true");
        $("#q").setValue("16 kh stttt").sendKeys(Keys.ENTER);
        $(".hit.best .id").shouldHave(exactText("16/KH-STTTT"));
        webdriver().shouldHave(urlContaining("/thu-vien?q=16"));
        assertThat(driver().executeScript("return window.stayed")).isEqualTo(true);
    }

    @Test
    void leadsFromATopicToItsDocuments() {
        open("/");
        $(".topics a[href='/thu-vien?chu-de=task-2']").shouldBe(visible).click();
        $(".chip").shouldHave(text("Cải cách thủ tục hành chính"));
        $(".hit").shouldBe(visible);
    }

    @Test
    void saysWhatThePortalIs() {
        open("/gioi-thieu");
        $("h1").shouldHave(exactText("Giới thiệu"));
        screenshot("about");
        accessible();
        fitsAPhone();
    }

    @Test
    void speaksEnglishToWhoeverChoseIt() {
        open("/cchc/mark.svg");
        driver().manage().addCookie(new Cookie("cchc-lang", "en"));
        open("/");
        $(".hero h1").shouldHave(exactText("Find the right provision, in your own words"));
        assertThat($("html").attr("lang")).isEqualTo("en");
        assertThat(title()).isEqualTo("Administrative reform portal");
    }

    @Test
    void saysThatAPageIsMissingWhenALinkInsideLeadsNowhere() {
        open("/gioi-thieu");
        $("h1").shouldBe(visible);
        driver().executeScript("""
                const link = Object.assign(document.createElement('a'), {href: '/van-ban/khong-co', textContent: 'x'});
                document.querySelector('main').append(link);
                link.click();
                """);
        $(".errorpage h1").shouldHave(exactText("Không có văn bản này")).shouldBe(focused);
        $(".errorpage").shouldHave(text("/van-ban/khong-co"));
        screenshot("missing");
        accessible();
        fitsAPhone();
    }

    @Test
    void showsALibrarianTheirDesk() {
        open("/dang-nhap");
        $("#sign-in-name").setValue("bientap");
        $("#sign-in-password").setValue(DemoAccounts.PASSWORD).pressEnter();
        $("#home-desk").shouldHave(exactText("Bàn biên tập"));
        $(".docs a").click();
        $("a[href^='/quan-tri/van-ban/']").shouldHave(text("Sửa văn bản"));
    }
}
