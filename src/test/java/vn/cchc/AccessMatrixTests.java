package vn.cchc;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.cchc.account.DemoAccounts;
import vn.cchc.testing.ServedPortalTest;

/**
 * Who gets which answer where. Every controller method and every view needs a line, or the build fails: add yours with the address
 * as it is mapped, an example of it, and the status for each column. 302 leads to the sign-in page, 404 where the example names
 * nothing but may be asked for.
 */
class AccessMatrixTests extends ServedPortalTest {

    private static final List<String> PEOPLE =
            List.of("", "nguoidan", "giamkhao", "tochuc", "congchuc", "bientap", "quantri");

    private static final String NO_IMPORT = "/api/v1/imports/00000000-0000-0000-0000-000000000000";

    // method, mapping, example | anyone resident judge organizer staff librarian admin
    private static final String MATRIX = """
            GET /                                   =                               | 200 200 200 200 200 200 200
            GET /thu-vien                           =                               | 200 200 200 200 200 200 200
            GET /gioi-thieu                         =                               | 200 200 200 200 200 200 200
            GET /van-ban/:slug                      /van-ban/khong-co               | 404 404 404 404 404 404 404
            GET /dang-nhap                          =                               | 200 200 200 200 200 200 200
            GET /dang-xuat                          =                               | 200 200 200 200 200 200 200
            GET /tai-khoan/mat-khau                 =                               | 302 200 200 200 200 200 200
            GET /quan-tri/ma-truy-cap               =                               | 302 403 403 403 403 200 200
            GET /quan-tri                           =                               | 302 200 200 200 200 200 200
            GET /quan-tri/van-ban                   =                               | 302 403 403 403 403 200 200
            GET /quan-tri/van-ban/:id([0-9]{1,18})  /quan-tri/van-ban/1             | 302 403 403 403 403 200 200
            GET /quan-tri/van-ban/moi               =                               | 302 403 403 403 403 200 200
            GET /quan-tri/nhap                      =                               | 302 403 403 403 403 200 200
            GET /quan-tri/nhap/:id                  /quan-tri/nhap/1                | 302 403 403 403 403 200 200
            GET /van-ban/{slug}.html                /van-ban/khong-co.html          | 404 404 404 404 404 404 404
            GET /van-ban/{slug}.pdf                 /van-ban/khong-co.pdf           | 404 404 404 404 404 404 404
            GET /van-ban/{slug}.json                /van-ban/khong-co.json          | 404 404 404 404 404 404 404
            GET /van-ban/{slug}.xml                 /van-ban/khong-co.xml           | 404 404 404 404 404 404 404
            GET /feed.atom                          =                               | 200 200 200 200 200 200 200
            GET /sitemap.xml                        =                               | 200 200 200 200 200 200 200
            GET /sitemap-{part:[0-9]{1,6}}.xml      /sitemap-99999.xml              | 404 404 404 404 404 404 404
            GET /robots.txt                         =                               | 200 200 200 200 200 200 200
            GET /error                              =                               | 404 404 404 404 404 404 404
            GET /cchc/**                            /cchc/portal.css                | 200 200 200 200 200 200 200
            GET /khong-co                           =                               | 404 404 404 404 404 404 404
            GET /api/khong-co                       =                               | 404 404 404 404 404 404 404
            GET /api/v1/documents                   =                               | 200 200 200 200 200 200 200
            GET /api/v1/documents/{slug}            /api/v1/documents/khong-co      | 404 404 404 404 404 404 404
            GET /api/v1/provisions                  /api/v1/provisions?q=a          | 200 200 200 200 200 200 200
            GET /api/v1/suggestions                 /api/v1/suggestions?q=a         | 200 200 200 200 200 200 200
            GET /api/v1/citations                   /api/v1/citations?text=a        | 200 200 200 200 200 200 200
            POST /api/v1/imports                    =                               | 401 403 403 403 403 403 403
            GET /api/v1/imports/{id}                NO_IMPORT                       | 401 403 403 403 403 404 404
            DELETE /api/v1/imports/{id}             NO_IMPORT                       | 401 403 403 403 403 403 403
            GET /api/v1/imports/{id}/items          NO_IMPORT/items                 | 401 403 403 403 403 404 404
            GET /api/v1/imports/{id}/report.csv     NO_IMPORT/report.csv            | 401 403 403 403 403 404 404
            GET /v3/api-docs                        =                               | 200 200 200 200 200 200 200
            GET /actuator/health                    =                               | 200 200 200 200 200 200 200
            GET /actuator                           =                               | 403 403 403 403 403 403 403
            POST /noi-bo/backup                     =                               | 404 404 404 404 404 404 404
            POST /noi-bo/check                      =                               | 404 404 404 404 404 404 404
            POST /noi-bo/restore                    =                               | 404 404 404 404 404 404 404
            POST /khong-co                          =                               | 403 403 403 403 403 403 403
            """;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping controllers;

