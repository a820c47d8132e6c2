package vn.cchc.files;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file could not be stored or read; a message key of the bundle {@code messages/files} with its arguments. Nothing is left behind. */
public class FileStoreException extends RuntimeException {

    private final String key;
    private final List<String> arguments;

    FileStoreException(String key, @Nullable Throwable cause, String... arguments) {
        super(key + " " + List.of(arguments), cause);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }
}
