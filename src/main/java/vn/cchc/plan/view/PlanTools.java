package vn.cchc.plan.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.cchc.organization.Organization;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.Organizations;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanRefused;
import vn.cchc.plan.PlanState;
import vn.cchc.plan.TaskForm;
import vn.cchc.plan.TaskState;
import vn.cchc.plan.desk.PlanRights;
import vn.cchc.plan.desk.PlanTable;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** What every page of the desk needs: texts, days, units, and the plans that the person may see. */
@Component
class PlanTools {

    final Texts texts;
    final Dates dates;
    final Organizations organizations;
    final PlanTable table;
    final PlanRights rights;

    PlanTools(Texts texts, Dates dates, Organizations organizations, PlanTable table, PlanRights rights) {
        this.texts = texts;
        this.dates = dates;
        this.organizations = organizations;
        this.table = table;
        this.rights = rights;
    }

    /** Empty for what is not there and for drafts of other units alike. */
    Optional<Plan> plan(long id) {
        return table.plan(id).filter(this::sees);
    }

    List<Plan> plans() {
        return table.plans().stream().filter(this::sees).toList();
    }

    private boolean sees(Plan plan) {
        return plan.state() == PlanState.RUNNING || rights.runs(plan.unit());
    }

    String say(String key, Object... arguments) {
        var whole = "plan." + key;
        return texts.get(whole, arguments);
    }

    String unit(long id) {
        return organizations
                .find(new OrganizationId(id))
                .map(found -> found.shortName() == null ? found.name() : found.shortName())
                .orElse("");
    }

    String fullName(long id) {
        return organizations
                .find(new OrganizationId(id))
                .map(Organization::name)
                .orElse("");
    }

    String forms(List<TaskForm> forms) {
        return forms.stream().map(form -> say("form." + form)).collect(Collectors.joining(", "));
    }

    Span badge(TaskState state, String words) {
        var icon = switch (state) {
            case LATE -> "clock-alert";
            case RUNNING -> "loader-circle";
            case DONE -> "circle-check";
            case WAITING -> "circle-dot-dashed";
        };
        return Parts.classed(new Span(new Icon(icon), new Span(words)), "badge " + tone(state));
    }

    Span badge(TaskState state) {
        return badge(state, say("state." + state));
    }

    static String tone(TaskState state) {
        return switch (state) {
            case LATE -> "bad";
            case RUNNING -> "info";
            case DONE -> "ok";
            case WAITING -> "none";
        };
    }

    NativeButton button(String key, String classes, Runnable act) {
        return Parts.classed(new NativeButton(say(key), click -> act.run()), "btn " + classes);
    }

    Anchor link(String path, String key, String classes) {
        return Parts.link(classes, path, say(key));
    }

    /** Does it; what is refused is told where it was asked for. */
    boolean attempt(Notice notice, Runnable act) {
        try {
            act.run();
            return true;
        } catch (PlanRefused refused) {
            notice.insist(texts.get(refused.key(), refused.arguments()));
        } catch (AccessDeniedException denied) {
            notice.insist(say("not-yours"));
        }
        return false;
    }

    /** A link to a file that is made when it is followed. */
    static Anchor download(String file, String name, Supplier<byte[]> content) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = content.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), file, "application/octet-stream", bytes.length);
                }),
                "");
        link.add(new Icon("download"), new Span(name));
        link.setDownload(true);
        link.addClassNames("btn", "second", "s");
        return link;
    }
}
