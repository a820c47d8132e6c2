package vn.cchc.question.exchange;

import vn.cchc.question.QuestionRefused;

/** A whole file that can't be read; single bad rows are reported instead. */
public final class UnreadableFile extends QuestionRefused {

    private static final long serialVersionUID = 1L;

    UnreadableFile(String key, String... arguments) {
        super(key, arguments);
    }
}
