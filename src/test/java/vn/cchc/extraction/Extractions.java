package vn.cchc.extraction;

import java.util.List;
import vn.cchc.extraction.Block.Kind;

/** Extractions as they come of a file, made up of lines. */
public final class Extractions {

    private Extractions() {}

    /** A paragraph a line; a blank line is a rule, as between a heading and what follows. */
    public static Extraction of(String text) {
        List<Block> blocks = text.lines()
                .map(line -> line.isBlank()
                        ? Block.of(Kind.RULE, List.of(Line.of("____")))
                        : Block.of(Kind.PARAGRAPH, List.of(Line.of(line))))
                .toList();
        return new Extraction(
                "application/msword",
                null,
                false,
                List.of(new Page(1, Page.Origin.NATIVE, 1, 0, 0, blocks)),
                List.of(),
                List.of(),
                List.of(),
                0);
    }
}
