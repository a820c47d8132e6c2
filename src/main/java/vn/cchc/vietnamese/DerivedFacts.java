package vn.cchc.vietnamese;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a document's number says about it, for documents that come without these facts.
 *
 * <p>Nothing is guessed: a code that exists in every province (UBND, HĐND, SNV, TU) gives no issuer.
 *
 * @param type the kind of document
 * @param year the year of issue
 * @param issuers the issuing bodies' Vietnamese names, several for a joint document, none where one is unknown or cut off
 */
public record DerivedFacts(Optional<DocumentType> type, OptionalInt year, List<String> issuers) {

    /** Copies the issuers. */
    public DerivedFacts {
        issuers = List.copyOf(issuers);
    }

    /** The facts in a number. */
    public static DerivedFacts from(DocumentNumber number) {
        return from(number, "");
    }

    /** The facts in a number, the kind taken from the title's first words where the number doesn't tell. */
    public static DerivedFacts from(DocumentNumber number, String title) {
        Optional<DocumentType> titled = DocumentType.fromTitle(title);
        Optional<DocumentType> type = typeOf(number, titled);
        return new DerivedFacts(type, number.year(), issuers(number, type));
    }

    /** The issuing bodies as one phrase: "Bộ Tài chính, Bộ Nội vụ". */
    public Optional<String> issuer() {
        return issuers.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", issuers));
    }

    private static Optional<DocumentType> typeOf(DocumentNumber number, Optional<DocumentType> titled) {
        Optional<DocumentType> coded = number.type();
        if (coded.isEmpty()) {
            return titled.isPresent() ? titled : officialLetter(number);
        }
        DocumentType code = coded.get();
        boolean promulgated = number.issuerCodes().contains("CTN");
        if (code == DocumentType.LAW && promulgated) {
            return Optional.of(titled.orElse(number.year().isPresent() ? DocumentType.ORDER : DocumentType.LAW));
        }
        boolean finer = code == DocumentType.LAW && titled.equals(Optional.of(DocumentType.CODE))
                || code == DocumentType.CIRCULAR && titled.equals(Optional.of(DocumentType.JOINT_CIRCULAR))
                || code == DocumentType.ORDER && titled.equals(Optional.of(DocumentType.LAW))
                || code == DocumentType.OTHER && titled.isPresent();
        return finer ? titled : coded;
    }

    /** A letter's number names the body and its unit without a kind: 123/BNV-CCHC. */
    private static Optional<DocumentType> officialLetter(DocumentNumber number) {
        List<String> codes = number.issuerCodes();
        boolean unit = codes.size() == 2
                && number.year().isEmpty()
                && !number.sequence().isEmpty();
        boolean body = unit && isBody(codes.getFirst());
        return body ? Optional.of(DocumentType.OFFICIAL_LETTER) : Optional.empty();
    }

    private static boolean isBody(String code) {
        return !code.equals("TC") && IssuingBodies.find(code).isPresent() || Abbreviations.isCode(code);
    }

    private static List<String> issuers(DocumentNumber number, Optional<DocumentType> type) {
        List<String> codes = number.issuerCodes();
        if (type.isPresent() && isPromulgated(codes)) {
            Optional<String> lawgiver = lawgiver(type.get(), codes.getFirst());
            if (lawgiver.isPresent()) {
                return List.of(lawgiver.get());
            }
        }
        if (type.equals(Optional.of(DocumentType.CONSTITUTION))) {
            return List.of("Quốc hội");
        }
        boolean joint = type.equals(Optional.of(DocumentType.JOINT_CIRCULAR))
                || type.equals(Optional.of(DocumentType.JOINT_RESOLUTION));
        List<String> names = new ArrayList<>();
        for (String code : joint ? codes : codes.stream().limit(1).toList()) {
            Optional<IssuingBodies.Body> body = IssuingBodies.find(code);
            if (body.isEmpty()) {
                return List.of();
            }
            names.add(body.get().name());
        }
        return joint && names.size() < 2 ? List.of() : names;
    }

    private static boolean isPromulgated(List<String> codes) {
        return !codes.isEmpty() && List.of("CTN", "HĐNN").contains(IssuingBodies.withoutTerm(codes.getFirst()));
    }

    /** Laws were once numbered by the President or Council of State who promulgated them. */
    private static Optional<String> lawgiver(DocumentType type, String code) {
        return switch (type) {
            case LAW, CODE -> Optional.of("Quốc hội");
            case ORDINANCE -> Optional.of(code.equals("CTN") ? "Ủy ban Thường vụ Quốc hội" : "Hội đồng Nhà nước");
            default -> Optional.empty();
        };
    }
}
