package vn.cchc.extraction.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.cchc.extraction.Block;
import vn.cchc.extraction.Box;
import vn.cchc.extraction.Line;
import vn.cchc.extraction.Page;

/** Tells what stands on a page without belonging to its text: running heads, page numbers, stamps, rules. */
final class Furniture {

    private static final double TOP = 0.13;
    private static final double BOTTOM = 0.9;
    private static final int EDGE_ROWS = 3;
    private static final int REPEATED = 3;
    private static final Pattern NUMBER =
            Pattern.compile("[-–—.\\s]*(?:Trang\\s*)?\\d{1,4}(?:\\s*/\\s*\\d{1,4})?[-–—.\\s]*");
    private static final Pattern EDGE_NUMBER = Pattern.compile("^\\d{1,4}\\s+|\\s+\\d{1,4}$");
    private static final Pattern GAZETTE = Pattern.compile(
            "(?:\\d{1,4}\\s+)?C[ÔO]NG B[ÁA]O\\s?/\\s?S[ốôo].*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern RULE = Pattern.compile("[_*\\-–—=.·•~\\s]{2,}|[_—–]");
    private static final Pattern SIGNED = Pattern.compile(
            "(?:Ng[ưu][ờoò]i k[ýy]|K[ýy] b[ởo]i|E-?mail|C[ơo] quan|T[ổo] ch[ứu]c|Th[ờo]i gian k[ýy]|Ng[àa]y k[ýy]|Gi[ờo] k[ýy]|Signature Not Verified|Digitally signed by|Signed by|Reason|Date)\\s?:.*|Signature Not Verified",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SIGNED_SURELY = Pattern.compile(
            "(?:Ng[ưu][ờoò]i k[ýy]|K[ýy] b[ởo]i|Th[ờo]i gian k[ýy]|Signature Not Verified|Digitally signed by).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final double STAMP_HEIGHT = 45;
    private static final Pattern ARRIVAL = Pattern.compile(
            "(?:C[ỔÔO]NG TH[ÔO]NG TIN ĐI[ỆE]N T[ỬU] CH[ÍI]NH PH[ỦU]|.{0,3}(?:C[ÔO]NG V[ĂA]N )?Đ[ẾE]N\\b.{0,3}$|.{0,3}Đ[ẾE]N\\s.*(?:Gi[ờo]|Ng[àa]y|S[ốo]).*|(?:Gi[ờo]|Ng[àa]y)\\s?:\\s?[.\\d/…]*[.\\s\\w]{0,20}|Chuy[ểe]n\\s?:.*|S[ốo] v[àa] k[ýy] hi[ệe]u HS.*)");

    private final Map<Line, Block.Kind> kinds = new IdentityHashMap<>();

    private Furniture() {}

    static Furniture of(List<RawPage> pages) {
        Furniture furniture = new Furniture();
        Map<String, Set<Integer>> seen = new HashMap<>();
        List<List<Row>> rows = new ArrayList<>();
        for (RawPage page : pages) {
            List<Row> ofPage = Row.of(page.lines());
            rows.add(ofPage);
            furniture.stamps(page);
            for (Row row : furniture.edges(ofPage, page)) {
                seen.computeIfAbsent(signature(row, page), key -> new HashSet<>())
                        .add(page.number());
            }
        }
        for (int i = 0; i < pages.size(); i++) {
            furniture.mark(pages.get(i), rows.get(i), seen);
        }
        return furniture;
    }

    /** Null for what belongs to the text. */
    Block.@org.jspecify.annotations.Nullable Kind kind(Line line) {
        return kinds.get(line);
    }

    private void mark(RawPage page, List<Row> rows, Map<String, Set<Integer>> seen) {
        for (Row row : edges(rows, page)) {
            boolean top = row.box().centre() < page.height() / 2;
            String signature = signature(row, page);
            boolean repeated = signature.length() > 3
                    && seen.getOrDefault(signature, Set.of()).size() >= REPEATED;
            boolean number = NUMBER.matcher(row.text()).matches();
            if (repeated || number || GAZETTE.matcher(row.text()).matches()) {
                row.lines().forEach(line -> kinds.putIfAbsent(line, top ? Block.Kind.HEADER : Block.Kind.FOOTER));
            }
        }
        for (Row row : rows) {
            for (Line line : row.lines()) {
                if (RULE.matcher(line.text()).matches()
                        && line.text().codePoints().noneMatch(c -> c == '…')) {
                    kinds.putIfAbsent(line, Block.Kind.RULE);
                }
            }
        }
    }

    private void stamps(RawPage page) {
        List<Line> signed = page.lines().stream()
                .filter(line -> SIGNED.matcher(line.text()).matches())
                .toList();
        for (Line sure : page.lines()) {
            if (!SIGNED_SURELY.matcher(sure.text()).matches()) {
                continue;
            }
            Box box = Row.box(sure);
            List<Line> near = signed.stream()
                    .filter(line -> Math.abs(Row.box(line).centre() - box.centre()) < STAMP_HEIGHT)
                    .filter(line -> Math.abs(Row.box(line).left() - box.left()) < STAMP_HEIGHT)
                    .toList();
            if (near.size() >= 2) {
                near.forEach(line -> kinds.put(line, Block.Kind.STAMP));
            }
        }
        if (page.origin() == Page.Origin.OCR && page.number() == 1) {
            page.lines().stream()
                    .filter(line -> ARRIVAL.matcher(line.text()).matches()
                            && Row.box(line).right() < page.width() * 0.45)
                    .forEach(line -> kinds.put(line, Block.Kind.STAMP));
        }
    }

    private List<Row> edges(List<Row> rows, RawPage page) {
        List<Row> edges = new ArrayList<>();
        List<Row> texts = rows.stream()
                .filter(row -> row.lines().stream().noneMatch(line -> kinds.get(line) == Block.Kind.STAMP)
                        && row.lines().stream()
                                .noneMatch(line -> SIGNED.matcher(line.text()).matches()))
                .toList();
        for (int i = 0; i < texts.size(); i++) {
            Box box = texts.get(i).box();
            boolean top = i < EDGE_ROWS && box.centre() < page.height() * TOP;
            boolean bottom = i >= texts.size() - EDGE_ROWS && box.centre() > page.height() * BOTTOM;
            if (top || bottom) {
                edges.add(texts.get(i));
            }
        }
        return edges;
    }

    private static String signature(Row row, RawPage page) {
        String words = EDGE_NUMBER.matcher(row.text().strip()).replaceAll("").strip();
        String zone = row.box().centre() < page.height() / 2 ? "^" : "_";
        String folded = words.toLowerCase(Locale.ROOT).replaceAll("\\d+", "#").replaceAll("\\s+", " ");
        return folded.length() < 4 ? "" : zone + folded;
    }
}
