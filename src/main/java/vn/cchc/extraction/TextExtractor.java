package vn.cchc.extraction;

import java.nio.file.Path;

/**
 * Gets the text out of a file somebody sent. Never throws for what is wrong with the file: that is a finding. Whoever replaces the
 * bean can do the work in a process of its own.
 */
public interface TextExtractor {

    /** @param name the name it came with, which may lie about its content */
    Extraction extract(Path file, String name);
}
