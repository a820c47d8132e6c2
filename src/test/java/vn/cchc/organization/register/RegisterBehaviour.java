package vn.cchc.organization.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cchc.organization.LocalityDraft;
import vn.cchc.organization.LocalityKind;
import vn.cchc.organization.Organization;
import vn.cchc.organization.OrganizationDraft;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.OrganizationKind;
import vn.cchc.organization.OrganizationMerged;
import vn.cchc.organization.OrganizationQuery;
import vn.cchc.organization.OrganizationRegister;
import vn.cchc.organization.OrganizationRenamed;
import vn.cchc.organization.OrganizationSucceeded;
import vn.cchc.organization.Organizations;
import vn.cchc.organization.OtherName;
import vn.cchc.organization.Period;
import vn.cchc.organization.PositionGroup;
import vn.cchc.organization.RegisterException;
import vn.cchc.organization.Succession;
import vn.cchc.organization.SuccessionKind;
import vn.cchc.organization.exchange.RegisterExchange;

/** What the register does on a database; subclasses say on which. */
@SpringBootTest(
        classes = RegisterSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"cchc.home=target/register-tests", "cchc.zone=Asia/Ho_Chi_Minh"})
abstract class RegisterBehaviour {

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    private OrganizationRegister register;

    @Autowired
    private Organizations organizations;

    @Autowired
    private RegisterDesk desk;

    @Autowired
    private RegisterReader reader;

    @Autowired
    private RegisterExchange exchange;

    @Autowired
    private RegisterSlice.Heard heard;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void startWithAnEmptyRegister() {
        empty();
        signIn("ROLE_LIBRARIAN");
        heard.forget();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void findsAgainWhatWasAdded() {
        var place = register.add(LocalityDraft.of("xã Minh Sơn", LocalityKind.COMMUNE, null));
        var id = register.add(new OrganizationDraft(
                "MS",
                " Ủy ban  nhân dân xã Minh Sơn ",
                "UBND xã",
                OrganizationKind.COMMUNE_COMMITTEE,
                null,
                place,
                new Period(REFORM, null),
                List.of(new OtherName(OtherName.Kind.SHORT, "xã nhà", Period.OPEN)),
                "ghi\r\nchú"));

        var found = organizations.find(id).orElseThrow();

        assertThat(found)
                .isEqualTo(new Organization(
                        id,
                        "MS",
                        "Ủy ban nhân dân xã Minh Sơn",
                        "UBND xã",
                        OrganizationKind.COMMUNE_COMMITTEE,
                        null,
                        place,
                        new Period(REFORM, null),
                        List.of(new OtherName(OtherName.Kind.SHORT, "xã nhà", Period.OPEN)),
                        "ghi\nchú"));
        assertThat(organizations.find(new OrganizationId(place.value()))).isEmpty();
        assertThat(organizations.search(OrganizationQuery.of("xa nha", TODAY, 5)))
                .extracting(match -> match.unit().id())
                .containsExactly(id);
        assertThat(heard.audit)
                .containsExactly(
                        "organization.added locality:DB" + place.value(), "organization.added organization:MS");
    }

    @Test
    void seesItsOwnChangesInsideATransactionAndForgetsThemWhenItFails() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    var id = office("Sở Tạm", null);
                    assertThat(organizations.find(id)).isPresent();
                    throw new IllegalStateException("broken off");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(organizations.search(OrganizationQuery.of("sở tạm", TODAY, 5)))
                .isEmpty();
    }

    @Test
    void refusesWhatTheRulesForbid() {
        var top = office("Sở Một", null);
        var below = office("Phòng Hai", top);
        assertRefused("organization.refused.name-missing", () -> office(" ", null));
        assertRefused("organization.refused.parent-unknown", () -> office("Phòng", new OrganizationId(-7)));
        var unit = reader.tree().find(top.value()).orElseThrow();
        assertRefused("organization.refused.parent-below", () -> {
            desk.revise(top.value(), unit.revision(), unit.draft().withParent(below.value()));
            return null;
        });
        assertRefused(
                "organization.refused.code-taken",
                () -> desk.add(reader.tree().find(top.value()).orElseThrow().draft()));
    }

