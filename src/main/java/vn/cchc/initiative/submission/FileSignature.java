package vn.cchc.initiative.submission;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** What a file is by its first bytes, said at once; reading it says more. */
final class FileSignature {

    static final int BYTES = 64;
    static final String UNKNOWN = "application/octet-stream";

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN = "application/vnd.oasis.opendocument.";
    /** Archives by the name, until reading has looked inside. */
    private static final Map<String, String> ZIPPED = Map.of(
            "docx", OFFICE + "wordprocessingml.document",
            "xlsx", OFFICE + "spreadsheetml.sheet",
            "pptx", OFFICE + "presentationml.presentation",
            "odt", OPEN + "text",
            "ods", OPEN + "spreadsheet",
            "odp", OPEN + "presentation");

    private static final Map<String, String> COMPOUND = Map.of(
            "doc", "application/msword", "xls", "application/vnd.ms-excel", "ppt", "application/vnd.ms-powerpoint");

    private FileSignature() {}

    /** @param start the first {@link #BYTES} bytes, fewer where the file is shorter */
    static String mediaType(byte[] start, String name) {
        var text = new String(start, StandardCharsets.ISO_8859_1);
        int dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (text.startsWith("%PDF-")) {
            return "application/pdf";
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return ZIPPED.getOrDefault(ending, "application/zip");
        }
        if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return COMPOUND.getOrDefault(ending, UNKNOWN);
        }
        if (text.startsWith("{\\rtf")) {
            return "application/rtf";
        }
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return "image/png";
        }
        if (text.startsWith("GIF8")) {
            return "image/gif";
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return "image/webp";
        }
        if (text.startsWith("ftyp", 4)) {
            return "video/mp4";
        }
        if (text.startsWith("\u001aE\u00df\u00a3")) {
            return "video/webm";
        }
        if (text.startsWith("ID3") || text.startsWith("\u00ff\u00fb")) {
            return "audio/mpeg";
        }
        return ending.equals("txt") && text.indexOf('\u0000') < 0 && !text.startsWith("<") ? "text/plain" : UNKNOWN;
    }
}
