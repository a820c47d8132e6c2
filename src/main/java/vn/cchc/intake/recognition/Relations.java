package vn.cchc.intake.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.library.RelationKind;
import vn.cchc.vietnamese.Citation;
import vn.cchc.vietnamese.Citations;
import vn.cchc.vietnamese.DerivedFacts;
import vn.cchc.vietnamese.DocumentNumber;
import vn.cchc.vietnamese.DocumentType;
import vn.cchc.vietnamese.ProvisionLabel;
import vn.cchc.vietnamese.ProvisionLabels;
import vn.cchc.vietnamese.VietnameseDates;
import vn.cchc.vietnamese.VietnameseText;

/** Reads from a text how it bears on others: what it rests on, amends, replaces, repeals, guides and mentions. */
final class Relations {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern PASSIVE = Pattern.compile(
            "(?:đã\\s+)?được\\s+(?:sửa đổi|bổ sung|thay thế|hợp nhất|đính chính|bãi bỏ)[^.;]{0,60}?(?:theo|bởi|tại|bằng)\\s[^.;“”]{0,400}$",
            FLAGS);
    private static final Pattern AMENDS = Pattern.compile(
            "(?:sửa đổi|bổ sung|thay thế (?:cụm từ|từ|một số)|bãi bỏ (?:cụm từ|một số|điểm|khoản|điều)|thay (?:cụm )?từ)[^.;“”]{0,160}$",
            FLAGS);
    private static final Pattern REPLACES = Pattern.compile("thay thế(?: cho)?(?: các)?[^.;“”]{0,120}$", FLAGS);
    private static final Pattern REPEALS =
            Pattern.compile("(?:bãi bỏ|hủy bỏ|huỷ bỏ)(?: toàn bộ)?[^.;“”]{0,120}$", FLAGS);
    private static final Pattern SUSPENDS =
            Pattern.compile("(?:ngưng|tạm ngưng|đình chỉ)(?: việc)?(?: thi hành| hiệu lực)?[^.;“”]{0,80}$", FLAGS);
    private static final Pattern CORRECTS = Pattern.compile("đính chính[^.;“”]{0,100}$", FLAGS);
    private static final Pattern EXPIRES =
            Pattern.compile("^[^.“”]{0,500}?(?:hết hiệu lực|không còn hiệu lực|chấm dứt hiệu lực)", FLAGS);
    private static final Pattern GUIDES = Pattern.compile(
            "(?:hướng dẫn|quy định chi tiết|chi tiết thi hành|biện pháp thi hành)[^.;“”]{0,160}$", FLAGS);
    private static final Pattern IMPLEMENTS =
            Pattern.compile("(?:triển khai|thực hiện|thi hành)[^.;“”]{0,100}$", FLAGS);
    private static final Pattern SAME_TARGET =
            Pattern.compile("(?:sửa đổi|bổ sung|bãi bỏ|thay thế)[^“”]{0,40}?(điểm|khoản|điều)\\s+[\\da-zđ]", FLAGS);
    private static final int MOST = 400;

    private final Map<String, Found<Stated>> stated = new LinkedHashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final @Nullable DocumentNumber own;
    private @Nullable Stated amended;

    private Relations(@Nullable DocumentNumber own) {
        this.own = own;
    }

    static List<Found<Stated>> read(
            @Nullable DocumentNumber own,
            Optional<Found<String>> title,
            boolean consolidated,
            List<Found<String>> bases,
            List<ProvisionDraft> provisions) {
        Relations relations = new Relations(own);
        title.ifPresent(found -> relations.learn(found.value()));
        bases.forEach(basis -> relations.learn(basis.value()));
        provisions.stream()
                .limit(2)
                .forEach(provision -> relations.learn(provision.heading() + "\n" + provision.text()));
        title.ifPresent(found -> relations.title(found, consolidated));
        bases.forEach(basis -> relations.all(basis, RelationKind.BASED_ON));
        provisions.forEach(provision -> relations.provision(provision, consolidated));
        return relations.stated.values().stream().limit(MOST).toList();
    }

    /** Which name goes with which number. */
    private void learn(String text) {
        for (Citation citation : Citations.findIn(text)) {
            if (citation.document() instanceof Citation.Target.Named named) {
                String name = name(named);
                if (name != null) {
                    numberBehind(name, text, citation.end());
                }
            }
        }
    }