    @Test
    void noticesThatSomebodyElseHasSaved() {
        var id = office("Sở Một", null).value();
        var unit = reader.tree().find(id).orElseThrow();
        desk.revise(id, unit.revision(), unit.draft().named("Sở Hai", List.of()));
        assertRefused("organization.refused.stale", () -> {
            desk.revise(id, unit.revision(), unit.draft().named("Sở Ba", List.of()));
            return null;
        });
        assertThat(organizations.find(new OrganizationId(id)))
                .map(Organization::name)
                .contains("Sở Hai");
    }

    @Test
    void keepsTheFormerNamesWithTheirDays() {
        var id = office("Sở Cũ", null);
        register.rename(id, "Sở Vừa", LocalDate.of(2020, 1, 1));
        register.rename(id, "Sở Mới", REFORM);

        assertThat(organizations.find(id).orElseThrow().otherNames())
                .containsExactly(
                        new OtherName(OtherName.Kind.FORMER, "Sở Cũ", new Period(null, LocalDate.of(2019, 12, 31))),
                        new OtherName(
                                OtherName.Kind.FORMER,
                                "Sở Vừa",
                                new Period(LocalDate.of(2020, 1, 1), REFORM.minusDays(1))));
        assertThat(heard.events).contains(new OrganizationRenamed(id, "Sở Vừa", "Sở Mới", REFORM));
        assertRefused("organization.refused.ends-before-begin", () -> {
            register.rename(id, "Sở Lùi", LocalDate.of(2024, 1, 1));
            return null;
        });
    }

    @Test
    void mergesWithATrace() {
        var first = office("Sở Một", null);
        var second = office("Sở Hai", null);
        var below = office("Phòng Ba", first);

        register.merge(first, second, REFORM, "Nghị quyết số 1");

        assertThat(organizations.current(first, REFORM.minusDays(1)))
                .map(Organization::id)
                .contains(first);
        assertThat(organizations.current(first, TODAY)).map(Organization::id).contains(second);
        assertThat(organizations.find(below).orElseThrow().parent()).isEqualTo(second);
        assertThat(heard.events)
                .containsExactly(
                        new OrganizationSucceeded(new Succession<>(first, second, REFORM, SuccessionKind.MERGE, "")),
                        new OrganizationMerged(first, second, REFORM, false));
        assertThat(heard.audit).anyMatch(line -> line.startsWith("organization.succession-recorded"));
        assertRefused("organization.refused.succession-circle", () -> {
            register.merge(second, first, TODAY, "");
            return null;
        });
    }

    @Test
    void asksAPersonWhereAFunctionWentToSeveral() {
        var old = office("Sở Thông tin", null);
        var one = office("Sở Khoa học", null);
        var two = office("Sở Văn hóa", null);
        register.recordOrganizationSuccession(
                new Succession<>(old, one, REFORM, SuccessionKind.SPLIT, "công nghệ thông tin"));
        register.recordOrganizationSuccession(new Succession<>(old, two, REFORM, SuccessionKind.SPLIT, "báo chí"));

        assertThat(organizations.current(old, TODAY)).isEmpty();
        assertThat(organizations.successors(old, TODAY))
                .extracting(Organization::id)
                .containsExactlyInAnyOrder(one, two);
        assertThat(organizations.successions(old, TODAY))
                .extracting(Succession::function)
                .containsExactly("công nghệ thông tin", "báo chí");
        assertThat(organizations.find(old).orElseThrow().period().until()).isEqualTo(REFORM.minusDays(1));
    }

    @Test
    void joinsADoubleEntryForAllDays() {
        var original = office("Sở Một", null);
        var twice = office("So Mot", null);
        register.joinDuplicate(twice, original, "nhập hai lần");
        assertThat(organizations.current(twice, LocalDate.of(2000, 1, 1)))
                .map(Organization::id)
                .contains(original);
        assertThat(organizations.search(OrganizationQuery.of("so mot", TODAY, 5)))
                .extracting(match -> match.unit().id())
                .containsExactly(original);
    }

