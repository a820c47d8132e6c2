package vn.cchc.intake;

import vn.cchc.vietnamese.VietnameseText;

/** Names of files as senders give them, made fit for a report. */
final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {}

    /** Without folders and control characters, composed, and not endless; never empty. */
    static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean =
                VietnameseText.nfc(last).replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        String shortened = clean.length() <= LONGEST ? clean : clean.substring(clean.length() - LONGEST);
        return shortened.isEmpty() ? "import" : shortened;
    }
}
