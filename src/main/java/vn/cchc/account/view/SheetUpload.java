package vn.cchc.account.view;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.cchc.account.invitation.Preview;
import vn.cchc.account.invitation.SheetRefused;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Texts;

/** Where a sheet of staff is dropped or chosen. */
class SheetUpload extends Composite<Upload> {

    private static final long MOST_BYTES = 5L * 1024 * 1024;

    private final transient Reading reading;
    private final transient AtomicReference<@Nullable Preview> read = new AtomicReference<>();
    private final transient AtomicReference<SheetRefused.@Nullable Reason> refused = new AtomicReference<>();

    /** How a sheet becomes a preview. */
    interface Reading {

        /**
         * @throws SheetRefused where it is no sheet of staff
         */
        Preview read(InputStream content, String fileName) throws IOException;
    }

    SheetUpload(Texts texts, Reading reading, Consumer<Preview> done, Consumer<SheetRefused.Reason> failed) {
        this.reading = reading;
        var upload = getContent();
        upload.setUploadHandler((UploadHandler) this::take);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) MOST_BYTES);
        upload.setAcceptedFileTypes(".xlsx");
        var button = new Button(texts.get("people.invite.choose"), new Icon("upload"));
        button.addThemeName("primary");
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(texts.get("people.invite.drop")));
        upload.setI18n(words(texts));
        upload.addAllFinishedListener(event -> {
            upload.clearFileList();
            var reason = refused.getAndSet(null);
            var preview = read.getAndSet(null);
            if (reason != null) {
                failed.accept(reason);
            } else if (preview != null) {
                done.accept(preview);
            }
        });
    }

    private void take(UploadEvent event) throws IOException {
        try (var content = event.getInputStream()) {
            read.set(reading.read(content, event.getFileName()));
        } catch (SheetRefused no) {
            refused.set(no.reason());
        }
    }

    private static UploadI18N words(Texts texts) {
        var words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(texts.get("people.invite.one"))
                .setFileIsTooBig(texts.get("people.invite.big", MOST_BYTES / 1024 / 1024))
                .setIncorrectFileType(texts.get("people.invite.type")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(texts.get("people.invite.reading"))
                        .setStalled(texts.get("people.invite.reading"))
                        .setProcessing(texts.get("people.invite.reading"))
                        .setHeld(texts.get("people.invite.reading")))
                .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(texts.get("people.invite.failed"))
                        .setUnexpectedServerError(texts.get("people.invite.failed"))
                        .setForbidden(texts.get("people.invite.failed"))));
        words.setFile(new UploadI18N.File()
                .setRetry(texts.get("people.invite.retry"))
                .setRemove(texts.get("people.invite.remove")));
        return words;
    }
}
