package vn.cchc.intake.single;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.extraction.Extraction;
import vn.cchc.intake.recognition.Found;
import vn.cchc.intake.recognition.Recognized;
import vn.cchc.intake.recognition.Recognizer;
import vn.cchc.library.Audience;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DraftCompletion;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.library.RelationDraft;
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
        return draft(Recognizer.read(extraction), extraction.title(), fileName, today);
    }

    /** @param property the title in the file's properties */
    static DocumentDraft draft(Recognized read, @Nullable String property, String fileName, LocalDate today) {
        DocumentNumber number =
                read.number().map(Found::value).or(() -> numberInName(fileName)).orElse(DocumentNumber.UNNUMBERED);
        Optional<String> issuer = read.issuer().map(Found::value);
        boolean issuerInNumber = DerivedFacts.from(number).issuer().isPresent()
                && (issuer.isEmpty() || DerivedFacts.from(number).issuer().equals(issuer));
        DraftCompletion.Facts facts = DraftCompletion.complete(
                new DraftCompletion.Facts(
                        number.equals(DocumentNumber.UNNUMBERED) ? null : number.display(),
                        title(read, property, fileName),
                        read.type().map(Found::value).orElse(null),
                        issuerInNumber ? null : issuer.orElse(null),
                        read.issuedOn().map(Found::value).orElse(null),
                        null,
                        null,
                        null,
                        Set.of()),
                today);
        List<String> signers =
                read.signers().stream().map(signer -> signer.value().written()).toList();
        return new DocumentDraft(
                facts.number(),
                facts.typeOrOther(),
                facts.title(),
                facts.issuer(),
                facts.issuedOn(),
                facts.year(),
                null,
                read.effectiveOn().map(Found::value).orElse(null),
                facts.validityOrUnknown(),
                facts.validityBasis(),
                signers.isEmpty() ? null : String.join("; ", signers),
                false,
                read.secrecy().isEmpty() ? Audience.PUBLIC : Audience.STAFF,
                Set.of(),
                null,
                provisions(read),
                relations(read),
                facts.derived());
    }

    /** A text without a word of its own would be refused: it keeps its title. */
    private static List<ProvisionDraft> provisions(Recognized read) {
        return read.provisions().isEmpty()
                ? List.of(new ProvisionDraft(
                        "Toàn văn", "", read.title().map(Found::value).orElse("…")))
                : read.provisions();
    }

    /** What is only named, without a number, stands under its name until somebody gives the number. */
    private static List<RelationDraft> relations(Recognized read) {
        return read.relations().stream()
                .map(Found::value)
                .map(said -> new RelationDraft(
                        said.kind(),
                        said.fromKey(),
                        Objects.requireNonNullElse(said.number(), String.valueOf(said.name())),
                        said.issuer(),
                        said.issuedOn(),
                        said.toKey()))
                .toList();
    }

    private static String title(Recognized read, @Nullable String property, String fileName) {
        Optional<DocumentType> type = read.type().map(Found::value);
        String title = read.title()
                .map(Found::value)
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
