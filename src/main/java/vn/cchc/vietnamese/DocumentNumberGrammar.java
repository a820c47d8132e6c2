package vn.cchc.vietnamese;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of document numbers.
 *
 * <pre>
 * number   = [sequence ["/" year]] codes | sequence "/" year | standard | constitution ("HP" year)
 * sequence = digits [letters] ["-" digits]            codes = (("/" | "-" | "." | "(") code)+
 * standard = ("TCVN" | "QCVN" | …) digits ["-" digits] [":" year] ["/" code]
 * </pre>
 */
final class DocumentNumberGrammar {

    /** White space and quotation marks may surround a number; more than this is another kind of text. */
    private static final int LONGEST_INPUT = 5 * DocumentNumber.LONGEST;

    private static final String LETTER = "[\\p{L}\\p{M}&]";
    private static final String SEQUENCE =
            "\\d{1,6}+(?:[A-Za-zĐđ]{1,2}+(?![\\p{L}\\p{M}]))?+(?:-\\d{1,6}+(?=\\s?[/-]))?+";
    private static final String YEAR = "(?:19|20)\\d\\d|\\d\\d";
    private static final String CODE = LETTER + "{1,40}+\\d{0,3}+(?![\\p{L}\\p{M}\\p{N}])";
    private static final String SEPARATOR = "\\s?[/\\-_.(]\\s?";
    private static final Pattern NUMBER = Pattern.compile("(?<sequence>" + SEQUENCE + ")?(?:\\s?/\\s?(?<year>" + YEAR
            + ")(?=\\s?[/\\-_]\\s?" + LETTER + "|[\\s/\\-_]*$))?(?<codes>(?:" + SEPARATOR + "(?:" + CODE
            + "|\\d{1,3}+$))*+)(?<rest>[\\s/\\-_]*)");
    private static final Pattern CONSTITUTION = Pattern.compile("(?i)HP[ -]?((?:19|20)\\d\\d)");
    private static final Pattern STANDARD =
            Pattern.compile("(?iu)(?<![\\p{L}\\p{M}])(TCVN|QCVN|TCXDVN|TCXD|QCXDVN|QCĐP)[\\s:-]{0,3}+"
                    + "(\\d{1,6}+(?:[-.]\\d{1,4}+){0,6}+)(?::((?:19|20)\\d\\d))?((?:[/-]" + LETTER + "{2,20}+){0,6}+)");
    private static final Pattern PIECE = Pattern.compile("([/\\-_.(])\\s?([\\p{L}\\p{M}\\p{N}&]++)");
    private static final Pattern IN_TEXT = Pattern.compile("(?<sequence>" + SEQUENCE
            + ")(?:\\s?/\\s?(?<year>" + YEAR + ")(?=\\s?[/\\-_]\\s?" + LETTER + "))?(?<codes>(?:\\s?[/\\-_]\\s?|\\.)"
            + CODE
            + "(?:[/\\-_.]" + CODE + "){0,12}+)");
    private static final Pattern NO_NUMBER = Pattern.compile("(?:van ban )?(?:khong|k)(?: co| ghi)? ?so(?: hieu)?");

    private DocumentNumberGrammar() {}

    static String canonical(String text) {
        if (text.length() > LONGEST_INPUT) {
            throw tooLong(text);
        }
        String cleaned = cleaned(text);
        if (cleaned.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException(
                    "A document number needs a letter or digit; write \"không số\" where there is none");
        }
        if (cleaned.length() > DocumentNumber.LONGEST) {
            throw tooLong(cleaned);
        }
        if (NO_NUMBER
                .matcher(VietnameseText.fold(cleaned).replaceAll("[^a-z]+", " ").strip())
                .matches()) {
            return "không số";
        }
        return parts(cleaned).map(DocumentNumberParts::display).orElse(cleaned);
    }

    private static IllegalArgumentException tooLong(String text) {
        return new IllegalArgumentException("A document number has at most %d characters, this has %d"
                .formatted(DocumentNumber.LONGEST, text.length()));
    }

    static Optional<DocumentNumberParts> parts(String cleaned) {
        Matcher constitution = CONSTITUTION.matcher(cleaned);
        if (constitution.matches()) {
            return Optional.of(new DocumentNumberParts(
                    "", constitution.group(1), List.of(new DocumentNumberParts.Code('-', "HP")), false));
        }
        Matcher standard = STANDARD.matcher(cleaned);
        if (standard.matches()) {
            return Optional.of(standard(standard));
        }
        Matcher number = NUMBER.matcher(cleaned);
        if (number.matches()) {
            return parts(number.group("sequence"), number.group("year"), number.group("codes"));
        }
        return Optional.empty();
    }

    static List<DocumentNumber.Occurrence> findIn(String text) {
        List<DocumentNumber.Occurrence> found = new ArrayList<>();
        Matcher matcher = IN_TEXT.matcher(text);
        Matcher standard = STANDARD.matcher(text);
        int at = 0;
        boolean more = standard.find();
        while ((at = nextNumber(text, at)) < text.length()) {
            matcher.region(at, text.length());
            if (!matcher.lookingAt()) {
                at = endOfDigits(text, at);
                continue;
            }
            int end = endOfKnownCodes(matcher);
            if (end > 0) {
                String number = text.substring(matcher.start(), end);
                DocumentNumber.tryParse(number)
                        .filter(DocumentNumber::isStructured)
                        .ifPresent(n -> found.add(new DocumentNumber.Occurrence(n, matcher.start(), end)));
            }
            at = end > 0 ? end : matcher.end("sequence");
        }
        while (more) {
            found.add(new DocumentNumber.Occurrence(
                    DocumentNumber.parse(standard.group()), standard.start(), standard.end()));
            more = standard.find();
        }
        found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return found;
    }

