package vn.cchc.extraction.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.cchc.extraction.Extraction;

/** Whether a file is what its name says. */
final class NameCheck {

    /** Word reads a web page or RTF under a .doc name, and agencies' systems export them so. */
    private static final Set<FileKind> SAVED_AS_WORD = Set.of(FileKind.WEB_PAGE, FileKind.RICH_TEXT);

    private static final Set<FileKind> WORD = Set.of(FileKind.WORD_97, FileKind.WORD_2007);
    private static final int LONGEST_ERROR_PAGE = 1500;
    private static final Pattern ERROR =
            Pattern.compile("\\b(40[0134]|50[0234])\\b|not found|server error|access denied|forbidden|không tìm thấy|"
                    + "bad gateway|service unavailable|phiên làm việc|đăng nhập");

    private NameCheck() {}

    static List<Extraction.Finding> findings(String name, String mediaType) {
        Optional<FileKind> promised = FileKind.promisedBy(name);
        Optional<FileKind> actual = FileKind.of(mediaType);
        if (promised.isEmpty() || actual.equals(promised)) {
            return List.of();
        }
        String promise = promised.get().title();
        if (actual.isEmpty()) {
            return List.of(Extraction.Finding.blocking("extraction.not-what-it-says", name, promise, mediaType));
        }
        String found = actual.get().title();
        boolean readAlike =
                WORD.contains(promised.get()) && (WORD.contains(actual.get()) || SAVED_AS_WORD.contains(actual.get()))
                        || promised.get() == FileKind.PLAIN_TEXT
                        || promised.get() == FileKind.WEB_PAGE;
        return List.of(
                readAlike
                        ? Extraction.Finding.remark("extraction.other-kind", name, promise, found)
                        : actual.get() == FileKind.WEB_PAGE
                                ? Extraction.Finding.blocking("extraction.web-page", name, promise)
                                : Extraction.Finding.blocking("extraction.not-what-it-says", name, promise, found));
    }

    /** A short page that speaks of an error is what a server sent instead of the file. */
    static boolean isErrorPage(String text) {
        return text.length() < LONGEST_ERROR_PAGE
                && ERROR.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
