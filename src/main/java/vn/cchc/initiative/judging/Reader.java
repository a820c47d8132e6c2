package vn.cchc.initiative.judging;

import java.util.List;

/**
 * An entry as somebody who judges it may read it; without names where the stage is blind.
 *
 * @param code how it is called
 * @param authors empty where names are hidden
 */
public record Reader(
        String code,
        String title,
        String field,
        String kind,
        List<String> authors,
        List<Part> parts,
        List<Piece> files) {

    /** A part of the text. */
    public record Part(String title, String text) {}

    /**
     * A file.
     *
     * @param name as it may be shown
     * @param text what was read from it, with names hidden where they are
     * @param original whether the file itself may be had
     * @param pictures how many pages of a copy without names there are to look at
     */
    public record Piece(long id, String name, String text, boolean original, int pictures) {}
}
