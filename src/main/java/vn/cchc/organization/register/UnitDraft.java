package vn.cchc.organization.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.OtherName;
import vn.cchc.organization.Period;
import vn.cchc.vietnamese.VietnameseText;

/**
 * What a unit of either realm is to be; texts are composed and trimmed, so that what is stored is what was compared.
 *
 * @param kind one of its realm's
 * @param localityId an agency's area; always null for a locality
 */
public record UnitDraft(
        Realm realm,
        String code,
        String name,
        @Nullable String shortName,
        String kind,
        @Nullable Long parentId,
        @Nullable Long localityId,
        Period period,
        List<OtherName> otherNames,
        String note) {

    public UnitDraft {
        code = line(code);
        name = line(name);
        shortName = shortName == null || shortName.isBlank() ? null : line(shortName);
        otherNames = otherNames.stream()
                .map(other -> new OtherName(other.kind(), line(other.text()), other.period()))
                .toList();
        note = VietnameseText.nfc(note)
                .replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n]]|[\\p{Cs}\uFFFE\uFFFF]", " ")
                .strip();
    }

    UnitDraft withCode(String given) {
        return new UnitDraft(realm, given, name, shortName, kind, parentId, localityId, period, otherNames, note);
    }

    public UnitDraft withParent(@Nullable Long given) {
        return new UnitDraft(realm, code, name, shortName, kind, given, localityId, period, otherNames, note);
    }

    UnitDraft named(String given, List<OtherName> others) {
        return new UnitDraft(realm, code, given, shortName, kind, parentId, localityId, period, others, note);
    }

    UnitDraft during(Period given) {
        return new UnitDraft(realm, code, name, shortName, kind, parentId, localityId, given, otherNames, note);
    }

    /** Composed, on one line, without blanks at its ends. */
    public static String line(String text) {
        return VietnameseText.nfc(text)
                .replaceAll("[\\s\\p{Cntrl}\\p{Cs}\uFFFE\uFFFF]+", " ")
                .strip();
    }
}
