package vn.cchc.library;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.vietnamese.DerivedFacts;
import vn.cchc.vietnamese.DocumentNumber;
import vn.cchc.vietnamese.DocumentType;
import vn.cchc.vietnamese.VietnameseText;

/** Works out from a document's number and title what was not stated about it; what was stated always stands. */
public final class DraftCompletion {

    /** "giai đoạn 2021 - 2030", "từ năm 2021 đến năm 2025" in a folded title; the second group is the last year. */
    private static final Pattern PERIOD =
            Pattern.compile("\\b((?:19|20)\\d\\d)\\s*(?:[-–—]|den(?: nam)?)\\s*((?:19|20)\\d\\d)\\b");

    private static final Pattern YEAR = Pattern.compile("\\bnam ((?:19|20)\\d\\d)\\b");

    private DraftCompletion() {}

    /** What is known about a document before and after completion; {@code derived} says which values were worked out. */
    public record Facts(
            @Nullable String number,
            String title,
            @Nullable DocumentType type,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable Integer year,
            @Nullable Validity validity,
            @Nullable String validityBasis,
            Set<DerivedField> derived) {

        public Facts {
            derived = Set.copyOf(derived);
        }

        /** The kind of document, {@link DocumentType#OTHER} where nothing tells. */
        public DocumentType typeOrOther() {
            return type == null ? DocumentType.OTHER : type;
        }

        public Validity validityOrUnknown() {
            return validity == null ? Validity.UNKNOWN : validity;
        }
    }

    /**
     * Fills in type, issuer and year as the number and the title tell them. A plan for a period that was over before
     * {@code today}'s year gets {@link Validity#PERIOD_ENDED} with its basis; no other validity is ever guessed.
     */
    public static Facts complete(Facts stated, LocalDate today) {
        DocumentNumber number = stated.number() == null
                ? DocumentNumber.UNNUMBERED
                : DocumentNumber.tryParse(stated.number()).orElse(DocumentNumber.UNNUMBERED);
        DerivedFacts facts = DerivedFacts.from(number, stated.title());
        Set<DerivedField> derived = EnumSet.noneOf(DerivedField.class);
        derived.addAll(stated.derived());

        DocumentType type = stated.type();
        if (type == null && facts.type().isPresent()) {
            type = facts.type().get();
            derived.add(DerivedField.TYPE);
        }
        String issuer = stated.issuer();
        if ((issuer == null || issuer.isBlank()) && facts.issuer().isPresent()) {
            issuer = facts.issuer().get();
            derived.add(DerivedField.ISSUER);
        }
        Integer year = stated.year();
        if (year == null && stated.issuedOn() == null && facts.year().isPresent()) {
            year = facts.year().getAsInt();
            derived.add(DerivedField.YEAR);
        }
        Validity validity = stated.validity();
        String basis = stated.validityBasis();
        if (validity == null && type == DocumentType.PLAN) {
            OptionalInt end = lastYear(stated.title());
            if (end.isPresent() && end.getAsInt() < today.getYear()) {
                validity = Validity.PERIOD_ENDED;
                basis = "Kế hoạch thực hiện đến hết năm " + end.getAsInt() + ", suy ra từ trích yếu.";
                derived.add(DerivedField.VALIDITY);
            }
        }
        return new Facts(
                stated.number(), stated.title(), type, issuer, stated.issuedOn(), year, validity, basis, derived);
    }

    /** The last year of the period a plan's title names: 2019 for "năm 2019", 2030 for "giai đoạn 2021 - 2030". */
    public static OptionalInt lastYear(String title) {
        String folded = VietnameseText.fold(title);
        int last = 0;
        for (Matcher period = PERIOD.matcher(folded); period.find(); ) {
            last = Math.max(last, Integer.parseInt(period.group(2)));
        }
        for (Matcher year = YEAR.matcher(folded); year.find(); ) {
            last = Math.max(last, Integer.parseInt(year.group(1)));
        }
        return last == 0 ? OptionalInt.empty() : OptionalInt.of(last);
    }
}
