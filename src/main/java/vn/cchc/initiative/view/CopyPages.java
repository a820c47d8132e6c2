package vn.cchc.initiative.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cchc.extraction.TextExtractor;
import vn.cchc.initiative.submission.EntryDesk;
import vn.cchc.ui.UploadWords;

/** Takes the secretary's copy of a file without names: a PDF, whose pages judges see as pictures. */
@Component
class CopyPages {

    private static final int LARGEST = 50 << 20;

    private final EntryDesk desk;
    private final TextExtractor extractor;

    CopyPages(EntryDesk desk, TextExtractor extractor) {
        this.desk = desk;
        this.extractor = extractor;
    }

    Upload upload(CallDeskTools tools, long call, long file, Runnable done, Consumer<String> failed) {
        var refused = new AtomicReference<@Nullable String>();
        var upload = new Upload();
        upload.setUploadHandler((UploadHandler) event -> refused.set(take(event, tools, call, file)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes(".pdf");
        upload.setUploadButton(new Button(tools.say("file.copy.add")));
        upload.setDropAllowed(false);
        upload.setDropLabel(new Span(""));
        upload.setI18n(UploadWords.of(
                tools.say("file.copy.wrong"),
                tools.say("file.copy.large"),
                tools.say("file.copy.wrong"),
                tools.say("file.copy.wrong")));
        upload.addAllFinishedListener(event -> {
            upload.clearFileList();
            var why = refused.getAndSet(null);
            if (why == null) {
                done.run();
            } else {
                failed.accept(why);
            }
        });
        return upload;
    }

    private @Nullable String take(UploadEvent event, CallDeskTools tools, long call, long file) throws IOException {
        var bytes = event.getInputStream().readAllBytes();
        var aside = Files.createTempFile("cchc-copy", ".pdf");
        try {
            Files.write(aside, bytes);
            var read = extractor.extract(aside, event.getFileName());
            if (!read.mediaType().equals("application/pdf") || read.pages().isEmpty()) {
                return tools.say("file.copy.wrong");
            }
            desk.copy(
                    call,
                    file,
                    new ByteArrayInputStream(bytes),
                    "ban-che-ten.pdf",
                    read.pages().size());
            return null;
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
