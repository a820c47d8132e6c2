package vn.cchc.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.extraction.Block;

/** Reads the end of a document: who signed for whom, and whom it was sent to (Decree 30/2020/NĐ-CP, annex I, II.7 to II.9). */
final class Tail {

    private static final Pattern AUTHORITY =
            Pattern.compile("^(?:(?:T/?M|K/?T|TL|TUQ)(?:\\s?[.,:]\\s*|\\s+)|Q\\s?[.,]\\s*|QUYỀN\\s+)\\p{Lu}.*");
    private static final Pattern POSITION = Pattern.compile(
            "^(?:QUYỀN |Q\\.\\s?)?(?:PHÓ |THỨ )?(?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|TRƯỞNG|GIÁM ĐỐC|TỔNG|CỤC TRƯỞNG|VỤ TRƯỞNG|CHÁNH|CHỦ NHIỆM|THỐNG ĐỐC|VIỆN TRƯỞNG|HIỆU TRƯỞNG|BÍ THƯ|CHI CỤC TRƯỞNG|ĐỘI TRƯỞNG|TƯ LỆNH|CHÍNH ỦY|CHỈ HUY|HIỆU PHÓ|PHÓ|THỦ TRƯỞNG|THƯỜNG TRỰC|CHUYÊN VIÊN|ỦY VIÊN|KIỂM TOÁN|ĐỔNG LÝ)(?!\\p{L}).*");
    private static final Pattern NAME = Pattern.compile(
            "^((?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)|Đại úy|GS|PGS|TS|ThS|BS|CN|KS|Ông|Bà|Đ/c)[.:\\s]*(?:(?:TSKH|TS|ThS|BS)[.\\s]+)*)?((?:\\p{Lu}\\p{Ll}*'?\\s?){1,2}(?:\\s\\p{Lu}\\p{Ll}+){1,4})$");
    private static final Pattern CAPITAL_NAME = Pattern.compile("^()((?:\\p{Lu}{2,7})(?:\\s\\p{Lu}{1,7}){1,4})$");
    private static final Pattern NOISE = Pattern.compile(
            "^(?:\\(?(?:đã ký|đã kí|ký tên|ký, ?đóng dấu|chữ ký|ký và ghi).*|[\\[\\](){}|/\\\\.,'*_\\-–—\\s\\d]{0,6}|.{1,3})$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern RECIPIENTS = Pattern.compile(
            "^[“\"'.]?\\s?N[ơo]i\\s?nh[ậâa]n\\s?[:;.]?\\s*(.*)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern RECIPIENT =
            Pattern.compile("^[-–—+•*]\\s*(\\S.*)|^((?:Như|Lưu|Đ/c|Các|VP|Văn phòng|Ban|Bộ|Sở).*)");
    private static final int NAME_WITHIN = 9;
    private static final int MOST_RECIPIENTS = 60;

    private static final int LONGEST_MIXED = 60;

    private final List<Leaf> leaves;

    /** Whether an office may be printed in small letters too. */
    private final boolean mixed;

    private Tail(List<Leaf> leaves, boolean mixed) {
        this.leaves = leaves;
        this.mixed = mixed;
    }

    /**
     * What the end said.
     *
     * @param from the leaf with which it begins, the number of leaves where it was not found
     * @param to the leaf behind it: there an annex begins
     */
    record Ending(List<Found<Signer>> signers, List<Found<String>> recipients, int from, int to) {}

    /** @param from where the text begins */
    static Ending read(List<Leaf> leaves, int from) {
        Ending ending = new Tail(leaves, false).read(from);
        if (!ending.signers().isEmpty()) {
            return ending;
        }
        // in small letters an office reads like any other line, so only where no signature is printed as the decree
        // asks
        Ending second = new Tail(leaves, true).read(from);
        return second.signers().isEmpty() ? ending : second;
    }

    private Ending read(int from) {
        int close = closing(from);
        int signature = -1;
        for (int i = close; i < leaves.size() && signature < 0; i++) {
            signature = signerAt(i) != null ? i : -1;
        }
        int notes = -1;
        for (int i = close; i < leaves.size() && notes < 0; i++) {
            notes = RECIPIENTS.matcher(leaves.get(i).text()).matches() ? i : -1;
        }
        if (notes >= 0 && signature >= 0 && notes > signature + 60) {
            notes = -1;
        }
        List<Found<String>> recipients = notes < 0 ? List.of() : recipients(notes);
        List<Found<Signer>> signers = new ArrayList<>();
        int end = Math.max(signature, notes < 0 ? -1 : notes + recipients.size());
        for (int i = signature; i >= 0 && i < leaves.size() && i <= signature + 25; i++) {
            Signature found = signerAt(i);
            if (found != null) {
                signers.add(found.signer());
                i = found.last();
                end = Math.max(end, found.last());
            } else if (leaves.get(i).text().length() > 80) {
                break;
            }
        }
        while (end >= 0 && end + 1 < leaves.size() && signature < 0 && isOffice(leaves.get(end + 1))) {
            end++;
        }
        int start = signature < 0 ? notes : notes < 0 ? signature : Math.min(signature, notes);
        return start < 0
                ? new Ending(List.of(), List.of(), leaves.size(), leaves.size())
                : new Ending(signers, recipients, start, end + 1);
    }

    /** Behind the sign that ends a text ("./."), or at the first signature where it is missing. */
    private int closing(int from) {
        for (int i = from; i < leaves.size(); i++) {
            String text = leaves.get(i).text();
            boolean ends = text.matches("(?s).*(?:\\./\\.|/\\./|\\. ?/ ?\\.|[^/]/\\.)[”\"]?\\s*\\d{0,2}\\s*$");
            boolean quoted = text.endsWith("”") || text.endsWith("\"");
            if (ends && !quoted && signatureFollows(i)) {
                return i + 1;
            }
            if (signerAt(i) != null) {
                return i;
            }
        }
        return from;
    }

    private boolean signatureFollows(int at) {
        for (int i = at + 1; i < Math.min(leaves.size(), at + 40); i++) {
            String text = leaves.get(i).text();
            if (isOffice(leaves.get(i))
                    || AUTHORITY.matcher(text).matches()
                    || POSITION.matcher(text).matches()
                    || RECIPIENTS.matcher(text).matches()) {
                return true;
            }
        }
        return false;
    }

    /** A signature that begins at a leaf, and the leaf with the name. */
    private record Signature(Found<Signer> signer, int last) {}

    private @Nullable Signature signerAt(int at) {
        if (!isOffice(leaves.get(at))) {
            return null;
        }
        List<String> authority = new ArrayList<>();
        String position = null;
        int i = at;
        while (i < leaves.size() && isOffice(leaves.get(i))) {
            String text = leaves.get(i).text().strip();
            if (AUTHORITY.matcher(capital(text)).matches() && !text.startsWith("Q")) {
                authority.add(text);
            } else {
                position = position == null || isOffice(text) ? text : position + " " + text;
            }
            i++;
        }
        int between = 0;
        for (int j = i; j < Math.min(leaves.size(), i + MOST_RECIPIENTS) && between < NAME_WITHIN; j++) {
            Leaf leaf = leaves.get(j);
            Matcher name = NAME.matcher(clean(leaf.text()));
            Matcher capital = CAPITAL_NAME.matcher(clean(leaf.text()));
            boolean printed = capital.matches() && !isOffice(leaf) && Surnames.begins(leaf.text());
            Matcher fitting = name.matches() ? name : printed ? capital : null;
            if (fitting != null && !RECIPIENTS.matcher(leaf.text()).matches()) {
                String rank = fitting.group(1) == null || fitting.group(1).isBlank()
                        ? null
                        : fitting.group(1).strip();
                Signer signer = new Signer(fitting.group(2).strip(), rank, position, authority);
                return new Signature(leaf.found(signer, confidence(authority.isEmpty() && position == null)), j);
            }
            boolean recipient = RECIPIENT.matcher(leaf.text()).matches()
                    || RECIPIENTS.matcher(leaf.text()).matches();
            between += recipient ? 0 : 1;
            boolean passes = NOISE.matcher(leaf.text()).matches()
                    || leaf.rule()
                    || leaf.overlay()
                    || leaf.kind() == Block.Kind.FOOTNOTE;
            if (!passes && !recipient && leaf.text().length() > 40) {
                return null;
            }
        }
        return null;
    }

    private static String clean(String text) {
        return text.replaceAll("\\s+", " ")
                .replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "")
                .strip();
    }

