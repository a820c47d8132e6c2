package vn.cchc.intake.recognition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.vietnamese.DocumentNumber;

/** Reads what stands behind "Số:", also where a recogniser or a typist spoiled it. */
final class Numbers {

    private static final Pattern CANDIDATE = Pattern.compile(
            "^((?:[\\dOoIlS|]{1,6}\\s?[a-zA-ZĐđ]?)?\\s?(?:/\\s?(?:19|20)\\d{2})?\\s?[-/–]\\s?[\\p{L}\\d&.]+(?:\\s?[-–/]\\s?[\\p{L}\\d&()]+){0,5})");
    private static final Pattern OPEN =
            Pattern.compile("^(?:[.…_]{2,}|\\s)*\\s*([/-]\\s?\\p{L}[\\p{L}\\d&]*(?:-[\\p{L}\\d&]+)*)");
    private static final Pattern CLOSED_UP = Pattern.compile("^([\\dOoIl|]{1,5})\\s+(\\p{Lu}{2,}\\p{L}*[-–]\\p{Lu}.*)");

    private Numbers() {}

    static Optional<DocumentNumber> read(String written) {
        String text = written.strip().replace('–', '-').replace('\u2010', '-').replaceAll("^[:.*;,\\s]+(?=\\d)", "");
        List<DocumentNumber.Occurrence> known = DocumentNumber.findIn(text);
        if (!known.isEmpty() && known.getFirst().start() <= 2) {
            return Optional.of(known.getFirst().number());
        }
        Matcher open = OPEN.matcher(text);
        if (open.find()) {
            return DocumentNumber.tryParse(open.group(1));
        }
        Matcher parted = CLOSED_UP.matcher(text);
        if (parted.matches()) {
            return read(parted.group(1) + "/" + parted.group(2));
        }
        Matcher candidate = CANDIDATE.matcher(text);
        if (!candidate.find() || candidate.group(1).codePoints().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        return repaired(candidate.group(1).replaceAll("\\s", ""));
    }

    /** Letters among the digits are misread digits; codes are in capitals. */
    private static Optional<DocumentNumber> repaired(String written) {
        int slash = written.indexOf('/') < 0 ? written.indexOf('-') : written.indexOf('/');
        String sequence = written.substring(0, Math.max(0, slash))
                .replaceAll("[Oo]", "0")
                .replaceAll("[Il|]", "1")
                .replaceAll("^S", "5");
        String rest = written.substring(Math.max(0, slash)).replaceAll("[.]+$", "");
        boolean small = rest.equals(rest.toLowerCase(Locale.ROOT));
        return DocumentNumber.tryParse(sequence + (small ? rest.toUpperCase(Locale.ROOT) : rest));
    }
}
