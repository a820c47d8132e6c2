package vn.cchc.intake.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who signed.
 *
 * @param rank a title before the name, as "Đại tá"; null where there is none
 * @param position the signer's own office, as printed
 * @param authority in whose place or name: "TM. CHÍNH PHỦ", "KT. THỦ TƯỚNG"; empty for one who signs for himself
 */
public record Signer(
        String name, @Nullable String rank, @Nullable String position, List<String> authority) {

    public Signer {
        authority = List.copyOf(authority);
    }

    /** Name, office and authority as one phrase. */
    public String written() {
        StringBuilder text = new StringBuilder(rank == null ? name : rank + " " + name);
        if (position != null) {
            text.append(", ").append(position);
        }
        return text.toString();
    }
}
