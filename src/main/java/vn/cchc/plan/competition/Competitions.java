package vn.cchc.plan.competition;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.KnownPerson;
import vn.cchc.account.Masked;
import vn.cchc.account.May;
import vn.cchc.account.People;
import vn.cchc.account.PersonId;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.audit.AuditTrail;
import vn.cchc.contest.BoardPlaces;
import vn.cchc.contest.ContestState;
import vn.cchc.contest.Contests;
import vn.cchc.initiative.CallPlaces;
import vn.cchc.initiative.CallState;
import vn.cchc.initiative.Calls;
import vn.cchc.organization.Organization;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.Organizations;
import vn.cchc.plan.PlanRefused;
import vn.cchc.plan.competition.CompetitionRules.Kind;
import vn.cchc.plan.competition.CompetitionRules.Part;

/** Sets competitions up, and reckons their standings once the results of all parts are published. */
@Service
public class Competitions {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 60;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 2_000;

    private final CompetitionTable table;
    private final Contests contests;
    private final BoardPlaces boards;
    private final Calls calls;
    private final CallPlaces places;
    private final People people;
    private final Organizations organizations;
    private final May may;
    private final AuditTrail trail;
    private final Clock clock;

    /** For visitors: a contest may have thousands of people. */
    private final LoadingCache<Competition, Optional<Standings>> reckoned = Caffeine.newBuilder()
            .maximumSize(20)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build(this::reckon);

    Competitions(
            CompetitionTable table,
            Contests contests,
            BoardPlaces boards,
            Calls calls,
            CallPlaces places,
            People people,
            Organizations organizations,
            May may,
            AuditTrail trail,
            Clock clock) {
        this.table = table;
        this.contests = contests;
        this.boards = boards;
        this.calls = calls;
        this.places = places;
        this.people = people;
        this.organizations = organizations;
        this.may = may;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A part in words.
     *
     * @param complete whether its results are published
     */
    public record NamedPart(Part part, String title, String address, boolean complete) {}

    /**
     * A line of standings in words; people's names are masked.
     *
     * @param unit empty for none, and in the standings of units
     */
    public record Line(int rank, String name, String unit, BigDecimal total, List<BigDecimal> parts) {}

    /** Both standings. */
    public record Standings(List<Line> people, List<Line> units) {}

    /** Those the public may see, latest first. */
    public List<Competition> published() {
        return table.all().stream().filter(Competition::published).toList();
    }

    public Optional<Competition> published(String slug) {
        return table.find(slug).filter(Competition::published);
    }

    /** Drafts too, for organizers. */
    public List<Competition> all() {
        requireOrganizer();
        return table.all();
    }

    public Optional<Competition> find(long id) {
        requireOrganizer();
        return table.find(id);
    }

    /** Everything that can be joined: boards of published contests, and published calls. */
    public List<NamedPart> choices() {
        requireOrganizer();
        List<NamedPart> choices = new ArrayList<>();
        contests.published()
                .forEach(contest -> boards.boards(contest.id())
                        .forEach(board -> choices.add(named(new Part(Kind.CONTEST, contest.id(), board.slug(), 0)))));
        calls.published().stream()
                .filter(call -> call.state() != CallState.CANCELLED)
                .forEach(call -> choices.add(named(new Part(Kind.CALL, call.id(), "", 0))));
        return choices;
    }

    @Transactional
    public long create(String slug, String title, CompetitionRules rules) {
        requireOrganizer();
        if (!SLUG.matcher(slug).matches()
                || slug.length() > LONGEST_SLUG
                || table.find(slug).isPresent()) {
            throw new PlanRefused("competition.problem.slug");
        }
        check(title, rules);
        long id = table.add(slug, title.strip(), rules, actor(), clock.instant());
        trail.record("plan.competition-created", subject(slug), Map.of());
        return id;
    }

    /** Changes a draft. */
    @Transactional
    public void revise(long id, String title, CompetitionRules rules) {
        var found = require(id);
        check(title, rules);
        if (!table.revise(id, title.strip(), rules)) {
            throw new PlanRefused("competition.problem.published");
        }
        trail.record("plan.competition-revised", subject(found.slug()), Map.of());
    }

    /** Shows it to everyone; standings follow when the last part's results are published. */
    @Transactional
    public void publish(long id) {
        var found = require(id);
        found.rules().problem().ifPresent(problem -> {
            throw new PlanRefused("competition.problem." + problem);
        });
        table.publish(id, true, clock.instant());
        trail.record(
                "plan.competition-published",
                subject(found.slug()),
                Map.of("rules", found.rules().toString()));
    }

    /** Takes it back to be changed. */
    @Transactional
    public void withdraw(long id) {
        var found = require(id);
        table.publish(id, false, clock.instant());
        trail.record("plan.competition-withdrawn", subject(found.slug()), Map.of());
    }

    public List<NamedPart> parts(Competition competition) {
        return named(competition.rules().parts());
    }

    public List<NamedPart> named(List<Part> parts) {
        return parts.stream().map(this::named).toList();
    }

    /** Empty as long as the results of a part are missing. */
    public Optional<Standings> standings(Competition competition) {
        return reckoned.get(competition);
    }

    private Optional<Standings> reckon(Competition competition) {
        var rules = competition.rules();
        if (rules.problem().isPresent() || !parts(competition).stream().allMatch(NamedPart::complete)) {
            return Optional.empty();
        }
        List<CommonStandings.Result> results = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < rules.parts().size(); i++) {
            collect(i, rules.parts().get(i), results, names);
        }
        Map<String, PersonId> ids = new HashMap<>();
        results.forEach(result -> {
            if (!names.containsKey(result.who())) {
                ids.put(result.who(), PersonId.parse(result.who()));
            }
        });
        Map<PersonId, KnownPerson> known = people.find(ids.values());
        Map<String, String> units = new HashMap<>();
        results.forEach(result -> {
            if (result.unit() != null) {
                units.putIfAbsent(result.who(), result.unit());
            }
        });
        return Optional.of(new Standings(
                CommonStandings.people(results, rules).stream()
                        .map(line -> {
                            var id = ids.get(line.who());
                            var person = id == null ? null : known.get(id);
                            return line(
                                    line,
                                    person == null ? names.getOrDefault(line.who(), "…") : person.maskedName(),
                                    unitName(units.get(line.who())));
                        })
                        .toList(),
                CommonStandings.units(results, rules).stream()
                        .map(line -> line(line, unitName(line.who()), ""))
                        .toList()));
    }

