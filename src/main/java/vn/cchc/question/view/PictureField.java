package vn.cchc.question.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import org.jspecify.annotations.Nullable;
import vn.cchc.question.Media;
import vn.cchc.question.QuestionRefused;
import vn.cchc.question.bank.Pictures;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;

/** A question's picture with the words for those who cannot see it. */
class PictureField extends Div {

    private static final int LARGEST = 8 << 20;

    private final transient Pictures pictures;
    private final transient QuestionWords words;
    private final transient Runnable changed;
    private final Upload upload = new Upload();
    private final Notice notice = new Notice();
    private final Div shown = Parts.div("qpicture");
    private final TextField alternative = new TextField();
    private transient @Nullable Media media;

    PictureField(Pictures pictures, QuestionWords words, Runnable changed) {
        this.pictures = pictures;
        this.words = words;
        this.changed = changed;
        upload.setUploadHandler(UploadHandler.inMemory((metadata, bytes) -> take(metadata.fileName(), bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes(".png", ".jpg", ".jpeg");
        upload.setUploadButton(new Button(words.get("question.picture.choose"), new Icon("upload")));
        upload.setDropLabel(new Span(words.get("question.picture.drop")));
        var said = new UploadI18N();
        said.setError(new UploadI18N.Error()
                .setTooManyFiles(words.get("question.import.one"))
                .setFileIsTooBig(words.get("question.picture.large", LARGEST >> 20))
                .setIncorrectFileType(words.get("question.picture.unknown")));
        upload.setI18n(said);
        alternative.setLabel(words.get("question.picture.alternative"));
        alternative.setHelperText(words.get("question.picture.alternative.hint"));
        alternative.addValueChangeListener(event -> changed.run());
        addClassName("group");
        add(shown, upload, notice, alternative);
        set(null);
    }

    void set(@Nullable Media known) {
        media = known;
        alternative.setValue(known == null ? "" : known.alternative());
        show();
    }

    @Nullable
    Media get() {
        return media == null ? null : new Media(media.file(), media.mediaType(), alternative.getValue());
    }

    private void take(String name, byte[] bytes) {
        upload.clearFileList();
        notice.clear();
        try {
            var picture = pictures.add(bytes, name);
            media = new Media(picture.hash(), picture.mediaType(), alternative.getValue());
            show();
            changed.run();
        } catch (QuestionRefused refused) {
            notice.insist(words.refused(refused));
        }
    }

    private void show() {
        shown.removeAll();
        alternative.setVisible(media != null);
        if (media != null) {
            shown.add(
                    new Image(address(media), alternative.getValue()),
                    new Button(words.get("question.picture.remove"), new Icon("x"), event -> {
                        set(null);
                        changed.run();
                    }));
        }
    }

    static String address(Media media) {
        return "/api/v1/pictures/" + media.file().value();
    }
}
