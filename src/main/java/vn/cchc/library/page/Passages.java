package vn.cchc.library.page;

import java.util.List;

/** Finds the places of a text that answer what the reader searched for. */
@FunctionalInterface
interface Passages {

    Passages NONE = text -> List.of();

    /** Ascending and apart from each other. */
    List<Passage> in(String text);

    /** Offsets into the text, the end behind the last character. */
    record Passage(int start, int end) {}
}
