package vn.cchc.organization.exchange;

import vn.cchc.organization.RegisterException;

/** A file that is no table at all, or too large; the key says which. */
public class UnreadableFile extends RegisterException {

    UnreadableFile(String key, String... arguments) {
        super(key, arguments);
    }
}
