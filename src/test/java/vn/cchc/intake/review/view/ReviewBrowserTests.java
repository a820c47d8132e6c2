package vn.cchc.intake.review.view;

import static com.codeborne.selenide.CollectionCondition.sizeGreaterThan;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.$x;
import static com.codeborne.selenide.Selenide.actions;
import static com.codeborne.selenide.Selenide.executeJavaScript;
import static com.codeborne.selenide.Selenide.open;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cchc.intake.Imports;
import vn.cchc.intake.review.Papers;
import vn.cchc.jobs.Job;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.testing.BrowserTest;

class ReviewBrowserTests extends BrowserTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    private Imports imports;

    @Autowired
    private Library library;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsTheFieldsBesideThePageAndPublishes() {
        bring(
                "khen.pdf",
                Papers.pdf(Papers.decision(
                        "931/QĐ-UBND",
                        "Về việc khen thưởng",
                        "Khen bà Lan, số điện thoại 0912 345 678.",
                        "Quyết định có hiệu lực.")));
        bring(
                "lich.pdf",
                Papers.pdf(Papers.decision(
                        "932/QĐ-UBND",
                        "Về việc ban hành lịch tiếp dân",
                        "Tiếp dân vào thứ sáu hằng tuần.",
                        "Quyết định có hiệu lực.")));
        signIn("bientap");
        open("/quan-tri/duyet");
        $$("table.rows tbody tr").shouldHave(sizeGreaterThan(1));
        screenshot("reviews");
        accessible();
        fitsAPhone();

        $x("//a[contains(., 'khen thưởng')]").click();
        $("h1").shouldHave(text("931/QĐ-UBND"), LONG);
        $(".sheetpage img").shouldBe(visible, LONG);
        $("vaadin-text-area textarea").click();
        $(".sheetpage .mark").shouldBe(visible, LONG);
        assertThat(overlap()).as("the mark lies on the page").isTrue();
        $(".stops").shouldHave(text("•••• ••• •78"));
        screenshot("review");
        accessible();
        fitsAPhone();

        actions().keyDown(Keys.CONTROL).sendKeys(Keys.ENTER).keyUp(Keys.CONTROL).perform();
        $(".note[role=alert]").shouldHave(text("Hãy che"), LONG);
        $x("//vaadin-button[contains(., 'Che tất cả')]")
                .scrollIntoView("{block: 'center'}")
                .click();
        $(".stops").shouldNotBe(visible, LONG);
        actions().keyDown(Keys.CONTROL).sendKeys(Keys.ENTER).keyUp(Keys.CONTROL).perform();

        $("h1").shouldHave(text("932/QĐ-UBND"), LONG);
        assertThat(library.byNumber("931/QĐ-UBND", Viewer.ANYONE)).hasSize(1);
        open("/quan-tri/duyet?trang-thai=published");
        $x("//a[contains(., 'khen thưởng')]").should(exist);
        $$("table.rows").first().shouldHave(text("Đã công bố"), text("bientap"));
    }

    @Test
    void publishesSeveralAtOnceAndSettlesADouble() {
        String words = Papers.decision("933/QĐ-UBND", "Về việc phân công trực", "Trực từ thứ hai.", "Có hiệu lực.");
        bring("truc.txt", words.getBytes(StandardCharsets.UTF_8));
        bring("truc-sua.txt", words.replace("thứ hai", "thứ ba").getBytes(StandardCharsets.UTF_8));
        signIn("bientap");
        open("/quan-tri/duyet?trang-thai=duplicate");
        $x("//a[contains(., 'truc-sua')]").click();
        $(".twins").shouldHave(text("cùng cơ quan, số và ngày"), LONG);
        $(".twins del").shouldHave(text("hai"));
        $(".twins ins").shouldHave(text("ba"));
        screenshot("review-double");
        accessible();
        fitsAPhone();
        $x("//vaadin-button[contains(., 'Là một')]")
                .scrollIntoView("{block: 'center'}")
                .click();
        $(".twins").shouldHave(text("giữ bản đã có"), LONG);

        open("/quan-tri/duyet");
        $x("//tr[contains(., '933/QĐ-UBND') and contains(., 'truc.txt')]//vaadin-checkbox")
                .click();
        $(".batchbar").shouldHave(text("Đã chọn 1 tệp"), LONG);
        $x("//*[contains(@class,'batchbar')]//vaadin-button[contains(., 'Công bố')]")
                .click();
        $(".note.ok").shouldHave(text("Đã công bố 1 văn bản"), LONG);
        assertThat(library.byNumber("933/QĐ-UBND", Viewer.ANYONE)).hasSize(1);
    }

    @Test
    void confirmsWhatFollowsForTheValidityOfAnother() {
        publish(
                "cu.txt",
                Papers.decision("934/QĐ-UBND", "Về việc ban hành nội quy", "Nội quy của ủy ban.", "Có hiệu lực."));
        publish(
                "moi.txt",
                Papers.decision(
                        "935/QĐ-UBND",
                        "Về việc bãi bỏ nội quy",
                        "Bãi bỏ Quyết định số 934/QĐ-UBND ngày 03 tháng 5 năm 2024.",
                        "Có hiệu lực."));
        signIn("bientap");
        open("/quan-tri/hieu-luc");
        var row = $x("//tr[contains(., '934/QĐ-UBND')]");
        row.shouldHave(text("Bị bãi bỏ bởi 935/QĐ-UBND (Điều 1) từ ngày 03/05/2024."), text("Hết hiệu lực"));
        screenshot("validity");
        accessible();
        fitsAPhone();
        row.$x(".//vaadin-button[contains(., 'Xác nhận')]").click();
        $(".note.ok").shouldHave(text("934/QĐ-UBND"), LONG);
        assertThat(library.byNumber("934/QĐ-UBND", Viewer.ANYONE))
                .singleElement()
                .satisfies(document -> assertThat(document.validity()).isEqualTo(vn.cchc.library.Validity.EXPIRED));
    }

    private static boolean overlap() {
        Boolean inside = executeJavaScript("""
                const m = document.querySelector('.sheetpage .mark').getBoundingClientRect();
                const p = document.querySelector('.sheetpage img').getBoundingClientRect();
                return m.width > 40 && m.height > 5 && m.left >= p.left && m.right <= p.right + 1 && m.top >= p.top""");
        return Boolean.TRUE.equals(inside);
    }

    @Autowired
    private vn.cchc.intake.review.ReviewDesk desk;

    private void publish(String name, String text) {
        UUID id = bring(name, text.getBytes(StandardCharsets.UTF_8));
        as();
        desk.publish(desk.list(null, id, org.springframework.data.domain.PageRequest.of(0, 1))
                .getContent()
                .getFirst()
                .id());
    }

    private UUID bring(String name, byte[] content) {
        as();
        UUID id = imports.startSingle(new ByteArrayInputStream(content), name);
        long until = System.nanoTime() + LONG.toNanos();
        while (!imports.find(id).map(Job::state).orElseThrow().isOver() && System.nanoTime() < until) {
            com.codeborne.selenide.Selenide.sleep(100);
        }
        return id;
    }

    private static void as() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "bientap", null, AuthorityUtils.createAuthorityList("ROLE_LIBRARIAN")));
    }
}
