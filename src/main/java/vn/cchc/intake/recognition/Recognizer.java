package vn.cchc.intake.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.extraction.Block;
import vn.cchc.extraction.Extraction;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.vietnamese.DerivedFacts;
import vn.cchc.vietnamese.DocumentNumber;
import vn.cchc.vietnamese.DocumentType;
import vn.cchc.vietnamese.VietnameseDates;

/** Reads off an extracted file what document it is, what it says in which article, and how it bears on others. */
public final class Recognizer {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern BASIS =
            Pattern.compile("^(?:Căn cứ|Thực hiện|Thi hành|Xét|Theo)\\s.*", FLAGS | Pattern.DOTALL);
    private static final Pattern PASSED = Pattern.compile(
            "(?:được|đã)\\s.{0,160}?thông qua.{0,40}?(ngày\\s*\\d{1,2}\\s*tháng\\s*\\d{1,2}\\s*năm\\s*\\d{4})",
            FLAGS | Pattern.DOTALL);
    private static final Pattern AUTHENTICATION =
            Pattern.compile("x[aá]c th[uư][cự]c v[aă]n b[aả]n h[oợ]p nh[aấ]t|xac thuc van ban hop nhat");
    private static final Pattern EFFECTIVE = Pattern.compile(
            "(?:này|quy chế này|quy định này)\\s.{0,60}?có hiệu lực(?: thi hành)?(?: kể)?\\s*(?:từ|kể từ)?\\s*(?:từ\\s*)?(ngày\\s*\\d{1,2}\\s*tháng\\s*\\d{1,2}\\s*năm\\s*\\d{4}|ngày ký(?: ban hành)?|ngày \\d{1,2}[/-]\\d{1,2}[/-]\\d{4})",
            FLAGS | Pattern.DOTALL);
    private static final Pattern SECRET = Pattern.compile("^[\\[(|\\s]*(tuyet mat|toi mat|mat)[\\])|\\s.]*$");
    private static final Pattern DEGREE =
            Pattern.compile("^(?:do|dau chi do) mat\\s?:\\s?(tuyet mat|toi mat|mat)\\b.*");
    private static final Pattern INTERNAL = Pattern.compile("^.{0,6}luu hanh noi bo.{0,6}$");
    private static final int SECRECY_LINES = 25;

    private Recognizer() {}

    public static Recognized read(Extraction extraction) {
        List<Leaf> all = Leaf.of(extraction);
        List<Leaf> leaves = merged(all);
        Head head = Head.of(all);
        int bodyFrom = Math.min(leaves.size(), position(leaves, all, head.length()));
        Tail.Ending ending = Tail.read(leaves, bodyFrom);
        Optional<Found<DocumentNumber>> number = head.number();
        Optional<Found<LocalDate>> issuedOn = head.issuedOn();
        Optional<Found<DocumentType>> type = head.type();
        int authentication = authentication(leaves);
        boolean consolidated = head.isConsolidated()
                || authentication >= 0
                || number.flatMap(found -> found.value().type()).equals(Optional.of(DocumentType.CONSOLIDATED));
        if (authentication >= 0) {
            List<Leaf> zone =
                    leaves.subList(Math.max(0, authentication - 8), Math.min(leaves.size(), authentication + 9));
            Head block = Head.of(zone);
            number = numberIn(zone).or(() -> block.number()).or(head::number);
            issuedOn = dateIn(zone).or(head::issuedOn);
        }
        if (issuedOn.isEmpty()) {
            issuedOn = passed(leaves, bodyFrom);
        }
        if (number.isEmpty() && !leaves.isEmpty()) {
            number = Optional.empty();
        }
        type = type(type, number, consolidated, head.title());
        Optional<Found<String>> issuer = head.issuer(number);
        List<Leaf> body = leaves.subList(bodyFrom, Math.max(bodyFrom, Math.min(ending.from(), leaves.size())));
        List<Leaf> annexes = ending.to() >= leaves.size() ? List.of() : leaves.subList(ending.to(), leaves.size());
        List<ProvisionDraft> provisions = Structure.read(withoutOverlay(body), withoutOverlay(annexes));
        List<Found<String>> bases = bases(body);
        Optional<Found<String>> title = head.title();
        List<Found<Stated>> relations =
                Relations.read(number.map(Found::value).orElse(null), title, consolidated, bases, provisions);
        Optional<Found<LocalDate>> dated = issuedOn;
        return new Recognized(
                number.map(found ->
                        Head.agree(Optional.of(found), dated) ? found : found.believed(found.confidence() * 0.7)),
                type,
                issuer,
                head.place(),
                issuedOn.map(
                        found -> Head.agree(head.number(), dated) ? found : found.believed(found.confidence() * 0.7)),
                title,
                consolidated,
                bases,
                provisions,
                ending.signers(),
                ending.recipients(),
                effective(leaves, dated.map(Found::value).orElse(null), bodyFrom),
                relations,
                secrecy(all));
    }

