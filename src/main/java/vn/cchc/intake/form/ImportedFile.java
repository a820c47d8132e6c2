package vn.cchc.intake.form;

import vn.cchc.files.ContentHash;

/** What an import job is given: the stored file and the name it came with. */
public record ImportedFile(ContentHash hash, String name) {

    /** The form in which a job keeps it. */
    public String written() {
        return hash.value() + " " + name;
    }

    public static ImportedFile read(String payload) {
        int space = payload.indexOf(' ');
        return new ImportedFile(new ContentHash(payload.substring(0, space)), payload.substring(space + 1));
    }
}
