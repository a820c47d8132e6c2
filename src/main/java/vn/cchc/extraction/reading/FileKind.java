package vn.cchc.extraction.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are read, by media type and by the endings their names have. */
enum FileKind {
    PDF_FILE("PDF", List.of(FileKind.PDF), List.of("pdf")),
    WORD_2007(
            "Word (DOCX)",
            List.of(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
                    "application/vnd.ms-word.document.macroenabled.12"),
            List.of("docx", "docm", "dotx")),
    WORD_97("Word 97–2003 (DOC)", List.of("application/msword"), List.of("doc", "dot")),
    OPEN_DOCUMENT("ODT", List.of("application/vnd.oasis.opendocument.text"), List.of("odt", "ott")),
    RICH_TEXT("RTF", List.of("application/rtf"), List.of("rtf")),
    LETTER("EML", List.of("message/rfc822"), List.of("eml")),
    ARCHIVE(
            "ZIP, 7Z, TAR",
            List.of(
                    "application/zip",
                    "application/x-7z-compressed",
                    "application/x-tar",
                    "application/x-gtar",
                    "application/gzip",
                    "application/x-bzip2",
                    "application/x-xz"),
            List.of("zip", "7z", "tar", "gz", "tgz", "bz2", "xz")),
    WEB_PAGE("HTML", List.of(FileKind.HTML, "application/xhtml+xml"), List.of("html", "htm", "xhtml", "mht")),
    PLAIN_TEXT("TXT", List.of("text/plain"), List.of("txt", "text", "md"));

    static final String PDF = "application/pdf";
    static final String HTML = "text/html";

    private final String title;
    private final List<String> mediaTypes;
    private final List<String> endings;

    FileKind(String title, List<String> mediaTypes, List<String> endings) {
        this.title = title;
        this.mediaTypes = mediaTypes;
        this.endings = endings;
    }

    /** As a message names it. */
    String title() {
        return title;
    }

    static boolean isReadable(String mediaType) {
        return of(mediaType).isPresent();
    }

    static Optional<FileKind> of(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaTypes.contains(mediaType))
                .findFirst();
    }

    /** What the name promises; nothing where it has no ending or one of another kind of file. */
    static Optional<FileKind> promisedBy(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst();
    }
}
