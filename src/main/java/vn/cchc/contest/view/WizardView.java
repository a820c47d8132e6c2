package vn.cchc.contest.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.contest.Contest;
import vn.cchc.contest.ContestDesk;
import vn.cchc.contest.ContestState;
import vn.cchc.contest.RulesRefused;
import vn.cchc.contest.rules.ContestFile;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;

/** From plan to contest: makes and revises drafts, and amends what is public, step by step or from a file. */
@Route(value = WizardView.NEW, layout = PortalLayout.class)
@RouteAlias(value = ContestsDeskView.PATH + ContestPage.ID + "/soan", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/contestdesk.css")
public class WizardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String NEW = ContestsDeskView.PATH + "/moi";

    private static final int LARGEST_FILE = 1_000_000;

    private final transient DeskTools tools;
    private final transient ContestDesk desk;
    private final transient WizardFiles files;
    private final WizardSteps steps;
    private final H1 heading = new H1();
    private final Paragraph what = new Paragraph();
    private final Notice notice = new Notice();
    private final Button save;
    private transient @Nullable Contest contest;

    public WizardView(DeskTools tools, ContestDesk desk, WizardFiles files, WizardFields fields) {
        this.tools = tools;
        this.desk = desk;
        this.files = files;
        this.steps = new WizardSteps(fields, files);
        save = new Button(tools.say("save"), click -> save());
        save.addThemeName("primary");
        addClassNames("cchc-dense", "desk");
        add(Parts.div(
                "wrap",
                Parts.paragraph("crumbs", new Anchor(ContestsDeskView.PATH, tools.say("nav"))),
                Parts.div("deskhead", new Div(heading, what)),
                notice,
                upload(),
                steps,
                Parts.div("savebar", new Span(tools.say("save.what")), save)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = event.getRouteParameters().get("id").map(Long::parseLong);
        contest = wanted.flatMap(tools::contest).orElse(null);
        if (wanted.isPresent() ? contest == null : !tools.mayCreate()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        heading.setText(contest == null ? tools.say("new") : contest.title());
        what.setText(tools.say(amends() ? "amend.what-happens" : "draft.what-happens"));
        steps.set(contest == null ? files.fresh() : files.of(contest), contest != null);
    }

    private boolean amends() {
        return contest != null && contest.state() != ContestState.DRAFT;
    }

    private Upload upload() {
        var upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((metadata, bytes) -> {
            upload.clearFileList();
            var reading = files.read(metadata.fileName(), bytes, contest);
            reading.file()
                    .ifPresentOrElse(
                            file -> {
                                steps.set(file, contest != null);
                                notice.say(Notice.Tone.OK, tools.say("file.read", metadata.fileName()));
                            },
                            () -> refuse(reading.problems().stream().map(tools::problem).toList()));
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setAcceptedFileTypes(".yaml", ".yml");
        upload.setUploadButton(new Button(tools.say("file.choose"), new Icon("upload")));
        upload.setDropLabel(new Span(tools.say("file.drop")));
        return upload;
    }

    private void save() {
        var file = steps.get();
        if (amends()) {
            new ReasonDialog(tools, "amend", reason -> keep(file, reason)).open();
        } else {
            keep(file, "");
        }
    }

    private void keep(ContestFile file, String reason) {
        try {
            long id;
            if (contest == null) {
                id = desk.create(file);
            } else if (amends()) {
                id = contest.id();
                desk.amend(id, file.rules(), reason);
            } else {
                id = contest.id();
                desk.revise(id, file);
            }
            UI.getCurrent().navigate(ContestsDeskView.PATH + "/" + id);
        } catch (RulesRefused refused) {
            refuse(tools.problems(refused));
        }
    }

    private void refuse(List<String> problems) {
        notice.insist(tools.say("refused", problems.size()));
        notice.add(Parts.list(
                "l",
                problems.stream()
                        .map(com.vaadin.flow.component.html.ListItem::new)
                        .toList()));
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " · " + tools.texts.get("ui.portal");
    }
}
