package vn.cchc.mail;

import java.util.regex.Pattern;

/** Why a server took no message, without anybody's address. */
final class Reasons {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>@]+@[^\\s<>@]+");

    private Reasons() {}

    static String of(Throwable failure) {
        Throwable inner = failure;
        while (inner.getCause() != null && inner.getCause() != inner) {
            inner = inner.getCause();
        }
        String message = inner.getMessage();
        return ADDRESS.matcher(
                        message == null || message.isBlank() ? inner.getClass().getSimpleName() : message)
                .replaceAll("…@…");
    }
}
