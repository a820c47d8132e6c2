package vn.cchc.initiative.rules;

import java.util.Locale;

/** Sorts of files, told by their content. */
public enum FileType {
    PDF,
    WORD,
    SHEET,
    SLIDES,
    TEXT,
    PICTURE,
    VIDEO;

    /** Whether a media type is of this sort. */
    public boolean includes(String mediaType) {
        var type = mediaType.toLowerCase(Locale.ROOT);
        return switch (this) {
            case PDF -> type.equals("application/pdf");
            case WORD ->
                type.contains("wordprocessingml")
                        || type.equals("application/msword")
                        || type.equals("application/vnd.oasis.opendocument.text")
                        || type.equals("application/rtf")
                        || type.equals("text/rtf");
            case SHEET ->
                type.contains("spreadsheetml")
                        || type.equals("application/vnd.ms-excel")
                        || type.equals("application/vnd.oasis.opendocument.spreadsheet");
            case SLIDES ->
                type.contains("presentationml")
                        || type.equals("application/vnd.ms-powerpoint")
                        || type.equals("application/vnd.oasis.opendocument.presentation");
            case TEXT -> type.equals("text/plain");
            case PICTURE -> type.startsWith("image/") && !type.contains("svg");
            case VIDEO -> type.startsWith("video/") || type.startsWith("audio/");
        };
    }
}
