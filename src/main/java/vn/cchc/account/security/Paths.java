package vn.cchc.account.security;

import java.util.Arrays;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Matchers of several addresses. */
final class Paths {

    private Paths() {}

    static RequestMatcher anyOf(String... patterns) {
        return anyOf(Arrays.stream(patterns)
                .map(PathPatternRequestMatcher::pathPattern)
                .toArray(RequestMatcher[]::new));
    }

    static RequestMatcher anyOf(RequestMatcher... matchers) {
        return new OrRequestMatcher(matchers);
    }
}
