package vn.cchc.intake.view;

import static com.codeborne.selenide.CollectionCondition.size;
import static com.codeborne.selenide.Condition.attribute;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selectors.shadowCss;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.$x;
import static com.codeborne.selenide.Selenide.open;
import static com.codeborne.selenide.Selenide.webdriver;
import static com.codeborne.selenide.WebDriverConditions.urlContaining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.testing.BrowserTest;

class ImportBrowserTests extends BrowserTest {

    private static final Duration LONG = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    @Autowired
    private Library library;

    @Test
    void reportsEveryLineAndSaysWhenNothingHasChanged() throws IOException {
        Path file = Files.writeString(
                folder.resolve("ba-dong.jsonl"),
                line("911/QĐ-UBND") + "\n" + "{\"number\": \"912/QĐ-UBND\"\n" + line("913/QĐ-UBND") + "\n");
        signIn("bientap");
        open("/quan-tri/nhap");
        $("vaadin-upload").shouldBe(visible);
        screenshot("imports");
        accessible();
        fitsAPhone();
        upload(file);
        $(".job").shouldHave(attribute("data-state", "done"), LONG).shouldHave(text("thêm 2"));
        $$(".report li").shouldHave(size(3));
        $(".report li.bad").shouldHave(text("2")).shouldHave(text("JSON"));
        screenshot("import-done");
        accessible();
        fitsAPhone();
        $x("//nav[contains(@class,'tabs')]/a[starts-with(., 'Không nhận')]").click();
        $$(".report li").shouldHave(size(1));
        webdriver().shouldHave(urlContaining("outcome=refused"));

        Path again =
                Files.writeString(folder.resolve("hai-dong.jsonl"), line("911/QĐ-UBND") + "\n" + line("913/QĐ-UBND"));
        open("/quan-tri/nhap");
        upload(again);
        $(".job").shouldHave(text("Tệp này đã nhập rồi, không có gì thay đổi"), LONG);
    }

    @Test
    void takesBackWhatACancelledImportHasAdded() throws IOException {
        Path file = Files.writeString(
                folder.resolve("nhieu-dong.jsonl"),
                IntStream.range(0, 12_000)
                        .mapToObj(n -> line((20_000 + n) + "/QĐ-UBND"))
                        .collect(Collectors.joining("\n")));
        signIn("bientap");
        open("/quan-tri/nhap");
        upload(file);
        $(".job vaadin-button[theme~=error]").should(exist, LONG).click();
        $("vaadin-confirm-dialog").shouldHave(text("sẽ được thu hồi"));
        screenshot("import-cancel");
        $("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
        $(".job").shouldHave(attribute("data-state", "cancelled"), LONG).shouldHave(text("Đã hủy"));
        assertThat(library.byNumber("20000/QĐ-UBND", Viewer.LIBRARIAN)).isEmpty();
        $(".report a").shouldNot(exist);
        screenshot("import-cancelled");
        accessible();
    }

    @Test
    void opensTheDraftThatASingleFileHasBecome() throws IOException {
        Path file = Files.writeString(folder.resolve("ke-hoach.txt"), """
                ỦY BAN NHÂN DÂN
                XÃ THỬ NGHIỆM
                Số: 915/KH-UBND

                KẾ HOẠCH
                Kiểm tra công tác cải cách hành chính năm 2031

                Điều 1. Phạm vi
                Kế hoạch này áp dụng cho các phòng thuộc xã.
                Điều 2. Thời gian
                Thực hiện trong quý IV.
                """);
        signIn("bientap");
        open("/quan-tri/nhap");
        // so small a file may be a draft before its job was ever seen
        choose(file);
        $("h1").shouldHave(exactText("915/KH-UBND"), LONG);
        webdriver().shouldHave(urlContaining("/quan-tri/van-ban/"));
    }

    private static void upload(Path file) {
        choose(file);
        $(".job").should(exist, LONG);
    }

    private static void choose(Path file) {
        $(shadowCss("#fileInput", "vaadin-upload")).uploadFile(file.toFile());
    }

    private static String line(String number) {
        return "{\"number\": \"" + number + "\", \"title\": \"Quyết định số " + number
                + " về việc thử\", \"issuer\": \"Ủy ban nhân dân xã Nhập\", \"issuedOn\": \"2030-01-02\","
                + " \"provisions\": [{\"label\": \"Điều 1\", \"heading\": \"Thử\", \"text\": \"Nội dung.\"}]}";
    }
}
