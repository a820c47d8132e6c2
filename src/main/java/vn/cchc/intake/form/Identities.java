package vn.cchc.intake.form;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.cchc.library.DocumentDraft;
import vn.cchc.vietnamese.DocumentNumber;

/** Which documents one import has met, and where: issuer, number and date make a document, for one without a number the title. */
public final class Identities {

    private final Map<String, String> places = new HashMap<>();

    /** Where the document was met before; otherwise it is noted as met at {@code place}. */
    public Optional<String> meet(DocumentDraft draft, String place) {
        return Optional.ofNullable(places.putIfAbsent(key(draft), place));
    }

    /** The document as a reason names it. */
    public static String named(DocumentDraft draft) {
        String number = draft.number();
        return number == null ? draft.title() : number;
    }

    private static String key(DocumentDraft draft) {
        String number = draft.number();
        String name = number == null
                ? "title " + draft.title().toLowerCase(Locale.ROOT)
                : DocumentNumber.parse(number).key();
        // many units give out the same number, so without an issuer the title stands beside it
        String issuer = (draft.issuer() == null ? "title " + draft.title() : draft.issuer()).toLowerCase(Locale.ROOT);
        Object time = draft.issuedOn() == null ? draft.year() : draft.issuedOn();
        return name + '\n' + issuer + '\n' + time;
    }
}