    /** The next digit that starts a word. */
    private static int nextNumber(String text, int from) {
        int at = from;
        while (at < text.length() && !(isDigit(text, at) && (at == 0 || startsWord(text.charAt(at - 1))))) {
            at++;
        }
        return at;
    }

    private static int endOfDigits(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text, at)) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean startsWord(char before) {
        return !Character.isLetterOrDigit(before) && !VietnameseText.isMark(before);
    }

    /** Where the codes end that look like codes; 0 when the first are no known kind or body. */
    private static int endOfKnownCodes(Matcher number) {
        String codes = number.group("codes");
        Matcher piece = PIECE.matcher(codes);
        boolean known = false;
        int end = 0;
        while (piece.find()) {
            String code = piece.group(2);
            boolean knownCode = isKnown(code);
            if (!knownCode && !looksLikeCode(code) || piece.group(1).equals(".") && !knownCode) {
                break;
            }
            known |= knownCode && VietnameseText.nfc(code).length() > 1;
            end = number.start("codes") + piece.end();
        }
        return known ? end : 0;
    }

    private static boolean isKnown(String code) {
        return DocumentType.fromCode(code).isPresent()
                || IssuingBodies.find(code).isPresent()
                || Abbreviations.isCode(code);
    }

    private static boolean looksLikeCode(String code) {
        return code.length() <= 20
                && code.codePoints().filter(Character::isLowerCase).count() <= 1
                && code.codePoints().anyMatch(Character::isUpperCase);
    }

    private static String cleaned(String text) {
        String cleaned = VietnameseText.nfc(text)
                .replace('\u00D0', 'Đ')
                .replace('\u0189', 'Đ')
                .replaceAll("[\u2010-\u2015\u2212\u00AD]", "-")
                .replaceAll("[\\s\\p{C}\\p{Z}]+", " ")
                .replace('_', '-')
                .strip();
        cleaned = cleaned.replaceFirst("(?iu)^(?:số hiệu|số|so|no\\.?)\\s*[:.]?\\s*(?=[^\\p{L}\\p{M}])", "")
                .replaceFirst("^[\"“”'(\\[.…\\s]+(?=[\\p{L}\\p{N}/])", "")
                .replaceFirst("[\"“”'\\].,;:…\\s]+$", "");
        return cleaned.indexOf('(') < 0 && cleaned.endsWith(")")
                ? cleaned.substring(0, cleaned.length() - 1).strip()
                : cleaned;
    }

    private static Optional<DocumentNumberParts> parts(@Nullable String sequence, @Nullable String year, String codes) {
        List<DocumentNumberParts.Code> parsed = codes(codes);
        if (parsed.isEmpty() && (sequence == null || year == null || year.length() == 2)) {
            return Optional.empty();
        }
        boolean digitsOnly =
                parsed.stream().allMatch(code -> Character.isDigit(code.text().charAt(0)));
        if (!parsed.isEmpty() && digitsOnly) {
            return Optional.empty();
        }
        return Optional.of(new DocumentNumberParts(
                sequence == null ? "" : sequence.toUpperCase(Locale.ROOT), year == null ? "" : year, parsed, false));
    }

    private static DocumentNumberParts standard(Matcher standard) {
        List<DocumentNumberParts.Code> codes = new ArrayList<>();
        codes.add(new DocumentNumberParts.Code(' ', standard.group(1).toUpperCase(Locale.ROOT)));
        codes.addAll(codes(standard.group(4)));
        String year = standard.group(3);
        return new DocumentNumberParts(standard.group(2), year == null ? "" : year, codes, true);
    }

    private static List<DocumentNumberParts.Code> codes(String text) {
        List<DocumentNumberParts.Code> codes = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            char separator =
                    piece.group(1).charAt(0) == '_' ? '-' : piece.group(1).charAt(0);
            codes.add(new DocumentNumberParts.Code(separator, spelling(piece.group(2), codes.isEmpty())));
        }
        return codes;
    }

    /** The usual spelling of a known code; an unknown one keeps its capitals, or gets some. */
    private static String spelling(String code, boolean first) {
        String composed = VietnameseText.nfc(code);
        if (first && DocumentNumberParts.isTypeCode(composed)) {
            return DocumentType.canonicalCode(composed);
        }
        Optional<IssuingBodies.Body> body = IssuingBodies.find(composed);
        if (body.isPresent()) {
            String term = composed.substring(IssuingBodies.withoutTerm(composed).length());
            String known = body.get().code();
            return composed.contains("&") || known.contains("&")
                    ? composed.toUpperCase(Locale.ROOT)
                    : IssuingBodies.withoutTerm(known) + term;
        }
        return Abbreviations.codeSpelling(composed)
                .filter(known -> known.length() > 2)
                .orElseGet(() -> composed.codePoints().anyMatch(Character::isUpperCase)
                        ? composed
                        : composed.toUpperCase(Locale.ROOT));
    }
}
