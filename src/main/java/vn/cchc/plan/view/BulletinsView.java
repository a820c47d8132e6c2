package vn.cchc.plan.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.PageRequest;
import vn.cchc.files.BlobStore;
import vn.cchc.files.ContentHash;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.plan.broadcast.Script;
import vn.cchc.plan.broadcast.Stations;
import vn.cchc.plan.broadcast.Stations.Bulletin;
import vn.cchc.print.Printing;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.UploadWords;

/** Bulletins for loudspeakers: a script of two minutes out of a document, in any language, to print, with its recording. */
@Route(value = BulletinsView.PATH, layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "STAFF", "SCOPED_STAFF", "ADMIN"})
@StyleSheet("context://cchc/plan.css")
public class BulletinsView extends SidePage {

    static final String PATH = BroadcastsView.PATH + "/ban-tin";

    private static final int LARGEST = 20 << 20;
    private static final int NEWEST = 200;

    private final transient Stations stations;
    private final transient Library library;
    private final transient BlobStore files;
    private final transient Printing printing;

    public BulletinsView(PlanTools tools, Stations stations, Library library, BlobStore files, Printing printing) {
        super(tools, "bulletins");
        this.stations = stations;
        this.library = library;
        this.files = files;
        this.printing = printing;
    }

    @Override
    void show(QueryParameters parameters) {
        var all = stations.bulletins();
        if (all.isEmpty()) {
            body.add(new Empty(tools.say("bulletins.none"), tools.say("bulletins.none.why")));
        }
        all.forEach(bulletin -> body.add(bulletin(bulletin)));
        var units = units();
        if (!units.isEmpty()) {
            body.add(new H2(tools.say("bulletin.write")), form(units));
        }
    }

    private Component bulletin(Bulletin bulletin) {
        var seconds = Script.seconds(bulletin.script());
        var acts = Parts.div(
                "acts",
                PlanTools.download(
                        "ban-tin-" + bulletin.id() + ".pdf", tools.say("bulletin.print"), () -> pdf(bulletin)));
        var audio = bulletin.audio();
        if (audio != null) {
            acts.add(PlanTools.download(bulletin.audioName(), tools.say("bulletin.audio"), () -> bytes(audio)));
        }
        var section = new Section(
                new H2(bulletin.title()),
                Parts.paragraph(
                        "small quiet",
                        tools.say(
                                "bulletin.facts",
                                tools.unit(bulletin.unit()),
                                bulletin.language(),
                                seconds / 60,
                                seconds % 60)),
                Parts.paragraph("script", bulletin.script()));
        if (audio != null) {
            section.getElement().appendChild(player(bulletin, audio));
        }
        section.add(acts);
        if (tools.rights.records(bulletin.unit())) {
            section.add(upload(bulletin));
        }
        return section;
    }

    /** Heard on the page itself, without a download. */
    private Element player(Bulletin bulletin, String audio) {
        return new Element("audio")
                .setAttribute("controls", true)
                .setAttribute("preload", "none")
                .setAttribute("aria-label", tools.say("bulletin.listen", bulletin.title(), bulletin.language()))
                .setAttribute(
                        "src",
                        DownloadHandler.fromInputStream(event -> {
                                    var bytes = bytes(audio);
                                    return new DownloadResponse(
                                            new ByteArrayInputStream(bytes),
                                            bulletin.audioName(),
                                            Stations.soundType(bulletin.audioName()),
                                            bytes.length);
                                })
                                .inline());
    }

    private byte[] pdf(Bulletin bulletin) {
        return printing.pdf(
                "paper/plan-bulletin",
                bulletin.title(),
                Map.of(
                        "title", bulletin.title(),
                        "unit", tools.fullName(bulletin.unit()),
                        "language", bulletin.language(),
                        "paragraphs", List.of(bulletin.script().split("\n\n"))));
    }

    private byte[] bytes(String hash) {
        try {
            return Files.readAllBytes(files.path(new ContentHash(hash)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Upload upload(Bulletin bulletin) {
        var upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((metadata, bytes) -> attempt(
                () -> stations.attach(bulletin.id(), new ByteArrayInputStream(bytes), metadata.fileName()), "saved")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes(".mp3", ".ogg", ".m4a", ".wav");
        upload.setUploadButton(new Button(tools.say("bulletin.attach"), new Icon("upload")));
        upload.setDropAllowed(false);
        upload.setI18n(UploadWords.of(
                tools.say("upload.one"),
                tools.say("upload.large", LARGEST >> 20),
                tools.say("audio.kind"),
                tools.say("upload.failed")));
        return upload;
    }

    private Component form(List<Long> units) {
        var unit = unitField(units);
        var document = new ComboBox<DocumentSummary>(tools.say("field.document"));
        document.setItems(
                library.newest(PageRequest.of(0, NEWEST), Viewer.ANYONE).getContent());
        document.setItemLabelGenerator(one -> (one.number() == null ? "" : one.number() + ", ") + one.title());
        var title = new TextField(tools.say("field.name"));
        title.setMaxLength(500);
        var language = new TextField(tools.say("column.language"));
        language.setValue(tools.say("language.usual"));
        language.setMaxLength(40);
        var script = new TextArea(tools.say("bulletin.script"));
        script.setMaxLength(8_000);
        script.setMinHeight("12rem");
        script.setHelperText(tools.say("bulletin.script.hint"));
        document.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                title.setValue(event.getValue().title());
                stations.document(event.getValue().id().value())
                        .ifPresent(text -> script.setValue(stations.draftScript(
                                text,
                                tools.say("bulletin.opening", event.getValue().title()),
                                tools.say("bulletin.closing"))));
            }
        });
        return Parts.div(
                "planform",
                unit,
                document,
                title,
                language,
                script,
                Parts.div(
                        "acts",
                        tools.button(
                                "save",
                                "",
                                () -> attempt(
                                        () -> stations.write(
                                                unit.getValue(),
                                                title.getValue(),
                                                document.getValue() == null
                                                        ? 0
                                                        : document.getValue()
                                                                .id()
                                                                .value(),
                                                language.getValue(),
                                                script.getValue()),
                                        "saved"))));
    }
}
