package vn.cchc.plan.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.account.CurrentPerson;
import vn.cchc.account.KnownPerson;
import vn.cchc.account.PersonId;
import vn.cchc.organization.Organization;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.Organizations;
import vn.cchc.plan.Occurrence;
import vn.cchc.plan.desk.PlanRights;
import vn.cchc.plan.desk.PlanTable;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Languages;

/**
 * One screen on which an official reports a carried-out task from a phone. The device keeps the page, with the tasks that were open
 * when it last came, and the reports until the server has taken each.
 */
@Hidden
@Controller
class ReportPage {

    static final String PATH = "/ghi-nhan";

    private static final int MOST_TASKS = 100;
    private static final String PREFIX = "report.";

    private final PlanTable table;
    private final PlanRights rights;
    private final Organizations organizations;
    private final CurrentPerson current;
    private final PageAnswers answers;
    private final JsonMapper json;
    private final Dates dates;

    ReportPage(
            PlanTable table,
            PlanRights rights,
            Organizations organizations,
            CurrentPerson current,
            PageAnswers answers,
            JsonMapper json,
            Dates dates) {
        this.table = table;
        this.rights = rights;
        this.organizations = organizations;
        this.current = current;
        this.answers = answers;
        this.json = json;
        this.dates = dates;
    }

    /** What the page's script reads. @param person as whom it was loaded, null for nobody */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shell(@Nullable String person, String today, List<Choice> tasks, Map<String, String> texts) {}

    /** @param due by when, and whether that has passed */
    record Choice(long id, String title, String unit, String due, boolean late) {}

    @GetMapping(PATH)
    ResponseEntity<byte[]> page(Locale asked) {
        var locale = Languages.supported(asked);
        var person = current.person()
                .filter(KnownPerson::active)
                .filter(known -> known.id().kind() == PersonId.Kind.ACCOUNT)
                .map(KnownPerson::displayName)
                .orElse(null);
        var shell = new Shell(person, dates.today().toString(), person == null ? List.of() : tasks(), texts(locale));
        // nothing inside may end the element that holds it
        var data = json.writeValueAsString(shell).replace("<", "\\u003c");
        return answers.page("plan/report", PATH, locale, Map.of("data", data));
    }

    /** The page's service worker; it lies beside the page because a worker only sees what lies below its own folder. */
    @GetMapping(PATH + ".js")
    ResponseEntity<Resource> offline() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("META-INF/resources/cchc/plan/offline.js"));
    }

    private List<Choice> tasks() {
        var today = dates.today();
        Set<Long> units = new LinkedHashSet<>(rights.ownUnits());
        for (long granted : rights.grantedUnits()) {
            organizations.withDescendants(new OrganizationId(granted)).forEach(unit -> units.add(unit.value()));
        }
        List<Occurrence> open = new ArrayList<>(
                units.isEmpty() && rights.everywhere()
                        ? table.openAnywhere(today, MOST_TASKS)
                        : table.open(units, today, MOST_TASKS));
        return open.stream()
                .map(one -> new Choice(
                        one.id(),
                        table.task(one.task()).orElseThrow().title(),
                        organizations
                                .find(new OrganizationId(one.unit()))
                                .map(Organization::name)
                                .orElse(""),
                        dates.day(one.dueOn(), null),
                        one.dueOn().isBefore(today)))
                .toList();
    }

    private static Map<String, String> texts(Locale locale) {
        var bundle = ResourceBundle.getBundle(
                "messages/planreport",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> read = new TreeMap<>();
        // as a message format writes its quotes
        bundle.keySet()
                .forEach(key -> read.put(
                        key.substring(PREFIX.length()), bundle.getString(key).replace("''", "'")));
        return read;
    }
}
