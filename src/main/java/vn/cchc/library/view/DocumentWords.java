package vn.cchc.library.view;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.cchc.library.DocumentSummary;
import vn.cchc.ui.Texts;

/** How lists name a document. */
@Component
public class DocumentWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Texts texts;

    public DocumentWords(Texts texts) {
        this.texts = texts;
    }

    /** Its number, or that it has none. */
    public String number(DocumentSummary document) {
        return document.number() == null ? texts.get("page.unnumbered") : document.number();
    }

    /** "Kế hoạch · Sở Nội vụ tỉnh Đắk Lắk · ký ngày 23/03/2020". */
    public String typeIssuerAndDay(DocumentSummary document) {
        return join(texts.get("page.type." + document.type()), issuerAndDay(document));
    }

    /** "Sở Nội vụ tỉnh Đắk Lắk · ký ngày 23/03/2020". */
    public String issuerAndDay(DocumentSummary document) {
        return join(document.issuer() == null ? "" : document.issuer(), day(document));
    }

    private String day(DocumentSummary document) {
        if (document.issuedOn() != null) {
            return texts.get("reader.signed", DAY.format(document.issuedOn()));
        }
        return document.year() == null
                ? texts.get("reader.undated")
                : texts.get("reader.year", document.year().toString());
    }

    private static String join(String... words) {
        List<String> said = new ArrayList<>(List.of(words));
        said.removeIf(String::isEmpty);
        return String.join(" · ", said);
    }
}
