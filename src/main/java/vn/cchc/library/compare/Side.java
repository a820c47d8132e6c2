package vn.cchc.library.compare;

import java.util.List;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library.FormerText;
import vn.cchc.library.Provision;

/**
 * One of the two texts that are compared.
 *
 * @param version which version of the document's text it is
 * @param provisions the words of that version
 * @param former all former texts of the document that the reader may read
 */
record Side(LegalText document, int version, List<Provision> provisions, List<FormerText> former) {

    boolean isPresent() {
        return version == document.textVersion();
    }

    String slug() {
        return document.summary().slug();
    }
}