    /** Paragraphs that a page's end parted are one again; places stay those of the first part. */
    private static List<Leaf> merged(List<Leaf> leaves) {
        List<Leaf> merged = new ArrayList<>();
        for (Leaf leaf : leaves) {
            Leaf before = lastText(merged);
            boolean newPage = before != null && before.page() + 1 == leaf.page();
            boolean joins = newPage
                    && before != null
                    && before.kind() == Block.Kind.PARAGRAPH
                    && leaf.kind() == Block.Kind.PARAGRAPH
                    && !before.centred()
                    && !leaf.centred()
                    && !before.text().matches("(?s).*[.;:!?”\"…]\\s*\\d{0,3}$")
                    && !leaf.text()
                            .matches(
                                    "(?s)(?:\\d{1,3}[.)]|[a-zđ]{1,2}\\)|[-–+•]\\s|“|Điều \\d|Chương |Mục |[IVX]+\\.).*");
            if (joins && before != null) {
                merged.set(
                        merged.lastIndexOf(before),
                        new Leaf(
                                before.text() + " " + leaf.text(),
                                leaf.page(),
                                before.box(),
                                false,
                                before.bold() && leaf.bold(),
                                before.kind(),
                                false,
                                false,
                                Math.min(before.trust(), leaf.trust())));
            } else {
                merged.add(leaf);
            }
        }
        return merged;
    }

    private static @Nullable Leaf lastText(List<Leaf> leaves) {
        for (int i = leaves.size() - 1; i >= 0 && i > leaves.size() - 12; i--) {
            if (leaves.get(i).kind() != Block.Kind.FOOTNOTE && !leaves.get(i).rule()) {
                return leaves.get(i);
            }
        }
        return null;
    }

    /** Where in the merged leaves the head ends. */
    private static int position(List<Leaf> merged, List<Leaf> all, int headLength) {
        List<Leaf> counted = all.stream()
                .filter(leaf -> !leaf.overlay() && leaf.kind() != Block.Kind.FOOTNOTE)
                .toList();
        if (headLength >= counted.size()) {
            return Math.min(merged.size(), headLength);
        }
        Leaf first = counted.get(headLength);
        for (int i = 0; i < merged.size(); i++) {
            if (merged.get(i) == first
                    || merged.get(i).text().startsWith(first.text())
                            && merged.get(i).box() == first.box()) {
                return i;
            }
        }
        return Math.min(merged.size(), headLength);
    }

    private static List<Leaf> withoutOverlay(List<Leaf> leaves) {
        return leaves.stream().filter(leaf -> !leaf.overlay()).toList();
    }

