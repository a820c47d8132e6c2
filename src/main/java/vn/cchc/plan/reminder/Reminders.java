package vn.cchc.plan.reminder;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.AccountDirectory;
import vn.cchc.account.AccountLanguages;
import vn.cchc.account.AccountLine;
import vn.cchc.account.Grants;
import vn.cchc.account.PersonId;
import vn.cchc.account.PortalLinks;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.audit.AuditTrail;
import vn.cchc.mail.Letter;
import vn.cchc.mail.Mailer;
import vn.cchc.organization.Organization;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.OrganizationKind;
import vn.cchc.organization.Organizations;
import vn.cchc.plan.Occurrence;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanRefused;
import vn.cchc.plan.desk.PlanDesk;
import vn.cchc.plan.desk.PlanRights;
import vn.cchc.plan.desk.PlanTable;
import vn.cchc.plan.report.Periods;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Languages;
import vn.cchc.ui.Texts;

/** Writes to a unit's people about what is due or late; nobody gets more than one letter a week about the same. */
@Service
public class Reminders {

    private static final int DAYS_BEFORE = 7;
    private static final int MOST_LISTED = 20;

    private final PlanTable table;
    private final PlanDesk desk;
    private final PlanRights rights;
    private final Periods periods;
    private final AccountDirectory accounts;
    private final AccountLanguages languages;
    private final Grants grants;
    private final Organizations organizations;
    private final Mailer mailer;
    private final PortalLinks links;
    private final AuditTrail trail;
    private final Texts texts;
    private final Dates dates;

    Reminders(
            PlanTable table,
            PlanDesk desk,
            PlanRights rights,
            Periods periods,
            AccountDirectory accounts,
            AccountLanguages languages,
            Grants grants,
            Organizations organizations,
            Mailer mailer,
            PortalLinks links,
            AuditTrail trail,
            Texts texts,
            Dates dates) {
        this.table = table;
        this.desk = desk;
        this.rights = rights;
        this.periods = periods;
        this.accounts = accounts;
        this.languages = languages;
        this.grants = grants;
        this.organizations = organizations;
        this.mailer = mailer;
        this.links = links;
        this.trail = trail;
        this.texts = texts;
        this.dates = dates;
    }

    /** Everything that is due within a week or late, unit by unit; run by the clock. */
    @Transactional
    public void tell() {
        var today = dates.today();
        Map<Long, List<Occurrence>> byUnit =
                table.dueForReminder(today.plusDays(DAYS_BEFORE), today.minusDays(DAYS_BEFORE - 1L)).stream()
                        .collect(Collectors.groupingBy(Occurrence::unit, LinkedHashMap::new, Collectors.toList()));
        byUnit.forEach(this::tell);
        for (var period : periods.due(today)) {
            table.plan(period.plan())
                    .ifPresent(plan -> missing(plan, period).forEach(line -> {
                        if (periods.reminds(period.id(), line.unit(), today)) {
                            ask(line, plan, period);
                        }
                    }));
        }
    }

    /** Writes to who does a task, asked for by hand by whoever runs the plan or one above. Says to how many. */
    @Transactional
    public int remind(long task) {
        var open = table.occurrences(task).stream()
                .filter(one -> one.doneOn() == null && !one.startsOn().isAfter(dates.today()))
                .toList();
        if (open.isEmpty()) {
            throw new PlanRefused("plan.nothing-due");
        }
        var plan = table.plan(open.getFirst().plan()).orElseThrow();
        if (!rights.runs(plan.unit())) {
            throw new AccessDeniedException("Does not run the plan");
        }
        int letters = tell(open.getFirst().unit(), open);
        trail.record("plan.unit-reminded", "plan-task:" + task, Map.of("letters", String.valueOf(letters)));
        return letters;
    }

    /** Asks every lower unit whose report is missing; says how many letters were written. */
    @Transactional
    public int askForReports(long period) {
        var found = periods.find(period).orElseThrow(() -> new PlanRefused("plan.gone"));
        var plan = table.plan(found.plan()).orElseThrow();
        if (!rights.runs(plan.unit())) {
            throw new AccessDeniedException("Does not run the plan");
        }
        int letters = missing(plan, found).stream()
                .mapToInt(line -> ask(line, plan, found))
                .sum();
        trail.record("plan.reports-asked-for", "plan:" + plan.slug(), Map.of("letters", String.valueOf(letters)));
        return letters;
    }