    @Test
    void addsUpHeadcountsOfWhatIsBelow() {
        var top = office("Sở Một", null);
        var below = office("Phòng Hai", top);
        register.setHeadcounts(top, 2026, Map.of(PositionGroup.LEADER, 3, PositionGroup.CIVIL_SERVANT, 10));
        register.setHeadcounts(below, 2026, Map.of(PositionGroup.CIVIL_SERVANT, 7));
        register.setHeadcounts(below, 2026, Map.of(PositionGroup.CIVIL_SERVANT, 8));

        assertThat(organizations.headcount(top, 2026, Set.of(PositionGroup.values())))
                .hasValue(21);
        assertThat(organizations.headcount(top, 2026, Set.of(PositionGroup.LEADER)))
                .hasValue(3);
        assertThat(organizations.headcount(below, 2026, Set.of(PositionGroup.LEADER)))
                .isEmpty();
        assertThat(organizations.headcount(top, 2025, Set.of(PositionGroup.values())))
                .isEmpty();
        assertRefused("organization.refused.people", () -> {
            register.setHeadcounts(top, 2026, Map.of(PositionGroup.LEADER, -1));
            return null;
        });
        assertThat(organizations.headcounts(top, 2026)).hasSize(2);
    }

    @Test
    void letsOnlyKeepersChangeIt() {
        signIn("ROLE_STAFF");
        assertThatThrownBy(() -> office("Sở Một", null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> exchange.xlsx()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void givesTheWholeRegisterOutAndTakesItInAgain() {
        var village = new Village();
        desk.apply((tree, counts) -> changes(village), changes -> changes, "test");
        var top =
                organizations.findByCode("M" + village.committee).orElseThrow().id();
        register.setHeadcounts(top, 2026, Map.of(PositionGroup.CIVIL_SERVANT, 120));
        register.rename(top, "UBND tỉnh Minh Họa", TODAY);
        var csv = exchange.csv();
        var xlsx = exchange.xlsx();

        assertThat(exchange.apply("lai.xlsx", xlsx).changes().isEmpty()).isTrue();
        empty();
        var plan = exchange.apply("moi.xlsx", xlsx);

        assertThat(plan.problems()).isEmpty();
        assertThat(exchange.csv()).isEqualTo(csv);
        assertThat(organizations
                        .findByCode("M" + village.committee)
                        .orElseThrow()
                        .id())
                .isNotEqualTo(top);
        assertThat(heard.audit).contains("organization.imported import:moi.xlsx");
    }

    @Test
    void keepsItsTreeWholeWhenSeveralChangeItAtOnce() throws Exception {
        var one = office("Sở Một", null).value();
        var two = office("Sở Hai", null).value();
        var first = reader.tree().find(one).orElseThrow();
        var second = reader.tree().find(two).orElseThrow();
        var refused = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var changes =
                    List.<Callable<Object>>of(() -> revise(first, two, refused), () -> revise(second, one, refused));
            for (var change : threads.invokeAll(changes)) {
                change.get();
            }
        }
        assertThat(refused).containsExactly("organization.refused.parent-below");
    }

    private Object revise(Unit unit, long parent, List<String> refused) {
        signIn("ROLE_ADMIN");
        try {
            desk.revise(unit.id(), unit.revision(), unit.draft().withParent(parent));
        } catch (RegisterException expected) {
            synchronized (refused) {
                refused.add(expected.key());
            }
        }
        return refused;
    }

    private static ChangeSet changes(Village village) {
        Map<Long, Long> negative = new java.util.HashMap<>();
        village.units.forEach(unit -> negative.put(unit.id(), -unit.id()));
        var units = village.units.stream()
                .map(unit -> new Unit(
                        -unit.id(),
                        0,
                        new UnitDraft(
                                unit.realm(),
                                unit.code(),
                                unit.name(),
                                null,
                                unit.kind(),
                                unit.parentId() == null ? null : negative.get(unit.parentId()),
                                unit.localityId() == null ? null : negative.get(unit.localityId()),
                                unit.period(),
                                List.of(),
                                "")))
                .toList();
        var links = village.links.stream()
                .map(link -> new Link(
                        -link.predecessor(),
                        -Objects.requireNonNull(link.successor()),
                        link.on(),
                        link.kind(),
                        link.function()))
                .toList();
        return new ChangeSet(units, List.of(), links, List.of());
    }

    private OrganizationId office(String name, @org.jspecify.annotations.Nullable OrganizationId parent) {
        return register.add(OrganizationDraft.of(name, OrganizationKind.DEPARTMENT, parent));
    }

    private void empty() {
        jdbc.update("delete from organization_unit");
        jdbc.update("update organization_register set revision = revision + 1");
    }

    private static void signIn(String role) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("thu.thu", "", role));
    }

    private static void assertRefused(String key, Callable<?> change) {
        assertThatThrownBy(change::call)
                .isInstanceOfSatisfying(
                        RegisterException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
