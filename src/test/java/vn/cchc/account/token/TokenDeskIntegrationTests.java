package vn.cchc.account.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.Person;
import vn.cchc.account.Registrar;
import vn.cchc.account.Role;
import vn.cchc.account.SignInName;
import vn.cchc.audit.AuditTrail;
import vn.cchc.testing.PortalTest;

@Transactional
class TokenDeskIntegrationTests extends PortalTest {

    private static final String PASSWORD = "mưa rơi trên mái ngói";

    @Autowired
    private TokenDesk desk;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Registrar registrar;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient jdbc;

    private Person librarian;

    @BeforeEach
    void librarian() {
        librarian = person("thu.thu", Role.LIBRARIAN);
    }

    @Test
    void actsForItsOwnerWithinItsScopes() {
        var issued = desk.issue(librarian, "Máy quét", EnumSet.of(TokenScope.IMPORT), Duration.ofDays(1));

        var recognised = desk.recognise(issued.value()).orElseThrow();

        assertThat(issued.value()).startsWith("cchc_").hasSize(48);
        assertThat(recognised.getName()).isEqualTo("thu.thu");
        assertThat(recognised.getAuthorities())
                .extracting("authority")
                .containsExactlyInAnyOrder("ROLE_LIBRARIAN", "SCOPE_documents:import");
        assertThat(recognised.means()).isEqualTo("token:" + issued.summary().id());
    }

    @Test
    void keepsOnlyTheHash() {
        var issued = desk.issue(librarian, "Máy quét", EnumSet.of(TokenScope.READ), Duration.ofDays(1));
        desk.list(librarian, 0, 20);

        assertThat(jdbc.sql("select hash from api_token where id = ?")
                        .param(issued.summary().id())
                        .query(String.class)
                        .single())
                .isEqualTo(new TokenValue(issued.value()).hash())
                .doesNotContain(issued.value().substring(5));
    }

    @Test
    void knowsNoOther() {
        assertThat(desk.recognise("cchc_" + "A".repeat(43))).isEmpty();
    }

    @Test
    void refusesARevokedToken() {
        var issued = desk.issue(librarian, "Máy quét", EnumSet.of(TokenScope.READ), Duration.ofDays(1));

        desk.revoke(librarian, issued.summary().id());

        assertThat(desk.recognise(issued.value())).isEmpty();
        assertThat(desk.list(librarian, 0, 20).tokens())
                .extracting(TokenSummary::state)
                .containsExactly(TokenState.REVOKED);
    }

    @Test
    void refusesAnExpiredToken() {
        var issued = desk.issue(librarian, "Máy quét", EnumSet.of(TokenScope.READ), Duration.ofDays(1));
        var tomorrow = new TokenDesk(
                tokens,
                registrar,
                trail,
                Clock.offset(Clock.systemUTC(), Duration.ofHours(24).plusSeconds(1)));

        assertThat(tomorrow.recognise(issued.value())).isEmpty();
    }

    @Test
    void refusesATokenWhoseOwnerIsDisabled() {
        var issued = desk.issue(librarian, "Máy quét", EnumSet.of(TokenScope.READ), Duration.ofDays(1));

        registrar.disable(librarian.id());

        assertThat(desk.recognise(issued.value())).isEmpty();
    }

    @Test
    void givesResidentsNone() {
        var resident = person("nguoi.dan", Role.RESIDENT);

        assertThatThrownBy(() -> desk.issue(resident, "x", EnumSet.of(TokenScope.READ), Duration.ofDays(1)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void letsOnlyOwnersAndAdministratorsRevoke() {
        var id = desk.issue(librarian, "Máy quét", EnumSet.of(TokenScope.READ), Duration.ofDays(1))
                .summary()
                .id();
        var other = person("thu.thu.khac", Role.LIBRARIAN);

        assertThatThrownBy(() -> desk.revoke(other, id)).isInstanceOf(AccessDeniedException.class);
        assertThat(desk.list(other, 0, 20).tokens()).isEmpty();

        desk.revoke(person("quan.tri.moi", Role.ADMIN), id);
        assertThat(desk.list(librarian, 0, 20).tokens().getFirst().state()).isEqualTo(TokenState.REVOKED);
    }

    @Test
    void isValidForAYearAtMost() {
        assertThatThrownBy(() -> desk.issue(librarian, "x", EnumSet.of(TokenScope.READ), Duration.ofDays(400)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Person person(String name, Role role) {
        return registrar.open(new SignInName(name), name, PASSWORD, Set.of(role));
    }
}