    private void title(Found<String> title, boolean consolidated) {
        for (Citation citation : Citations.findIn(title.value())) {
            String before = title.value().substring(0, citation.start());
            RelationKind kind = consolidated && !GUIDES.matcher(before).find()
                    ? RelationKind.CONSOLIDATES
                    : PASSIVE.matcher(before).find()
                            ? RelationKind.REFERS_TO
                            : AMENDS.matcher(before).find()
                                    ? RelationKind.AMENDS
                                    : REPEALS.matcher(before).find()
                                            ? RelationKind.REPEALS
                                            : CORRECTS.matcher(before).find()
                                                    ? RelationKind.CORRECTS
                                                    : GUIDES.matcher(before).find()
                                                            ? RelationKind.GUIDES
                                                            : IMPLEMENTS
                                                                            .matcher(before)
                                                                            .find()
                                                                    ? RelationKind.IMPLEMENTS
                                                                    : RelationKind.REFERS_TO;
            add(citation, title.value(), kind, null, title);
        }
    }

    private void all(Found<String> text, RelationKind kind) {
        for (Citation citation : Citations.findIn(text.value())) {
            boolean passive =
                    PASSIVE.matcher(text.value().substring(0, citation.start())).find();
            add(citation, text.value(), passive ? RelationKind.REFERS_TO : kind, null, text);
        }
    }

    private void provision(ProvisionDraft provision, boolean consolidated) {
        String key = ProvisionLabels.parse(provision.label())
                .map(ProvisionLabel::key)
                .orElse(null);
        boolean opening = provision.label().equals("Mở đầu");
        amended = null;
        String text = provision.heading().isEmpty() ? provision.text() : provision.heading() + "\n" + provision.text();
        boolean quoted = false;
        for (String line : text.lines().toList()) {
            if (line.startsWith("[")) {
                continue;
            }
            String said = quoted ? behindQuotation(line) : line;
            quoted = opens(line, quoted);
            if (said.isBlank() || opening && said.matches("(?s)(?:Căn cứ|Theo đề nghị).*")) {
                continue;
            }
            line(unquoted(said), key, consolidated && opening);
        }
    }

    private void line(String line, @Nullable String key, boolean consolidates) {
        for (Citation citation : Citations.findIn(line)) {
            if (citation.document() instanceof Citation.Target.Same) {
                same(citation, line, key);
                continue;
            }
            String before = line.substring(0, citation.start());
            String after = line.substring(citation.end(), Math.min(line.length(), citation.end() + 500));
            RelationKind kind = consolidates ? RelationKind.CONSOLIDATES : kind(before, after);
            Found<String> place = new Found<>(line, 0.85, 0, null, shortened(line));
            Stated said = add(citation, line, kind, key, place);
            if (said != null && kind == RelationKind.AMENDS && amended == null) {
                amended = new Stated(kind, key, said.number(), said.name(), said.issuer(), said.issuedOn(), null);
            }
        }
    }

    /** "Sửa đổi, bổ sung khoản 2 Điều 3 như sau": the article above has named whose. */
    private void same(Citation citation, String line, @Nullable String key) {
        Stated other = amended;
        boolean amends = other != null && SAME_TARGET.matcher(line).find() && !line.contains(" này");
        if (!amends || other == null) {
            return;
        }
        for (Citation.Place place : citation.places()) {
            if (place.article() != null) {
                put(
                        new Stated(
                                RelationKind.AMENDS,
                                key,
                                other.number(),
                                other.name(),
                                other.issuer(),
                                other.issuedOn(),
                                place.key()),
                        new Found<>(line, 0.85, 0, null, shortened(line)));
            }
        }
    }

    private static RelationKind kind(String before, String after) {
        if (EXPIRES.matcher(after).find() && !before.matches("(?s).*(?:trước|sau) khi .{0,40}$")) {
            return RelationKind.REPEALS;
        }
        if (PASSIVE.matcher(before).find()) {
            return RelationKind.REFERS_TO;
        }
        if (CORRECTS.matcher(before).find()) {
            return RelationKind.CORRECTS;
        }
        if (AMENDS.matcher(before).find()) {
            return RelationKind.AMENDS;
        }
        if (REPLACES.matcher(before).find()) {
            return RelationKind.REPLACES;
        }
        if (REPEALS.matcher(before).find()) {
            return RelationKind.REPEALS;
        }
        return SUSPENDS.matcher(before).find() && before.contains("hiệu lực")
                ? RelationKind.SUSPENDS
                : RelationKind.REFERS_TO;
    }

