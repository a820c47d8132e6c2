package vn.cchc.intake.corpus;

import java.util.List;

/** One file of a corpus, read into memory. */
record CorpusFile(String name, byte[] bytes) {

    /** A file's text that could not be taken, where it is wrong and how to mend it. */
    record Problem(String file, int line, String key, List<String> arguments) {

        Problem {
            arguments = List.copyOf(arguments);
        }
    }
}
