package vn.cchc.ui;

import com.vaadin.flow.component.upload.UploadI18N;

/** What an upload of one file says when it can't be taken. */
public final class UploadWords {

    private UploadWords() {}

    /** @param failed whatever went wrong on the way */
    public static UploadI18N of(String tooMany, String tooLarge, String wrongType, String failed) {
        var words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(tooMany)
                .setFileIsTooBig(tooLarge)
                .setIncorrectFileType(wrongType));
        words.setUploading(new UploadI18N.Uploading()
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(failed)
                        .setUnexpectedServerError(failed)
                        .setForbidden(failed)));
        return words;
    }
}