    private @Nullable Stated add(
            Citation citation, String text, RelationKind kind, @Nullable String key, Found<String> place) {
        String number = null;
        String name = null;
        switch (citation.document()) {
            case Citation.Target.Numbered numbered -> number = numbered.number().display();
            case Citation.Target.Named named -> {
                name = name(named);
                if (name == null) {
                    return null;
                }
                number = numberBehind(name, text, citation.end());
            }
            case Citation.Target.Partly partly -> {
                return null;
            }
            case Citation.Target.Same same -> {
                return null;
            }
        }
        if (number != null && own != null && DocumentNumber.parse(number).key().equals(own.key())) {
            return null;
        }
        LocalDate date = dateBehind(text, citation.end());
        String issuer = number == null
                ? null
                : DerivedFacts.from(DocumentNumber.parse(number)).issuer().orElse(null);
        Stated whole = null;
        List<String> places = new ArrayList<>();
        citation.places().stream()
                .filter(p -> p.article() != null)
                .map(Citation.Place::key)
                .forEach(places::add);
        if (places.isEmpty()) {
            places.add("");
        }
        for (String to : places) {
            Stated said = new Stated(kind, key, number, name, issuer, date, to.isEmpty() ? null : to);
            put(said, place);
            whole = said;
        }
        return whole;
    }

    /** "Luật Bảo hiểm y tế số 25/2008/QH12" gives the name its number, here and wherever the name stands alone. */
    private @Nullable String numberBehind(String name, String text, int at) {
        List<DocumentNumber.Occurrence> next =
                DocumentNumber.findIn(text.substring(at, Math.min(text.length(), at + 40)));
        String gap = next.isEmpty()
                ? "x"
                : text.substring(at, at + next.getFirst().start()).strip();
        if (gap.isEmpty() || gap.equalsIgnoreCase("số")) {
            numbers.put(VietnameseText.fold(name), next.getFirst().number().display());
        }
        return numbers.get(VietnameseText.fold(name));
    }

    private void put(Stated said, Found<String> place) {
        boolean weak = said.kind() == RelationKind.REFERS_TO;
        String target = target(said);
        boolean known = weak && stated.values().stream().anyMatch(found -> target.equals(target(found.value())));
        if (!known) {
            stated.putIfAbsent(
                    said.kind() + "|" + said.fromKey() + "|" + target,
                    place.<Stated>as(said).believed(place.confidence()));
        }
    }

    private static String target(Stated said) {
        String number = said.number();
        String whose = number == null
                ? VietnameseText.fold(String.valueOf(said.name()))
                : DocumentNumber.parse(number).key();
        return whose + "#" + said.toKey();
    }

    /** "Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025": the title's words up to the date. */
    private static @Nullable String name(Citation.Target.Named named) {
        if (named.type() == DocumentType.CONSTITUTION) {
            return null;
        }
        String words = named.words()
                .replaceFirst("(?<![\\p{L}])sửa đổi, bổ sung một số điều của (?:Bộ luật|Luật|Pháp lệnh) ", "")
                .replaceFirst("\\s+(?:ngày|năm|số|đã|được|có|hiện|và|quy|thì|về việc)(?![\\p{L}]).*", "")
                .strip();
        return words.isEmpty() ? null : named.type().vietnameseName() + " " + words;
    }

    private static @Nullable LocalDate dateBehind(String text, int at) {
        List<VietnameseDates.Occurrence> dates =
                VietnameseDates.find(text.substring(at, Math.min(text.length(), at + 45)));
        boolean near = !dates.isEmpty() && dates.getFirst().start() <= 6;
        return near ? dates.getFirst().date() : null;
    }

    private static String unquoted(String line) {
        return line.replaceAll("“[^”]*(?:”|$)", "…");
    }

    private static String behindQuotation(String line) {
        int end = line.indexOf('”');
        return end < 0 ? "" : line.substring(end + 1);
    }

    private static boolean opens(String line, boolean before) {
        int open = line.lastIndexOf('“');
        int close = line.lastIndexOf('”');
        return open < 0 && close < 0 ? before : open > close;
    }

    private static String shortened(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300);
    }
}
