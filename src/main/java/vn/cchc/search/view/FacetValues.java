package vn.cchc.search.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.cchc.library.Validity;
import vn.cchc.search.Facet;
import vn.cchc.vietnamese.DocumentType;
import vn.cchc.vietnamese.VietnameseText;

/** Facet values in the two spellings they have: the index's ({@code PLAN}) and the address's ({@code ke-hoach}). */
final class FacetValues {

    private static final int LONGEST = 300;
    private static final Map<Validity, String> VALIDITIES = Map.of(
            Validity.IN_FORCE, "con",
            Validity.PARTLY_EXPIRED, "het-mot-phan",
            Validity.EXPIRED, "het",
            Validity.NOT_YET_IN_FORCE, "chua",
            Validity.SUSPENDED, "ngung",
            Validity.PERIOD_ENDED, "het-ky",
            Validity.UNKNOWN, "khong-ro");

    private FacetValues() {}

    static String inAddress(Facet facet, String value) {
        return switch (facet) {
            case TYPE ->
                named(DocumentType.values(), value).map(FacetValues::slug).orElse(value);
            case VALIDITY ->
                named(Validity.values(), value).map(VALIDITIES::get).orElse(value);
            case ISSUER, YEAR, TOPIC -> value;
        };
    }

    /** The index's value, also for its own spelling in any case; empty for what cannot be one. */
    static Optional<String> fromAddress(Facet facet, String word) {
        var given = word.strip();
        if (given.isEmpty() || given.length() > LONGEST) {
            return Optional.empty();
        }
        return switch (facet) {
            case TYPE ->
                Arrays.stream(DocumentType.values())
                        .filter(type -> slug(type).equals(given) || type.name().equalsIgnoreCase(given))
                        .map(Enum::name)
                        .findFirst();
            case VALIDITY ->
                Arrays.stream(Validity.values())
                        .filter(validity -> given.equals(VALIDITIES.get(validity))
                                || validity.name().equalsIgnoreCase(given))
                        .map(Enum::name)
                        .findFirst();
            case YEAR -> Optional.of(given).filter(year -> year.matches("\\d{4}"));
            case TOPIC -> Optional.of(given.toLowerCase(Locale.ROOT)).filter(topic -> topic.matches("[a-z0-9-]{1,60}"));
            case ISSUER -> Optional.of(given);
        };
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }

    private static String slug(DocumentType type) {
        return VietnameseText.fold(type.vietnameseName())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
    }
}