    private double confidence(boolean nameOnly) {
        return nameOnly ? 0.6 : mixed ? 0.75 : 0.93;
    }

    private boolean isOffice(Leaf leaf) {
        return leaf.text().length() < 90 && isOffice(leaf.text());
    }

    private boolean isOffice(String text) {
        String plain = text.strip();
        String capital = capital(plain);
        boolean printed = plain.equals(capital) && plain.codePoints().anyMatch(Character::isLetter)
                || mixed && plain.length() <= LONGEST_MIXED && plain.matches("\\p{Lu}.*[\\p{L})]");
        return printed
                && (AUTHORITY.matcher(capital).matches()
                        || POSITION.matcher(capital).matches());
    }

    private static String capital(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private List<Found<String>> recipients(int at) {
        List<Found<String>> recipients = new ArrayList<>();
        Matcher first = RECIPIENTS.matcher(leaves.get(at).text());
        if (first.matches() && !first.group(1).isBlank()) {
            recipients.add(leaves.get(at).found(first.group(1).strip(), 0.85));
        }
        for (int i = at + 1; i < leaves.size() && recipients.size() < MOST_RECIPIENTS; i++) {
            Leaf leaf = leaves.get(i);
            Matcher recipient = RECIPIENT.matcher(leaf.text());
            if (recipient.matches()) {
                String name = recipient.group(1) == null ? recipient.group(2) : recipient.group(1);
                recipients.add(leaf.found(name.replaceAll("[;.]+$", "").strip(), 0.9));
            } else if (!recipients.isEmpty()
                    && !leaf.isCapital()
                    && Character.isLowerCase(leaf.text().codePointAt(0))) {
                Found<String> before = recipients.removeLast();
                recipients.add(before.as((before.value() + " " + leaf.text().replaceAll("[;.]+$", "")).strip()));
            } else if (!leaf.rule()) {
                break;
            }
        }
        return recipients;
    }
}
