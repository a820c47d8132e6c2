package vn.cchc.vietnamese;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A number taken apart.
 *
 * @param sequence the running number, empty where it was left open
 * @param year the year's digits, two or four, or empty
 * @param codes the codes, each with the separator before it: "/NĐ", "-CP"
 * @param standard whether this is a technical standard, written code first
 */
record DocumentNumberParts(String sequence, String year, List<Code> codes, boolean standard) {

    /** A code in its canonical spelling; {@code separator} is what stands before it. */
    record Code(char separator, String text) {}

    DocumentNumberParts {
        codes = List.copyOf(codes);
    }

    OptionalInt fullYear() {
        if (year.isEmpty()) {
            return OptionalInt.empty();
        }
        int digits = Integer.parseInt(year);
        if (year.length() > 2) {
            return OptionalInt.of(digits);
        }
        return OptionalInt.of(digits >= 45 ? 1900 + digits : 2000 + digits);
    }

    /** Whether the running number was left open, as in a draft; a constitution (HP2013) never has one. */
    boolean isOpen() {
        return sequence.isEmpty() && year.isEmpty();
    }

    Optional<String> typeCode() {
        return codes.isEmpty() || !isTypeCode(codes.getFirst().text())
                ? Optional.empty()
                : Optional.of(codes.getFirst().text());
    }

    List<String> issuerCodes() {
        return codes.stream()
                .skip(typeCode().isPresent() ? 1 : 0)
                .map(Code::text)
                .toList();
    }

    String display() {
        StringBuilder text = new StringBuilder();
        if (standard) {
            text.append(codes.getFirst().text()).append(' ').append(sequence);
            text.append(year.isEmpty() ? "" : ":" + year);
            codes.stream().skip(1).forEach(code -> text.append(code.separator()).append(code.text()));
            return text.toString();
        }
        if (sequence.isEmpty() && !year.isEmpty()) {
            return codes.getFirst().text() + year;
        }
        text.append(sequence);
        if (!year.isEmpty()) {
            text.append('/').append(year);
        }
        for (Code code : codes) {
            text.append(code.separator()).append(code.text());
        }
        return text.toString();
    }

    String key() {
        StringBuilder key = new StringBuilder(withoutZeros(VietnameseText.fold(sequence)));
        fullYear().ifPresent(full -> key.append('/').append(full));
        for (int i = 0; i < codes.size(); i++) {
            key.append(i == 0 ? '/' : '-')
                    .append(VietnameseText.fold(codes.get(i).text()).replace("&", ""));
        }
        return key.toString();
    }

    /** A body that is also a code of a kind (TC: Bộ Tài chính, thông cáo) counts as the body only behind a kind. */
    static boolean isTypeCode(String code) {
        return DocumentType.fromCode(code).isPresent()
                && IssuingBodies.find(code).isEmpty();
    }

    private static String withoutZeros(String sequence) {
        StringBuilder plain = new StringBuilder();
        for (String part : sequence.split("-", -1)) {
            plain.append(plain.isEmpty() ? "" : "-").append(part.replaceFirst("^0+(?=[0-9])", ""));
        }
        return plain.toString();
    }
}
