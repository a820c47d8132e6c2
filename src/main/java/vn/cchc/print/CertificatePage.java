package vn.cchc.print;

import java.util.List;

/**
 * What a certificate says.
 *
 * @param organizer above it, empty for none
 * @param names of those it is for
 * @param unit below the name, empty for none
 * @param verb before what was won: đạt
 * @param prize what was won
 * @param addition behind it, empty for none: (19 điểm)
 * @param occasions what it was won with and where, a line each
 * @param code by which it is found, empty for none
 * @param address where it can be checked; its QR code stands beside
 * @param day in words
 * @param signature the lines above the signature
 * @param note in small print, empty for none
 */
public record CertificatePage(
        String organizer,
        String names,
        String unit,
        String verb,
        String prize,
        String addition,
        List<String> occasions,
        String code,
        String address,
        String day,
        Signature signature,
        String note) {

    private static final double QR = 28;

    public CertificatePage {
        occasions = List.copyOf(occasions);
    }

    /** The address as a picture, for the template. */
    public String qr() {
        return QrMarkup.of(address, QR);
    }
}
