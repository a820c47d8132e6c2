package vn.cchc.intake.view;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import vn.cchc.intake.Imports;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Texts;

/** Where a file is dropped or chosen; it goes straight into the store and becomes an import. */
class DropZone extends Composite<Upload> {

    private final transient Imports imports;
    private static final int MOST_FILES = 5_000;

    private final transient Queue<UUID> started = new ConcurrentLinkedQueue<>();

    /** @param arrived is told the imports that the files have become, in the order they came */
    DropZone(Imports imports, Texts texts, Consumer<List<UUID>> arrived) {
        this.imports = imports;
        Upload upload = getContent();
        upload.setUploadHandler(this::take);
        upload.setMaxFiles(MOST_FILES);
        upload.setAcceptedFileTypes(
                ".pdf", ".docx", ".doc", ".odt", ".rtf", ".html", ".htm", ".txt", ".eml", ".zip", ".7z", ".tar", ".tgz",
                ".xz", ".bz2", ".jsonl", ".ndjson", ".gz");
        var button = new Button(texts.get("desk.import.choose"), new Icon("upload"));
        button.addThemeName("primary");
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(texts.get("desk.import.drop")));
        upload.setI18n(words(texts));
        upload.addAllFinishedListener(event -> {
            List<UUID> ids = new ArrayList<>();
            for (UUID id = started.poll(); id != null; id = started.poll()) {
                ids.add(id);
            }
            upload.clearFileList();
            if (!ids.isEmpty()) {
                arrived.accept(ids);
            }
        });
    }

    private void take(UploadEvent event) throws IOException {
        try (var content = event.getInputStream()) {
            started.add(imports.start(content, event.getFileName()));
        }
    }

    private static UploadI18N words(Texts texts) {
        var words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(texts.get("desk.import.one"))
                .setIncorrectFileType(texts.get("desk.import.type")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(texts.get("desk.import.connecting"))
                        .setStalled(texts.get("desk.import.stalled"))
                        .setProcessing(texts.get("desk.import.processing"))
                        .setHeld(texts.get("desk.import.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(texts.get("desk.import.remaining"))
                        .setUnknown(texts.get("desk.import.remaining.unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(texts.get("desk.import.unavailable"))
                        .setUnexpectedServerError(texts.get("desk.import.failed"))
                        .setForbidden(texts.get("desk.import.forbidden"))));
        words.setFile(new UploadI18N.File()
                .setRetry(texts.get("desk.import.retry"))
                .setRemove(texts.get("desk.import.remove")));
        return words;
    }
}
