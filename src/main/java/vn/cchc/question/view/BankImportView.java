package vn.cchc.question.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.cchc.question.Bank;
import vn.cchc.question.BankReport;
import vn.cchc.question.BankReport.BadRow;
import vn.cchc.question.QuestionRefused;
import vn.cchc.question.WrittenQuestion;
import vn.cchc.question.bank.BankDesk;
import vn.cchc.question.exchange.QuestionFiles;
import vn.cchc.question.exchange.ReadQuestions;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.UploadWords;

/** Takes a file, shows what it holds and which rows can't be read, and puts the rest into the bank when told to. */
@Route(value = "quan-tri/ngan-hang/:bank([a-z0-9-]{1,100})/nhap", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "ADMIN"})
public class BankImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST_ROWS = 200;
    private static final int SAMPLES = 3;
    private static final int LARGEST = 20 << 20;

    private final transient BankDesk desk;
    private final transient QuestionWords words;
    private final Anchor back = new Anchor();
    private final Notice notice = new Notice();
    private final Div preview = Parts.div("import-preview");
    private final Upload upload = new Upload();
    private transient Bank bank = new Bank(0, "", "", "");

    BankImportView(BankDesk desk, QuestionWords words) {
        this.desk = desk;
        this.words = words;
        upload.setUploadHandler(UploadHandler.inMemory((metadata, bytes) -> read(metadata.fileName(), bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes(QuestionFiles.ENDINGS.toArray(String[]::new));
        var choose = new Button(words.get("question.import.choose"), new Icon("upload"));
        choose.addThemeName("primary");
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(words.get("question.import.drop")));
        upload.setI18n(UploadWords.of(
                words.get("question.import.one"),
                words.get("question.file.large", LARGEST >> 20),
                words.get("question.file.unknown"),
                words.get("question.import.failed")));
        addClassNames("cchc-dense", "desk");
        add(Parts.div(
                "wrap",
                Parts.paragraph("crumbs", back),
                Parts.div(
                        "deskhead",
                        new Div(
                                new H1(words.get("question.import.title")),
                                Parts.paragraph("", words.get("question.import.what")))),
                upload,
                notice,
                preview));
    }

    static String address(String bank) {
        return BankView.address(bank) + "/nhap";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = event.getRouteParameters().get("bank").flatMap(desk::bank);
        if (wanted.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        bank = wanted.get();
        back.setHref(BankView.address(bank.slug()));
        back.setText(bank.title());
    }

    @Override
    public String getPageTitle() {
        return words.get("question.title", words.get("question.import.title"));
    }

    private void read(String name, byte[] file) {
        reset();
        try {
            show(name, QuestionFiles.read(name, file));
        } catch (QuestionRefused refused) {
            notice.insist(words.refused(refused));
        }
    }

    private void show(String name, ReadQuestions read) {
        preview.add(
                new H2(words.get("question.import.found", name, read.questions().size())));
        List<ListItem> samples = read.questions().stream()
                .limit(SAMPLES)
                .map(question -> new ListItem(new QuestionCard(words, question.content())))
                .toList();
        if (!samples.isEmpty()) {
            preview.add(Parts.list("samples", samples));
            var take = new Button(
                    words.get("question.import.take", read.questions().size()), event -> take(read.questions()));
            take.addThemeName("primary");
            take.setDisableOnClick(true);
            preview.add(Parts.div("acts", take, new Button(words.get("ui.cancel"), event -> reset())));
        }
        bad(read.bad());
    }

    private void take(List<WrittenQuestion> questions) {
        reset();
        try {
            BankReport report = desk.take(bank.id(), questions, List.of());
            notice.say(
                    Notice.Tone.OK,
                    words.get("question.import.done", report.added(), report.revised(), report.unchanged()),
                    Parts.link("btn second s", BankView.address(bank.slug()), words.get("question.import.look")));
            bad(report.bad());
        } catch (QuestionRefused refused) {
            notice.insist(words.refused(refused));
        }
    }

    private void bad(List<BadRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        preview.add(new H2(words.get("question.import.bad", rows.size())));
        if (rows.size() > MOST_ROWS) {
            preview.add(Parts.paragraph("small quiet", words.get("question.import.bad.first", MOST_ROWS)));
        }
        preview.add(Parts.list(
                "report", rows.stream().limit(MOST_ROWS).map(this::item).toList()));
    }

    private ListItem item(BadRow row) {
        var item = new ListItem(
                Parts.span("num", words.get("question.import.row", String.valueOf(row.number()))),
                new Span(words.reason(row.reason(), row.arguments())));
        item.addClassName("bad");
        return item;
    }

    private void reset() {
        upload.clearFileList();
        notice.clear();
        preview.removeAll();
    }
}
