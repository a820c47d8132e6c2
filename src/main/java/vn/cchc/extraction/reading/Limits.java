package vn.cchc.extraction.reading;

/**
 * What one file may cost.
 *
 * @param characters of text
 * @param pages of a document
 * @param ocrPages pages that are read from pictures
 * @param ocrSeconds for one such page
 * @param ocrAtOnce how many of them at a time
 * @param unpacked bytes all files of an archive may have together
 * @param entries files in an archive
 * @param ratio how many times its packed size an archive may unpack to
 * @param tesseract the recogniser's command
 */
public record Limits(
        long characters,
        int pages,
        int ocrPages,
        int ocrSeconds,
        int ocrAtOnce,
        long unpacked,
        int entries,
        int ratio,
        String tesseract) {}
