package vn.cchc.contest.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** What lies between a contestant and the portal in a test: it breaks down, answers slowly, moves the time, and writes down everything said. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class Weather extends OncePerRequestFilter {

    private final ConcurrentLinkedQueue<String> bodies = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> received = new ConcurrentLinkedQueue<>();
    private volatile Set<String> down = Set.of();
    private volatile boolean swallows;
    private volatile boolean recording;
    private final Later clock = new Later();

    /** Requests with one of these in their address are answered 503; none for good weather. */
    void breaksDownAt(String... parts) {
        down = Set.of(parts);
    }

    /** Answers of the API are thrown away after the portal has done its work, as when a connection breaks. */
    void swallowsAnswers(boolean whether) {
        swallows = whether;
    }

    void record() {
        bodies.clear();
        recording = true;
    }

    List<String> said() {
        return List.copyOf(bodies);
    }

    /** Method and address of what arrived and was let through. */
    List<String> received() {
        return List.copyOf(received);
    }

    void clear() {
        down = Set.of();
        swallows = false;
        recording = false;
        bodies.clear();
        received.clear();
        clock.by = Duration.ZERO;
    }

    void later(Duration by) {
        clock.by = by;
    }

    Clock clock() {
        return clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = request.getRequestURI();
        if (down.stream().anyMatch(address::contains)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        received.add(request.getMethod() + " " + address);
        if (!address.matches("/(api|thi|bien-nhan)(/.*)?")) {
            chain.doFilter(request, response);
            return;
        }
        var copy = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, copy);
        if (swallows && address.startsWith("/api/v1/attempts/")) {
            response.reset();
            response.setStatus(HttpServletResponse.SC_BAD_GATEWAY);
            return;
        }
        if (recording) {
            bodies.add(address + " " + new String(copy.getContentAsByteArray(), StandardCharsets.UTF_8));
        }
        copy.copyBodyToResponse();
    }

    /** The real time and something. */
    private static final class Later extends Clock {

        private volatile Duration by = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Ho_Chi_Minh");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(by);
        }
    }
}
