package vn.cchc.vietnamese;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A document's number and symbol: 61/2018/NĐ-CP, 16/KH-STTTT, 73/2021/QH14, 07-NQ/TU, 24-L/CTN, TCVN 7568-29:2023.
 *
 * <p>The number alone does not identify a document: 33/KH-UBND exists in every unit every year. What cannot be taken apart
 * is kept as it was written ({@link #isStructured}); a text that says there is no number is {@link #UNNUMBERED}.
 *
 * @param display the canonical spelling, which is also how a number is stored
 */
public record DocumentNumber(String display) {

    /** A full stop where a hyphen belongs: perhaps a misprint, perhaps another number; kept apart until somebody corrects it. */
    private static final Pattern FULL_STOP = Pattern.compile("\\p{L}\\.\\p{L}");

    /** A document without a number. */
    public static final DocumentNumber UNNUMBERED = new DocumentNumber("không số");

    static final int LONGEST = 200;

    /** A number found in a text, with offsets into it. */
    public record Occurrence(DocumentNumber number, int start, int end) {}

    /** Brings the spelling into its canonical form and refuses what can be no number. */
    public DocumentNumber {
        display = DocumentNumberGrammar.canonical(display);
    }

    /**
     * Reads a number as people write it: any case, with or without "số" before it, with spaces or other dashes.
     *
     * @throws IllegalArgumentException when the text is empty, longer than 200 characters or holds no letter or digit
     */
    public static DocumentNumber parse(String text) {
        return new DocumentNumber(text);
    }

    /** Reads a number, or gives nothing where {@link #parse} would refuse. */
    public static Optional<DocumentNumber> tryParse(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /** The numbers standing in a text, from left to right; only those with a known code are recognised. */
    public static List<Occurrence> findIn(String text) {
        return DocumentNumberGrammar.findIn(text);
    }

    /** Whether the document has no number, or a symbol whose number was left open ("/KH-SNV"). */
    public boolean isUnnumbered() {
        return equals(UNNUMBERED) || parts().filter(DocumentNumberParts::isOpen).isPresent();
    }

    /** Whether the number could be taken apart; otherwise its components are empty. */
    public boolean isStructured() {
        return parts().isPresent();
    }

    /** The running number as written: "16", "07", "01-02", "522B"; empty where there is none. */
    public String sequence() {
        return parts().map(DocumentNumberParts::sequence).orElse("");
    }

    /** The year in the number, in full: 1998 for 27/98/NĐ-CP. */
    public OptionalInt year() {
        return parts().map(DocumentNumberParts::fullYear).orElse(OptionalInt.empty());
    }

    /** The code of the document's kind: "KH", "NQ", "TTLT". */
    public Optional<String> typeCode() {
        return parts().flatMap(DocumentNumberParts::typeCode);
    }

    /** The codes of the issuing bodies and their units, in order: "BTP", "BCA"; "BNV", "CCHC"; "QH14". */
    public List<String> issuerCodes() {
        return parts().map(DocumentNumberParts::issuerCodes).orElse(List.of());
    }

    /** The issuer's codes as one: "BTP-BCA", "BNV-CCHC"; empty where there is none. */
    public String issuerCode() {
        return String.join("-", issuerCodes());
    }

    /**
     * The same for all spellings of one number: lower-case ASCII letters, digits and {@code / - : .}; no leading zeros, the
     * year in full, dashes between codes. "07-NQ/TU" and "7-NQ/TU" are {@code 7/nq-tu}. Empty for {@link #UNNUMBERED}.
     */
    public String key() {
        return equals(UNNUMBERED)
                ? ""
                : parts().filter(parts -> !FULL_STOP.matcher(display).find())
                        .map(DocumentNumberParts::key)
                        .orElseGet(() -> VietnameseText.fold(display).replaceAll("[^\\x21-\\x7E]+", "-"));
    }

    /** The kind of document by its code alone; {@link DerivedFacts} knows more. */
    public Optional<DocumentType> type() {
        return typeCode().flatMap(DocumentType::fromCode);
    }

    @Override
    public String toString() {
        return display;
    }

    private Optional<DocumentNumberParts> parts() {
        return equals(UNNUMBERED) ? Optional.empty() : DocumentNumberGrammar.parts(display);
    }
}
