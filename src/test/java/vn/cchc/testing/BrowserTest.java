package vn.cchc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Condition;
import com.codeborne.selenide.Configuration;
import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.WebDriverRunner;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.chromium.ChromiumDriver;
import vn.cchc.account.DemoAccounts;

/** A test that looks at the running portal, with the corpus it ships, through Chromium. */
public abstract class BrowserTest extends ServedPortalTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String AXE = """
            {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
             "resultTypes": ["violations"]}""";
    private static final int HIGHEST_SCREENSHOT = 5_000;

    @BeforeEach
    void startBrowser() {
        onPath("chromedriver").ifPresent(driver -> System.setProperty("webdriver.chrome.driver", driver));
        var options = new ChromeOptions();
        onPath("chromium", "chromium-browser", "google-chrome").ifPresent(options::setBinary);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--lang=vi");
        Configuration.browser = "chrome";
        Configuration.browserCapabilities = options;
        Configuration.browserSize = "1440x900";
        Configuration.timeout = 30_000;
        Configuration.screenshots = false;
        Configuration.savePageSource = false;
        Configuration.reportsFolder = "target/selenide";
        Configuration.baseUrl = address("").toString();
        Selenide.open("/cchc/mark.svg");
        Selenide.clearBrowserCookies();
        wide();
        scheme("light");
    }

    @AfterAll
    static void stopBrowser() {
        Selenide.closeWebDriver();
    }

    /** Signs in with one of the demonstration's accounts. */
    protected void signIn(String account) {
        Selenide.open("/dang-nhap");
        Selenide.$(By.name("username")).setValue(account);
        Selenide.$(By.name("password")).setValue(DemoAccounts.PASSWORD).pressEnter();
        Selenide.$("details.account").should(Condition.exist);
    }

    /** A desk. */
    protected void wide() {
        window(1440, 900, false);
    }

    /** A small phone. */
    protected void narrow() {
        window(360, 780, true);
    }

    /** The device's own choice, {@code light} or {@code dark}. */
    protected void scheme(String scheme) {
        cdp(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /**
     * Pictures of the whole page, on phone and desk, light and dark, in {@code target/screenshots}, where somebody asked for them by
     * {@code CCHC_SCREENSHOTS=true}.
     */
    protected void screenshot(String name) {
        if (!Boolean.parseBoolean(System.getenv("CCHC_SCREENSHOTS"))) {
            return;
        }
        for (String scheme : List.of("light", "dark")) {
            scheme(scheme);
            narrow();
            picture(name + "-360-" + scheme);
            wide();
            picture(name + "-1440-" + scheme);
        }
        scheme("light");
    }

    /**
     * No violation of WCAG 2.2 AA that axe can see, light on a phone and dark on a desk: what depends on the width does not depend on
     * the colours.
     */
    protected void accessible() {
        narrow();
        violations("360 light");
        scheme("dark");
        wide();
        violations("1440 dark");
        scheme("light");
    }

    private static long width() {
        Long width = Selenide.executeJavaScript("return document.documentElement.scrollWidth");
        return width == null ? Long.MAX_VALUE : width;
    }

    private static String sticksOut() {
        return Selenide.executeJavaScript("""
                return [...document.querySelectorAll('body *')]
                    .filter(element => element.checkVisibility() && element.getBoundingClientRect().right > 361)
                    .map(element => element.localName + '.' + element.className + ' ' + element.textContent.trim().slice(0, 30))
                    .slice(-12).join(' | ')""");
    }

    /** Nothing sticks out sideways on a small phone, not even in the largest text. */
    protected void fitsAPhone() {
        narrow();
        for (String size : List.of("normal", "larger")) {
            Selenide.executeJavaScript("document.documentElement.dataset.text = arguments[0]", size);
            // what lays itself out by script needs a moment after the window's width has changed
            long width = width();
            for (int again = 0; width > 360 && again < 20; again++) {
                Selenide.sleep(100);
                width = width();
            }
            assertThat(width)
                    .as("width of the page in %s text; sticking out: %s", size, sticksOut())
                    .isLessThanOrEqualTo(360);
        }
        Selenide.executeJavaScript("delete document.documentElement.dataset.text");
        wide();
    }

    protected static ChromiumDriver driver() {
        return (ChromiumDriver) WebDriverRunner.getWebDriver();
    }

    private static void violations(String where) {
        var axe = new AxeBuilder();
        axe.setOptions(AXE);
        // in the page itself: without frames there is nothing to gather in a further tab
        List<Rule> found = axe.setLegacyMode().analyze(driver()).getViolations();
        assertThat(found.stream().flatMap(BrowserTest::sentences)).as(where).isEmpty();
    }

    private static Stream<String> sentences(Rule rule) {
        return rule.getNodes().stream().map(node -> rule.getHelp() + ": " + node.getHtml());
    }

    private static void window(int width, int height, boolean phone) {
        cdp(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
    }

    private static void picture(String name) {
        Selenide.sleep(250);
        Number height = Selenide.executeJavaScript("return document.documentElement.scrollHeight");
        Number width = Selenide.executeJavaScript("return window.innerWidth");
        var clip = Map.of(
                "x", 0, "y", 0, "width", width, "height", Math.min(HIGHEST_SCREENSHOT, height.intValue()), "scale", 1);
        var shot = cdp("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip));
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(
                    SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(shot.get("data"))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, Object> cdp(String command, Map<String, Object> parameters) {
        return driver().executeCdpCommand(command, parameters);
    }

    private static Optional<String> onPath(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(
                                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
