package vn.cchc.library.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What machines read: feed, sitemap, XML and the data inside the page. */
@SpringBootTest(classes = PagesApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FeedIntegrationTests {

    @LocalServerPort
    private int port;

    @Test
    void listsOnlyPublicDocumentsInAFeedThatParses() throws Exception {
        var feed = new SyndFeedInput().build(new StringReader(get("/feed.atom")));
        assertThat(feed.getEntries())
                .extracting(entry -> entry.getUri().replaceAll(".*/van-ban/", ""))
                .containsExactlyInAnyOrder("16-kh-stttt-2020.html", "2784-qd-ubnd-2017.html", "hostile.html");
        assertThat(feed.getEntries()).allSatisfy(entry -> {
            assertThat(entry.getUpdatedDate()).isEqualTo(Samples.CHANGED);
            assertThat(entry.getLink()).isEqualTo(entry.getUri()).startsWith("http://localhost:" + port);
        });
    }

    @Test
    void listsOnlyPublicDocumentsInASitemapThatParses() throws Exception {
        NodeList parts = xml(get("/sitemap.xml")).getElementsByTagName("loc");
        assertThat(parts.getLength()).isEqualTo(1);
        assertThat(parts.item(0).getTextContent()).endsWith("/sitemap-1.xml");
        Document part = xml(get("/sitemap-1.xml"));
        NodeList places = part.getElementsByTagName("loc");
        assertThat(places.getLength()).isEqualTo(3);
        for (int i = 0; i < places.getLength(); i++) {
            assertThat(places.item(i).getTextContent())
                    .matches("http://localhost:" + port
                            + "/van-ban/(16-kh-stttt-2020|2784-qd-ubnd-2017|hostile)\\.html");
        }
        assertThat(part.getElementsByTagName("lastmod").item(0).getTextContent())
                .isEqualTo("2026-11-20T03:04:05Z");
        assertThat(status("/sitemap-2.xml")).isEqualTo(404);
        assertThat(status("/sitemap-0.xml")).isEqualTo(404);
        assertThat(get("/robots.txt")).contains("Sitemap: http://localhost:" + port + "/sitemap.xml");
    }

    @Test
    void writesXmlThatParsesWhateverTheWordsAre() throws Exception {
        Document plan = xml(get("/van-ban/16-kh-stttt-2020.xml"));
        assertThat(plan.getDocumentElement().getTagName()).isEqualTo("document");
        assertThat(plan.getElementsByTagName("provision").getLength()).isEqualTo(3);
        assertThat(plan.getElementsByTagName("number").item(0).getTextContent()).isEqualTo("16/KH-STTTT");
        assertThat(xml(get("/van-ban/hostile.xml"))
                        .getElementsByTagName("title")
                        .item(0)
                        .getTextContent())
                .startsWith("Tiêu đề <script>alert(1)</script>");
    }

    @Test
    void describesTheDocumentToSearchEngines() throws Exception {
        org.jsoup.nodes.Document page = Jsoup.parse(get("/van-ban/16-kh-stttt-2020.html"));
        String address = "http://localhost:" + port + "/van-ban/16-kh-stttt-2020";
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(address + ".html");
        assertThat(page.select("link[rel=alternate]").eachAttr("href"))
                .contains(address + ".pdf", address + ".json", address + ".xml");
        assertThat(page.select("meta[property=og:title]").attr("content")).startsWith("16/KH-STTTT – Thông tin");
        JsonNode data = new JsonMapper()
                .readTree(page.selectFirst("script[type=application/ld+json]").data());
        assertThat(data.get("@type").asString()).isEqualTo("Legislation");
        assertThat(data.get("legislationIdentifier").asString()).isEqualTo("16/KH-STTTT");
        assertThat(data.get("legislationDate").asString()).isEqualTo("2020-03-23");
        assertThat(data.get("legislationPassedBy").get("name").asString())
                .isEqualTo("Sở Thông tin và Truyền thông tỉnh Đắk Lắk");
    }

    @Test
    void runsNoScriptOfItsOwnOrOfOthersInThePage() throws Exception {
        String html = get("/van-ban/hostile.html");
        org.jsoup.nodes.Document page = Jsoup.parse(html);
        assertThat(page.select("script:not([type=application/ld+json])"))
                .allSatisfy(script -> assertThat(script.attr("src")).startsWith("/cchc/"));
        assertThat(page.selectFirst("script[type=application/ld+json]").data()).doesNotContain("<");
        assertThat(page.select("[style], style, [onclick], img[onerror]")).isEmpty();
    }

    private Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private String get(String path) throws Exception {
        HttpResponse<String> answer = send(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private int status(String path) throws Exception {
        return send(path).statusCode();
    }

    private HttpResponse<String> send(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