    private static int authentication(List<Leaf> leaves) {
        for (int i = leaves.size() - 1; i >= 0; i--) {
            if (AUTHENTICATION.matcher(leaves.get(i).folded()).find()
                    && leaves.get(i).text().length() < 80) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Found<DocumentNumber>> numberIn(List<Leaf> zone) {
        for (Leaf leaf : zone) {
            if (leaf.text().length() > 80) {
                continue;
            }
            for (DocumentNumber.Occurrence found : DocumentNumber.findIn(leaf.text())) {
                if (found.number().type().equals(Optional.of(DocumentType.CONSOLIDATED))) {
                    return Optional.of(leaf.found(found.number(), 0.97));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Found<LocalDate>> dateIn(List<Leaf> zone) {
        for (Leaf leaf : zone) {
            Optional<LocalDate> date = leaf.text().length() > 80 ? Optional.empty() : Head.date(leaf.text());
            if (date.isPresent()) {
                return date.map(day -> leaf.found(day, 0.95));
            }
        }
        return Optional.empty();
    }

    /** A law bears no date in its head: its last sentence says when it was passed. */
    private static Optional<Found<LocalDate>> passed(List<Leaf> leaves, int from) {
        for (int i = leaves.size() - 1; i >= from; i--) {
            Matcher matcher = PASSED.matcher(leaves.get(i).text());
            if (matcher.find() && leaves.get(i).text().length() < 400) {
                Leaf leaf = leaves.get(i);
                Optional<LocalDate> date = Head.date(matcher.group(1));
                if (date.isPresent()) {
                    return date.map(day -> leaf.found(day, 0.93));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Found<DocumentType>> type(
            Optional<Found<DocumentType>> printed,
            Optional<Found<DocumentNumber>> number,
            boolean consolidated,
            Optional<Found<String>> title) {
        if (consolidated) {
            Optional<Found<DocumentType>> byNumber = number.map(found -> found.as(DocumentType.CONSOLIDATED));
            return byNumber.or(() -> printed.map(found -> found.as(DocumentType.CONSOLIDATED)));
        }
        Optional<DocumentType> coded = number.flatMap(found -> DerivedFacts.from(
                        found.value(), title.map(Found::value).orElse(""))
                .type());
        if (printed.isEmpty()) {
            return number.flatMap(found -> coded.map(type -> found.as(type).believed(0.8)));
        }
        Found<DocumentType> read = printed.get();
        boolean assembly = read.value() == DocumentType.RESOLUTION
                && number.filter(found -> found.value().display().matches(".*/U?B?T?V?QH\\d+(?:/.*)?"))
                        .isPresent();
        boolean same = coded.isEmpty() || coded.get() == read.value() || assembly;
        boolean finer = coded.equals(Optional.of(DocumentType.OTHER));
        return Optional.of(same || finer ? read : read.believed(read.confidence() * 0.8));
    }

    private static List<Found<String>> bases(List<Leaf> body) {
        List<Found<String>> bases = new ArrayList<>();
        for (Leaf leaf : body) {
            if (leaf.text().matches("(?s)^(?:Điều|ĐIỀU|Chương|CHƯƠNG|I\\.|1\\.).*") || bases.size() > 80) {
                break;
            }
            if (BASIS.matcher(leaf.text()).matches() && leaf.kind() != Block.Kind.FOOTNOTE) {
                bases.add(leaf.found(leaf.text(), 0.95));
            }
        }
        return bases;
    }

    private static Optional<Found<LocalDate>> effective(List<Leaf> leaves, @Nullable LocalDate issuedOn, int from) {
        Optional<Found<LocalDate>> found = Optional.empty();
        for (Leaf leaf : leaves.subList(from, leaves.size())) {
            Matcher matcher = leaf.kind() == Block.Kind.FOOTNOTE ? null : EFFECTIVE.matcher(leaf.text());
            if (matcher == null || !matcher.find() || leaf.text().startsWith("“")) {
                continue;
            }
            String said = matcher.group(1);
            Optional<LocalDate> date =
                    VietnameseDates.find(said).stream().findFirst().map(VietnameseDates.Occurrence::date);
            if (date.isEmpty() && said.toLowerCase(java.util.Locale.ROOT).contains("ngày ký")) {
                date = Optional.ofNullable(issuedOn);
            }
            if (date.isPresent()) {
                found = date.map(day -> leaf.found(day, 0.9));
            }
        }
        return found;
    }

    private static List<Found<Secrecy>> secrecy(List<Leaf> leaves) {
        List<Found<Secrecy>> marks = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            if (leaf.text().length() > 60) {
                continue;
            }
            String folded = leaf.folded();
            Matcher degree = DEGREE.matcher(folded);
            Matcher mark = SECRET.matcher(folded);
            if (INTERNAL.matcher(folded).matches()) {
                marks.add(leaf.found(Secrecy.INTERNAL, 0.95));
            } else if (degree.matches()) {
                marks.add(leaf.found(secrecy(degree.group(1)), 0.95));
            } else if (i < SECRECY_LINES && leaf.isCapital() && mark.matches()) {
                marks.add(leaf.found(secrecy(mark.group(1)), 0.9));
            }
        }
        return marks;
    }

    private static Secrecy secrecy(String folded) {
        return switch (folded) {
            case "tuyet mat" -> Secrecy.TOP_SECRET;
            case "toi mat" -> Secrecy.SECRET;
            default -> Secrecy.CONFIDENTIAL;
        };
    }
}
