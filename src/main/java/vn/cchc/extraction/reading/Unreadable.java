package vn.cchc.extraction.reading;

import vn.cchc.extraction.Extraction.Finding;

/** A file cannot be read, for a reason its sender can understand. */
final class Unreadable extends Exception {

    private final transient Finding finding;

    Unreadable(String key, String... arguments) {
        super(key);
        finding = Finding.blocking(key, arguments);
    }

    Finding finding() {
        return finding;
    }
}
