package vn.cchc.intake.single;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.extraction.Extraction;
import vn.cchc.library.Audience;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DraftCompletion;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.library.Validity;
import vn.cchc.vietnamese.DerivedFacts;
import vn.cchc.vietnamese.DocumentNumber;
import vn.cchc.vietnamese.DocumentType;
import vn.cchc.vietnamese.VietnameseText;

/** Guesses from a file's text what document it is. The guess is a draft that a librarian reads before anybody else does. */
final class Proposal {

    private static final int LONGEST_TITLE = 1000;
    private static final Pattern NUMBER_IN_NAME = Pattern.compile(
            "(?<![\\p{L}\\d])(\\d{1,5})[-_ ](?:((?:19|20)\\d\\d)[-_ ])?(\\p{L}{2,5})[-_ ](\\p{L}{2,10})(?![\\p{L}])");

    private Proposal() {}

    static DocumentDraft draft(Extraction extraction, String fileName, LocalDate today) {
        List<String> lines = TextLines.of(extraction.text());
        FirstPage page = FirstPage.read(lines);
        DocumentNumber number = page.number().or(() -> numberInName(fileName)).orElse(DocumentNumber.UNNUMBERED);
        boolean issuerInNumber = DerivedFacts.from(number).issuer().isPresent();
        DraftCompletion.Facts facts = DraftCompletion.complete(
                new DraftCompletion.Facts(
                        number.equals(DocumentNumber.UNNUMBERED) ? null : number.display(),
                        title(page, extraction.title(), fileName),
                        page.type().orElse(null),
                        issuerInNumber ? null : page.issuer().orElse(null),
                        page.issuedOn().orElse(null),
                        null,
                        null,
                        null,
                        Set.of()),
                today);
        List<ProvisionDraft> provisions = Articles.split(lines);
        return new DocumentDraft(
                facts.number(),
                facts.typeOrOther(),
                facts.title(),
                facts.issuer(),
                facts.issuedOn(),
                facts.year(),
                null,
                null,
                Validity.UNKNOWN,
                null,
                null,
                false,
                Audience.PUBLIC,
                Set.of(),
                null,
                provisions,
                List.of(),
                facts.derived());
    }

    private static String title(FirstPage page, @Nullable String property, String fileName) {
        Optional<DocumentType> type = page.type();
        String title = page.title()
                .map(found -> type.filter(Proposal::isNamedInTitle)
                        .map(law -> law.vietnameseName() + " " + decapitalized(found))
                        .orElse(found))
                .orElseGet(() -> property == null || property.length() < 10 || property.startsWith("Microsoft Word")
                        ? withoutEnding(fileName)
                        : property);
        String composed = VietnameseText.nfc(title);
        return composed.length() <= LONGEST_TITLE ? composed : composed.substring(0, LONGEST_TITLE);
    }

    /** A law is cited with its kind as part of its name: "Luật Bảo hiểm y tế". */
    private static boolean isNamedInTitle(DocumentType type) {
        return type == DocumentType.LAW || type == DocumentType.CODE || type == DocumentType.ORDINANCE;
    }

    private static String decapitalized(String title) {
        return title.startsWith("Sửa đổi") ? "s" + title.substring(1) : title;
    }

    /** Agencies' systems put the number into the name: "nghi-dinh-so-135-2026-nd-cp-469360.pdf", "100_2001_ND-CP_7379.pdf". */
    private static Optional<DocumentNumber> numberInName(String fileName) {
        Matcher matcher = NUMBER_IN_NAME.matcher(fileName);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String year = matcher.group(2) == null ? "" : matcher.group(2) + "/";
        String written = matcher.group(1) + "/" + year + matcher.group(3) + "-" + matcher.group(4);
        return DocumentNumber.findIn(written).stream().findFirst().map(DocumentNumber.Occurrence::number);
    }

    private static String withoutEnding(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String name = (dot > 0 ? fileName.substring(0, dot) : fileName)
                .replace('_', ' ')
                .strip();
        return name.isEmpty() ? fileName : name;
    }
}
