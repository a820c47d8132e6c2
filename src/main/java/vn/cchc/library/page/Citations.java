package vn.cchc.library.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import vn.cchc.library.DocumentSummary;
import vn.cchc.vietnamese.DocumentType;
import vn.cchc.vietnamese.ProvisionLabel;

/** How documents and their provisions are cited in Vietnamese papers, whatever the language of the interface. */
final class Citations {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private Citations() {}

    /** "Kế hoạch số 16/KH-STTTT ngày 23/03/2020 của Sở Thông tin và Truyền thông tỉnh Đắk Lắk". */
    static String of(DocumentSummary document) {
        String issuer = CleanText.line(document.issuer());
        return brief(document) + (issuer.isEmpty() ? "" : " của " + issuer);
    }

    /** "Kế hoạch số 16/KH-STTTT ngày 23/03/2020". */
    static String brief(DocumentSummary document) {
        String type = document.type() == DocumentType.OTHER
                ? "Văn bản"
                : document.type().vietnameseName();
        String number = CleanText.line(document.number());
        String name = number.isEmpty() ? "“" + CleanText.line(document.title()) + "”" : "số " + number;
        LocalDate day = document.issuedOn();
        String when =
                day != null ? " ngày " + DAY.format(day) : document.year() != null ? " năm " + document.year() : "";
        return type + " " + name + when;
    }

    /** "Khoản 2 Điều 5, Nghị định số … ngày …"; {@code place} as {@link #place} words it. */
    static String of(String place, DocumentSummary document) {
        return place.isEmpty() ? of(document) : capital(place) + ", " + brief(document);
    }

    /** The place of a key below a provision's own label: "điểm a khoản 2 Điều 5" for ("Điều 5", "cl-2/pt-a"). */
    static String place(String label, String keyBelow) {
        List<String> words = new ArrayList<>();
        words.add(label);
        for (String segment : keyBelow.split("/")) {
            if (!segment.isEmpty()) {
                words.add(segment(segment).toLowerCase(Locale.ROOT));
            }
        }
        Collections.reverse(words);
        return String.join(" ", words).strip();
    }

    /** The place a whole key names: "điểm đ khoản 2 Điều 5" for "art-5/cl-2/pt-dd". */
    static String place(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? segment(key) : place(segment(key.substring(0, slash)), key.substring(slash + 1));
    }

    private static String segment(String segment) {
        int dash = segment.indexOf('-');
        if (dash > 0) {
            for (ProvisionLabel.Level level : ProvisionLabel.Level.values()) {
                if (level.prefix().equals(segment.substring(0, dash))) {
                    String number =
                            segment.substring(dash + 1).replace("dd", "đ").replace("_", "");
                    return level.word() + " " + number;
                }
            }
        }
        return segment;
    }

    static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.forLanguageTag("vi")) + words.substring(1);
    }
}
