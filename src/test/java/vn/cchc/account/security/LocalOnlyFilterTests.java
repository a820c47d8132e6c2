package vn.cchc.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

class LocalOnlyFilterTests {

    @TempDir
    private Path home;

    private LocalToken token;
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/noi-bo/sao-luu");

    @BeforeEach
    void start() {
        token = new LocalToken(home);
        token.write();
        request.setRemoteAddr("127.0.0.1");
    }

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void letsInACommandThatReadTheFile() throws Exception {
        request.addHeader("X-CCHC-Local", Files.readString(home.resolve("local.token")));

        assertThat(passes()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication().getName())
                .isEqualTo("local-command");
    }

    @Test
    void letsInIpv6FromThisMachine() throws Exception {
        request.setRemoteAddr("0:0:0:0:0:0:0:1");
        request.addHeader("X-CCHC-Local", Files.readString(home.resolve("local.token")));

        assertThat(passes()).isTrue();
    }

    @Test
    void showsNothingWithoutTheSecret() throws Exception {
        assertThat(passes()).isFalse();
        request.addHeader("X-CCHC-Local", "wrong");
        assertThat(passes()).isFalse();
    }

    @Test
    void showsNothingToOtherMachines() throws Exception {
        request.addHeader("X-CCHC-Local", Files.readString(home.resolve("local.token")));
        request.setRemoteAddr("10.0.0.7");

        assertThat(passes()).isFalse();
    }

    @Test
    void showsNothingThroughAProxyOnThisMachine() throws Exception {
        request.addHeader("X-CCHC-Local", Files.readString(home.resolve("local.token")));
        request.addHeader("X-Forwarded-For", "10.0.0.7");

        assertThat(passes()).isFalse();
    }

    @Test
    void keepsTheSecretForTheOwnerOnly() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("local.token"))))
                .isEqualTo("rw-------");
    }

    @Test
    void takesTheSecretAlongWhenItEnds() throws Exception {
        token.remove();

        assertThat(home.resolve("local.token")).doesNotExist();
        assertThat(token.matches("")).isFalse();
    }

    private boolean passes() throws Exception {
        var chain = new MockFilterChain();
        var response = new MockHttpServletResponse();
        // a filter runs once a request: a new one each time
        new LocalOnlyFilter(token).doFilter(request, response, chain);
        request.removeAttribute(LocalOnlyFilter.class.getName() + ".FILTERED");
        assertThat(chain.getRequest() == null).isEqualTo(response.getStatus() == 404);
        return chain.getRequest() != null;
    }
}