    /** Asks every unit below that has not taken the plan over; says how many letters were written. */
    @Transactional
    public int askToAdopt(long plan) {
        var found = table.plan(plan).orElseThrow(() -> new PlanRefused("plan.gone"));
        if (!rights.runs(found.unit())) {
            throw new AccessDeniedException("Does not run the plan");
        }
        int letters = desk.adoptions(found).stream()
                .filter(one -> one.plan().isEmpty())
                .mapToInt(one -> send(
                        one.unit().id().value(),
                        "plan.adopt",
                        language -> Map.of(
                                "unit",
                                one.unit().name(),
                                "plan",
                                found.title(),
                                "link",
                                links.to("/ke-hoach/" + found.slug()))))
                .sum();
        trail.record("plan.adoption-asked-for", "plan:" + found.slug(), Map.of("letters", String.valueOf(letters)));
        return letters;
    }

    private List<Periods.Line> missing(Plan plan, Periods.Period period) {
        return periods.lines(plan, period).stream()
                .filter(line -> line.sent().isEmpty())
                .toList();
    }

    private int ask(Periods.Line line, Plan plan, Periods.Period period) {
        var page = line.plan().map(own -> "/quan-tri/ke-hoach/" + own.id() + "/bao-cao");
        return send(
                line.unit(),
                "plan.report",
                language -> Map.of(
                        "unit", name(line.unit()),
                        "plan", plan.title(),
                        "period", period.title(),
                        "day", dates.day(period.cutOff(), null),
                        "link", links.to(page.orElse("/quan-tri/ke-hoach"))));
    }

    private int tell(long unit, List<Occurrence> open) {
        var listed = open.stream().limit(MOST_LISTED).toList();
        var titles =
                table.titles(listed.stream().map(Occurrence::task).distinct().toList());
        table.reminded(open.stream().map(Occurrence::id).toList(), dates.today());
        return send(
                unit,
                "plan.due",
                language -> Map.of(
                        "unit", name(unit),
                        "list", list(language, listed, titles, open.size()),
                        "link", links.to("/ghi-nhan")));
    }

    /** First what is late, as the days come in the order in which they are due. */
    private String list(Locale language, List<Occurrence> listed, Map<Long, String> titles, int all) {
        List<String> lines = new ArrayList<>();
        for (var one : listed) {
            long days = ChronoUnit.DAYS.between(dates.today(), one.dueOn());
            var key = days < 0 ? "plan.letter.late" : days == 0 ? "plan.letter.today" : "plan.letter.due";
            lines.add("- "
                    + texts.in(
                            language,
                            key,
                            Objects.requireNonNull(titles.get(one.task())),
                            dates.day(one.dueOn(), null),
                            Math.abs(days)));
        }
        if (all > listed.size()) {
            lines.add(texts.in(language, "plan.letter.more", all - listed.size()));
        }
        return String.join("\n", lines);
    }

    /** To each in the language that they use; says to how many. */
    private int send(long unit, String template, Function<Locale, Map<String, Object>> values) {
        var people = people(unit);
        var spoken = languages.of(people.keySet());
        people.forEach((account, address) -> {
            var language = spoken.getOrDefault(account, Languages.VIETNAMESE);
            mailer.send(new Letter(address, template, language, values.apply(language)));
        });
        return people.size();
    }

    /** Addresses of the unit's people, its divisions' and those with a grant for it, by their accounts. */
    private Map<Long, String> people(long unit) {
        List<Long> units = new ArrayList<>(List.of(unit));
        organizations.children(new OrganizationId(unit)).stream()
                .filter(child -> child.kind() == OrganizationKind.DIVISION)
                .forEach(child -> units.add(child.id().value()));
        Stream<AccountLine> granted = grants.in(Scope.of(Scope.ORGANIZATION, unit)).stream()
                .filter(grant -> grant.role() == Role.STAFF || grant.role() == Role.ORGANIZER)
                .filter(grant -> grant.account().kind() == PersonId.Kind.ACCOUNT)
                .flatMap(grant -> accounts.find(grant.account().number()).stream())
                .filter(AccountLine::enabled);
        Map<Long, String> found = new LinkedHashMap<>();
        Stream.concat(accounts.workingFor(units).stream(), granted).forEach(account -> {
            var email = account.email();
            if (email != null) {
                found.put(account.id(), email);
            }
        });
        return found;
    }

    private String name(long unit) {
        return organizations
                .find(new OrganizationId(unit))
                .map(Organization::name)
                .orElse("");
    }
}
