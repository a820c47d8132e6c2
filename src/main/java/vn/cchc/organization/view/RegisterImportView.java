package vn.cchc.organization.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import vn.cchc.organization.RegisterException;
import vn.cchc.organization.exchange.ImportPlan;
import vn.cchc.organization.exchange.Problem;
import vn.cchc.organization.exchange.RegisterExchange;
import vn.cchc.organization.register.Realm;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.UploadWords;

/** Takes a file, shows what it would change and which rows it can't take, and imports it when told to. */
@Route(value = RegisterImportView.ADDRESS, layout = PortalLayout.class)
@RolesAllowed({"LIBRARIAN", "ADMIN"})
public class RegisterImportView extends Div implements HasDynamicTitle {

    static final String ADDRESS = "quan-tri/don-vi/nhap";
    private static final int MOST_PROBLEMS = 200;

    private final transient RegisterExchange exchange;
    private final transient UnitWords words;
    private final Notice notice = new Notice();
    private final Div preview = new Div();
    private final Upload upload = new Upload();

    RegisterImportView(RegisterExchange exchange, UnitWords words) {
        this.exchange = exchange;
        this.words = words;
        upload.setUploadHandler(UploadHandler.inMemory((metadata, bytes) -> preview(metadata.fileName(), bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(RegisterExchange.LARGEST);
        upload.setAcceptedFileTypes(".xlsx", ".csv", ".zip");
        var choose = new Button(words.get("organization.import.choose"), new Icon("upload"));
        choose.addThemeName("primary");
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(words.get("organization.import.drop")));
        upload.setI18n(UploadWords.of(
                words.get("organization.import.one"),
                words.get("organization.import.large"),
                words.get("organization.import.type", ""),
                words.get("organization.import.failed")));
        preview.addClassName("import-preview");
        addClassNames("cchc-dense", "desk");
        add(Parts.div(
                "wrap",
                Parts.paragraph(
                        "crumbs", new Anchor(UnitWords.list(Realm.ORGANIZATION), words.realm(Realm.ORGANIZATION))),
                Parts.div(
                        "deskhead",
                        new Div(
                                new H1(words.get("organization.import.title")),
                                Parts.paragraph("", words.get("organization.import.what")))),
                upload,
                notice,
                preview));
    }

    @Override
    public String getPageTitle() {
        return words.get("organization.title", words.get("organization.import.title"));
    }

    private void preview(String fileName, byte[] file) {
        reset();
        try {
            show(fileName, file, exchange.preview(fileName, file));
        } catch (RegisterException refused) {
            notice.insist(words.refused(refused));
        }
    }

    private void show(String fileName, byte[] file, ImportPlan plan) {
        var changes = plan.changes();
        preview.add(new H2(words.get("organization.import.preview", fileName)));
        if (changes.isEmpty()) {
            preview.add(Parts.paragraph("", words.get("organization.import.nothing")));
        } else {
            preview.add(Parts.paragraph(
                    "",
                    words.get(
                            "organization.import.would",
                            changes.added().size(),
                            changes.revised().size(),
                            changes.links().size(),
                            changes.headcounts().size(),
                            plan.unchanged())));
            var apply = new Button(words.get("organization.import.apply"), event -> apply(fileName, file));
            apply.addThemeName("primary");
            apply.setDisableOnClick(true);
            preview.add(
                    Parts.div("acts", apply, new Button(words.get("organization.import.cancel"), event -> reset())));
        }
        problems(plan);
    }

    private void problems(ImportPlan plan) {
        if (plan.problems().isEmpty()) {
            return;
        }
        preview.add(
                new H2(words.get("organization.import.problems", plan.problems().size())));
        if (plan.problems().size() > MOST_PROBLEMS) {
            preview.add(Parts.paragraph("small quiet", words.get("organization.import.problems.first", MOST_PROBLEMS)));
        }
        preview.add(Parts.list(
                "units problems",
                plan.problems().stream().limit(MOST_PROBLEMS).map(this::item).toList()));
    }

    private ListItem item(Problem problem) {
        var where = problem.row() == 0
                ? words.get("organization.import.table", problem.sheet())
                : words.get("organization.import.row", problem.sheet(), String.valueOf(problem.row()));
        return new ListItem(
                Parts.span("small quiet", where + " "),
                new Span(words.get(problem.key(), problem.arguments().toArray())));
    }

    private void apply(String fileName, byte[] file) {
        reset();
        try {
            var plan = exchange.apply(fileName, file);
            var changes = plan.changes();
            notice.say(
                    Notice.Tone.OK,
                    words.get(
                            "organization.import.done",
                            changes.added().size(),
                            changes.revised().size(),
                            changes.links().size(),
                            changes.headcounts().size(),
                            plan.problems().size()));
            problems(plan);
        } catch (RegisterException refused) {
            notice.insist(words.refused(refused));
        }
    }

    private void reset() {
        upload.clearFileList();
        notice.clear();
        preview.removeAll();
    }
}