    @Autowired
    private ServletContext servlets;

    private record Line(String method, String mapping, String example, List<Integer> statuses) {

        static Line parse(String text) {
            var sides = text.split("\\|");
            var left = sides[0].strip().split("\\s+");
            var statuses = Arrays.stream(sides[1].strip().split("\\s+"))
                    .map(Integer::valueOf)
                    .toList();
            var example = left[2].equals("=") ? left[1] : left[2].replace("NO_IMPORT", NO_IMPORT);
            return new Line(left[0], left[1], example, statuses);
        }
    }

    @Test
    void everyRoleGetsTheAnswerOfTheMatrix() {
        Map<String, HttpClient> browsers = new HashMap<>();
        PEOPLE.forEach(person -> browsers.put(person, signedIn(person)));
        List<String> wrong = new ArrayList<>();
        for (var line : lines()) {
            for (int i = 0; i < PEOPLE.size(); i++) {
                var person = PEOPLE.get(i);
                var request = HttpRequest.newBuilder(address(line.example()))
                        .header("Accept", "text/html,application/json;q=0.9,*/*;q=0.8")
                        .method(line.method(), HttpRequest.BodyPublishers.noBody());
                var status = send(browsers.get(person), request.build()).statusCode();
                if (status != line.statuses().get(i)) {
                    wrong.add("%s %s as %s: %d instead of %d"
                            .formatted(
                                    line.method(),
                                    line.example(),
                                    person.isEmpty() ? "anyone" : person,
                                    status,
                                    line.statuses().get(i)));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyControllerMethodHasALine() {
        var mapped = new TreeSet<String>();
        controllers.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("vn.cchc.") && info.getPathPatternsCondition() != null) {
                var methods = info.getMethodsCondition().getMethods();
                for (var path : info.getPathPatternsCondition().getPatternValues()) {
                    if (methods.isEmpty()) {
                        mapped.add("GET " + path);
                    }
                    methods.forEach(method -> mapped.add(method + " " + path));
                }
            }
        });
        assertThat(mapped).isNotEmpty();
        assertThat(known()).containsAll(mapped);
    }

    @Test
    void everyViewHasALine() {
        var routes =
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)).getRegisteredRoutes().stream()
                        .map(RouteData::getTemplate)
                        .map(template -> "GET /" + template)
                        .collect(Collectors.toSet());
        assertThat(routes).isNotEmpty();
        assertThat(known()).containsAll(routes);
    }

    private static List<Line> lines() {
        return MATRIX.lines().map(Line::parse).toList();
    }

    private static List<String> known() {
        return lines().stream()
                .map(line -> line.method() + " " + line.mapping())
                .toList();
    }

    private HttpClient signedIn(String person) {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        if (!person.isEmpty()) {
            var answer = send(
                    browser,
                    HttpRequest.newBuilder(address("/dang-nhap"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "username=" + person + "&password=" + DemoAccounts.PASSWORD))
                            .build());
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(person)
                    .doesNotContain("dang-nhap");
        }
        return browser;
    }
}
