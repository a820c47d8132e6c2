package vn.cchc.print;

import java.util.List;

/**
 * A signature block of Decree 30/2020: in whose name (TM., KT., TL., TUQ.), the signer's post, and the name where it is known.
 *
 * @param lines above the signature, in capitals: {@code TM. HỘI ĐỒNG} and {@code CHỦ TỊCH}
 * @param name below it, empty while it is not known who signs
 */
public record Signature(List<String> lines, String name) {

    public Signature {
        lines = List.copyOf(lines);
    }

    /** Reads the lines of a template, parted by a stroke: {@code KT. CHỦ TỊCH|PHÓ CHỦ TỊCH}. */
    public static Signature of(String lines) {
        return new Signature(List.of(lines.split("\\|")), "");
    }

    public Signature signedBy(String person) {
        return new Signature(lines, person);
    }
}
