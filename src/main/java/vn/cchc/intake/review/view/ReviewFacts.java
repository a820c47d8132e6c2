package vn.cchc.intake.review.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.List;
import vn.cchc.extraction.SignatureCheck;
import vn.cchc.files.BlobStore;
import vn.cchc.intake.review.Reading;
import vn.cchc.intake.review.ReviewItem;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** What stands beside the fields: why a person has to look, the file, its digital signatures, who brought it where it is. */
class ReviewFacts extends Div {

    private final transient BlobStore blobs;
    private final transient ReviewWords words;
    private final transient Texts texts;
    private final transient Dates dates;

    ReviewFacts(BlobStore blobs, ReviewWords words, Texts texts, Dates dates) {
        this.blobs = blobs;
        this.words = words;
        this.texts = texts;
        this.dates = dates;
        addClassName("reviewfacts");
    }

    void show(ReviewItem item, List<ReviewItem.Step> steps) {
        removeAll();
        Reading reading = item.reading();
        if (!reading.doubts().isEmpty()) {
            var doubts = new Section(new H2(texts.get("review.doubts")));
            doubts.add(Parts.list(
                    "l",
                    reading.doubts().stream()
                            .map(doubt -> new ListItem(words.of(doubt)))
                            .toList()));
            add(doubts);
        }
        add(others(reading));
        var signatures = new Section(new H2(texts.get("review.signatures")));
        if (reading.signatures().isEmpty()) {
            signatures.add(Parts.paragraph("small quiet", texts.get("review.signature.none")));
        }
        reading.signatures().forEach(signature -> signatures.add(signature(signature)));
        add(signatures, file(item));
        var history = new Section(new H2(texts.get("review.history")));
        history.add(Parts.list(
                "l",
                steps.stream()
                        .map(step -> new ListItem(texts.get(
                                "review.step",
                                texts.get("review.state." + step.state()),
                                step.person(),
                                dates.time(step.at()))))
                        .toList()));
        add(history);
    }

    /** What was read and has no field to be corrected in. */
    private Section others(Reading reading) {
        var section = new Section();
        for (Reading.Name name : List.of(Reading.Name.PLACE, Reading.Name.AUTHORITY, Reading.Name.RECIPIENTS)) {
            reading.field(name)
                    .ifPresent(field -> section.add(
                            Parts.paragraph("small", texts.get("review.field." + name) + ": " + field.value())));
        }
        section.setVisible(section.getChildren().findAny().isPresent());
        return section;
    }

    private Div signature(SignatureCheck signature) {
        boolean good = signature.state() == SignatureCheck.State.INTACT;
        var said = Parts.div(
                "note " + (good ? "ok" : "warn"),
                Parts.paragraph(
                        "", new Icon(good ? "circle-check" : "circle-alert"), new Span(" " + signature.signer())),
                Parts.paragraph("small", texts.get("review.signature." + signature.state())));
        var signedAt = signature.signedAt();
        if (signedAt != null) {
            said.add(Parts.paragraph("small", texts.get("review.signature.at", dates.time(signedAt))));
        }
        if (signature.authority() != null) {
            said.add(Parts.paragraph("small", texts.get("review.signature.authority", signature.authority())));
        }
        if (!signature.whole()) {
            said.add(Parts.paragraph("small", texts.get("review.signature.part")));
        }
        return said;
    }

    private Section file(ReviewItem item) {
        var section = new Section(new H2(texts.get("review.file")), Parts.paragraph("small", item.place()));
        if (item.hash() != null) {
            var original = Parts.classed(new Anchor(), "btn second s");
            original.add(new Icon("download"), new Span(texts.get("review.original")));
            original.setHref((DownloadHandler) event -> write(event, item), AttachmentType.DOWNLOAD);
            section.add(original);
        }
        section.add(Parts.link("btn plain s", "quan-tri/nhap/" + item.importId(), texts.get("review.import.open")));
        return section;
    }

    private void write(DownloadEvent event, ReviewItem item) throws IOException {
        var hash = item.hash();
        if (hash == null) {
            return;
        }
        event.setFileName(item.name());
        event.setContentType("application/octet-stream");
        try (var content = blobs.open(hash)) {
            content.transferTo(event.getOutputStream());
        }
    }
}