    private void collect(int number, Part part, List<CommonStandings.Result> results, Map<String, String> names) {
        if (part.kind() == Kind.CONTEST) {
            boards.of(part.id(), part.board())
                    .forEach(place -> results.add(new CommonStandings.Result(
                            number,
                            place.person().toString(),
                            place.unit() == null ? null : String.valueOf(place.unit()),
                            place.rank(),
                            place.score())));
            return;
        }
        for (var place : places.of(part.id())) {
            for (var author : place.authors()) {
                var unit = author.unitId() == null
                        ? (author.unit().isBlank() ? null : author.unit().strip())
                        : String.valueOf(author.unitId());
                var person = author.person();
                // whom the portal does not know is one by name and unit
                var who = person == null ? "name:" + compared(author.name()) + "|" + unit : person.toString();
                if (person == null) {
                    names.put(who, Masked.name(author.name()));
                }
                results.add(new CommonStandings.Result(number, who, unit, place.rank(), place.score()));
            }
        }
    }

    private NamedPart named(Part part) {
        return part.kind() == Kind.CONTEST
                ? contests.find(part.id())
                        .filter(contest -> contest.state() != ContestState.DRAFT)
                        .flatMap(contest -> boards.boards(contest.id()).stream()
                                .filter(board -> board.slug().equals(part.board()))
                                .findFirst()
                                .map(board -> new NamedPart(
                                        part,
                                        contest.title() + " – " + board.title(),
                                        "/thi/" + contest.slug(),
                                        board.complete())))
                        .orElseGet(() -> new NamedPart(part, "…", "/thi", false))
                : calls.find(part.id())
                        .filter(call -> call.state() != CallState.DRAFT)
                        .map(call -> new NamedPart(
                                part,
                                call.title(),
                                "/sang-kien/" + call.slug(),
                                call.state() == CallState.RESULTS_PUBLISHED))
                        .orElseGet(() -> new NamedPart(part, "…", "/sang-kien", false));
    }

    private static Line line(CommonStandings.Line line, String name, String unit) {
        return new Line(
                line.rank(),
                name,
                unit,
                rounded(line.total()),
                line.parts().stream().map(Competitions::rounded).toList());
    }

    private static BigDecimal rounded(org.apache.commons.numbers.fraction.BigFraction value) {
        return value.bigDecimalValue(2, java.math.RoundingMode.HALF_UP);
    }

    /** A key of digits is the register's number, any other the name itself. */
    private String unitName(@Nullable String key) {
        if (key == null) {
            return "";
        }
        return key.matches("\\d{1,18}")
                ? organizations
                        .find(new OrganizationId(Long.parseLong(key)))
                        .map(Organization::name)
                        .orElse("…")
                : key;
    }

    private static String compared(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static void check(String title, CompetitionRules rules) {
        if (title.isBlank()
                || title.length() > LONGEST_TITLE
                || rules.summary().length() > LONGEST_SUMMARY
                || rules.parts().size() > 20
                || rules.points().size() > 200) {
            throw new PlanRefused("competition.problem.title");
        }
    }

    private Competition require(long id) {
        requireOrganizer();
        return table.find(id).orElseThrow(() -> new PlanRefused("competition.problem.gone"));
    }

    private void requireOrganizer() {
        may.require(Scope.PORTAL, Role.ORGANIZER);
    }

    private static String subject(String slug) {
        return "competition:" + slug;
    }

    private static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "portal" : authentication.getName();
    }
}
