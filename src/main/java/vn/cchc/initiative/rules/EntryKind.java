package vn.cchc.initiative.rules;

import java.util.List;

/**
 * What may be sent in: an initiative, a sketch or video, a slogan, a poster, an article.
 *
 * @param types of files by their content: PDF, WORD, SHEET, PICTURE, VIDEO, SLIDES, TEXT
 * @param leastFiles how many files there must be
 * @param largestMegabytes of one file
 */
public record EntryKind(
        String slug, String title, List<FileType> types, int leastFiles, int mostFiles, int largestMegabytes) {

    public EntryKind {
        types = List.copyOf(types);
    }
}
