package vn.cchc.account.session;

import org.jspecify.annotations.Nullable;

/** Enough of a network address to recognise one's own, too little to find a person. */
final class MaskedAddress {

    private MaskedAddress() {}

    static String of(@Nullable String address) {
        if (address == null) {
            return "";
        }
        if (address.indexOf(':') < 0) {
            var parts = address.split("\\.");
            return parts.length == 4 ? parts[0] + "." + parts[1] + ".*.*" : "";
        }
        var groups = address.split(":");
        return groups.length < 3 || groups[0].isEmpty() ? "::*" : groups[0] + ":" + groups[1] + ":*";
    }
}
