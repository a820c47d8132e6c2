package vn.cchc.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import vn.cchc.account.RateLimits;
import vn.cchc.account.SecuritySettings;
import vn.cchc.account.SecuritySettings.RateSettings;

/** Whose bucket a request takes from, on a real Tomcat. */
class TrustedProxiesTests {

    private static final int BURST = 3;

    @Test
    void believesNobodyWhereNobodyIsNamed() throws Exception {
        assertThat(statuses(List.of(), "203.0.113.1", "203.0.113.2", "203.0.113.3", "203.0.113.4"))
                .containsExactly(200, 200, 200, 429);
    }

    @Test
    void believesNoStrangerEither() throws Exception {
        assertThat(statuses(List.of("192.0.2.0/24"), "203.0.113.1", "203.0.113.2", "203.0.113.3", "203.0.113.4"))
                .containsExactly(200, 200, 200, 429);
    }

    @Test
    void believesAProxyThatIsNamed() throws Exception {
        assertThat(statuses(List.of("127.0.0.1"), "203.0.113.1", "203.0.113.2", "203.0.113.3", "203.0.113.4"))
                .containsExactly(200, 200, 200, 200);
    }

    @Test
    void believesOnlyWhatTheProxyItselfAdded() throws Exception {
        // the client wrote the first address, the proxy the second
        assertThat(statuses(
                        List.of("127.0.0.0/8"),
                        "198.51.100.1, 203.0.113.9",
                        "198.51.100.2, 203.0.113.9",
                        "198.51.100.3, 203.0.113.9",
                        "198.51.100.4, 203.0.113.9"))
                .containsExactly(200, 200, 200, 429);
    }

    private static List<Integer> statuses(List<String> proxies, String... forwardedFor) throws Exception {
        var settings = new SecuritySettings("", false, proxies, "", "", new RateSettings(1, BURST, 60, 60, 60, 60));
        var limits = new RateLimits(settings);
        var factory = new TomcatServletWebServerFactory(0);
        new TrustedProxies(settings).customize(factory);
        var server = factory.getWebServer(context -> {
            var counted = context.addServlet("counted", new Counted(limits));
            counted.addMapping("/*");
        });
        server.start();
        try (var client = HttpClient.newHttpClient()) {
            var statuses = new java.util.ArrayList<Integer>();
            for (var header : forwardedFor) {
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/"))
                        .header("X-Forwarded-For", header)
                        .build();
                statuses.add(client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode());
            }
            return statuses;
        } finally {
            server.stop();
        }
    }

    private static final class Counted extends HttpServlet {

        private final transient RateLimits limits;

        Counted(RateLimits limits) {
            this.limits = limits;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setStatus(limits.search(request.getRemoteAddr(), null).allowed() ? 200 : 429);
        }
    }
}
