package vn.cchc.plan.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.cchc.files.BlobStore;
import vn.cchc.files.ContentHash;
import vn.cchc.plan.PlanRefused;
import vn.cchc.plan.event.MediaStore;
import vn.cchc.plan.event.MediaStore.Item;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.UploadWords;

/** Banners, slogans, leaflets, posters and clips, each with its licence, its size and where it was used. */
@Route(value = MediaView.PATH, layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "STAFF", "SCOPED_STAFF", "ADMIN"})
@StyleSheet("context://cchc/plan.css")
public class MediaView extends SidePage {

    static final String PATH = PlansDeskView.PATH + "/tu-lieu";

    private static final int LARGEST = 50 << 20;

    private final transient MediaStore store;
    private final transient BlobStore files;

    public MediaView(PlanTools tools, MediaStore store, BlobStore files) {
        super(tools, "media");
        this.store = store;
        this.files = files;
    }

    @Override
    void show(QueryParameters parameters) {
        var all = store.all();
        var units = units();
        if (all.isEmpty()) {
            body.add(new Empty(tools.say("media.none"), tools.say("media.none.why")));
        }
        all.forEach(item -> body.add(item(item, !units.isEmpty())));
        if (!units.isEmpty()) {
            body.add(new H2(tools.say("media.add")), form(units));
        }
    }

    private Component item(Item item, boolean records) {
        List<String> facts = new ArrayList<>(List.of(tools.say("media.kind." + item.kind()), tools.unit(item.unit())));
        if (!item.size().isEmpty()) {
            facts.add(item.size());
        }
        facts.add(tools.say("media.licensed", item.licence()));
        if (!item.source().isEmpty()) {
            facts.add(tools.say("media.from", item.source()));
        }
        var section = new Section(new H2(item.title()), Parts.paragraph("small quiet", String.join(" · ", facts)));
        if (!item.words().isEmpty()) {
            section.add(Parts.paragraph("script", item.words()));
        }
        var acts = Parts.div("acts");
        var file = item.file();
        if (file != null) {
            acts.add(PlanTools.download(item.fileName(), tools.say("media.take"), () -> bytes(file)));
        }
        section.add(uses(item), acts);
        if (tools.rights.records(item.unit())) {
            section.add(upload(item));
        }
        if (records) {
            section.add(useForm(item));
        }
        return section;
    }

    private Component uses(Item item) {
        var uses = store.uses(item.id());
        return uses.isEmpty()
                ? Parts.paragraph("small quiet", tools.say("media.unused"))
                : Parts.paragraph(
                        "small",
                        tools.say(
                                "media.used",
                                String.join(
                                        "; ",
                                        uses.stream()
                                                .limit(10)
                                                .map(use -> tools.say(
                                                        "media.use",
                                                        use.place(),
                                                        use.pieces(),
                                                        tools.dates.day(use.on(), null)))
                                                .toList())));
    }

    private byte[] bytes(String hash) {
        try {
            return Files.readAllBytes(files.path(new ContentHash(hash)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Upload upload(Item item) {
        var upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((metadata, bytes) ->
                attempt(() -> store.attach(item.id(), new ByteArrayInputStream(bytes), metadata.fileName()), "saved")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes(".png", ".jpg", ".jpeg", ".pdf", ".mp4", ".mp3", ".docx", ".zip");
        upload.setUploadButton(new Button(tools.say("media.attach"), new Icon("upload")));
        upload.setDropAllowed(false);
        upload.setI18n(UploadWords.of(
                tools.say("upload.one"),
                tools.say("upload.large", LARGEST >> 20),
                tools.say("media.file-kind"),
                tools.say("upload.failed")));
        return upload;
    }

    private Component useForm(Item item) {
        var place = new TextField(tools.say("media.where"));
        place.setMaxLength(300);
        var pieces = new IntegerField(tools.say("media.pieces"));
        pieces.setValue(1);
        return Parts.div(
                "acts",
                place,
                pieces,
                tools.button(
                        "media.use-go",
                        "second s",
                        () -> attempt(
                                () -> store.used(
                                        item.id(),
                                        tools.dates.today(),
                                        place.getValue(),
                                        Objects.requireNonNullElse(pieces.getValue(), 0)),
                                "saved")));
    }

    private Div form(List<Long> units) {
        var unit = unitField(units);
        var kind = new Select<MediaStore.Kind>();
        kind.setLabel(tools.say("column.kind"));
        kind.setItems(MediaStore.Kind.values());
        kind.setItemLabelGenerator(one -> one == null ? "" : tools.say("media.kind." + one));
        kind.setValue(MediaStore.Kind.SLOGAN);
        var title = field("field.name", 500);
        var words = new TextArea(tools.say("media.words"));
        words.setMaxLength(2_000);
        var size = field("media.size", 100);
        var licence = field("media.licence", 200);
        licence.setRequiredIndicatorVisible(true);
        var source = field("media.source", 300);
        return Parts.div(
                "planform",
                unit,
                kind,
                title,
                words,
                size,
                licence,
                source,
                Parts.div(
                        "acts",
                        tools.button(
                                "media.add",
                                "",
                                () -> attempt(
                                        () -> {
                                            if (kind.getValue() == null) {
                                                throw new PlanRefused("plan.gone");
                                            }
                                            store.add(new Item(
                                                    0,
                                                    unit.getValue(),
                                                    kind.getValue(),
                                                    title.getValue(),
                                                    words.getValue(),
                                                    size.getValue(),
                                                    licence.getValue(),
                                                    source.getValue(),
                                                    null,
                                                    ""));
                                        },
                                        "saved"))));
    }

    private TextField field(String key, int longest) {
        var field = new TextField(tools.say(key));
        field.setMaxLength(longest);
        return field;
    }
}
