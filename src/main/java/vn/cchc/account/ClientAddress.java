package vn.cchc.account;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Which addresses count as one caller. */
public final class ClientAddress {

    private static final int HOME_NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** An IPv4 address as it is; of an IPv6 address its /64, since one household has all of that. */
    public static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // only a literal address has a colon, so nothing is looked up
            var bytes = InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, HOME_NETWORK_BYTES)) : address;
        } catch (IllegalArgumentException unreadable) {
            return address;
        }
    }
}
