package vn.cchc.vietnamese;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of documents, with the codes they have in numbers.
 *
 * <p>Codes of administrative documents follow annex III of Decree 30/2020/NĐ-CP, those of legal normative documents the
 * Law on Promulgation of Legal Documents; older codes are taken from the documents themselves.
 */
public enum DocumentType {
    CONSTITUTION("Hiến pháp", "HP"),
    CODE("Bộ luật", "BL"),
    LAW("Luật", "L", "LCT", "Lt"),
    ORDINANCE("Pháp lệnh", "PL", "PLCT"),
    ORDER("Lệnh", "LCTN", "SL"),
    RESOLUTION("Nghị quyết", "NQ"),
    JOINT_RESOLUTION("Nghị quyết liên tịch", "NQLT"),
    DECREE("Nghị định", "NĐ"),
    DECISION("Quyết định", "QĐ"),
    CIRCULAR("Thông tư", "TT"),
    JOINT_CIRCULAR("Thông tư liên tịch", "TTLT", "TTLB"),
    DIRECTIVE("Chỉ thị", "CT"),
    PLAN("Kế hoạch", "KH"),
    PROGRAM("Chương trình", "CTr", "CTrHĐ", "CTHĐ", "CTPH"),
    PROJECT("Đề án", "ĐA"),
    REPORT("Báo cáo", "BC"),
    OFFICIAL_LETTER("Công văn", "CV"),
    GUIDANCE("Hướng dẫn", "HD"),
    NOTICE("Thông báo", "TB"),
    CONCLUSION("Kết luận", "KL"),
    REGULATION("Quy định", "QyĐ", "QĐi"),
    CONSOLIDATED("Văn bản hợp nhất", "VBHN"),
    STANDARD("Tiêu chuẩn, quy chuẩn kỹ thuật", "TCVN", "QCVN", "TCXDVN", "TCXD", "QCXDVN", "TCN", "QCĐP"),
    OTHER("Văn bản khác", "QC", "PA", "DA", "BB", "TTr", "HĐ", "CĐ", "TC", "GM", "TTHT", "GUQ", "BGN", "BTT");

    private static final Map<String, DocumentType> BY_CODE = new HashMap<>();
    private static final List<DocumentType> LONGEST_NAME_FIRST = Arrays.stream(values())
            .filter(type -> type != OTHER)
            .sorted(Comparator.comparing((DocumentType type) -> type.name.length())
                    .reversed())
            .toList();

    static {
        for (DocumentType type : values()) {
            for (String code : type.codes) {
                BY_CODE.put(code, type);
                BY_CODE.putIfAbsent(VietnameseText.normalize(code), type);
            }
        }
        for (DocumentType type : values()) {
            for (String code : type.codes) {
                BY_CODE.putIfAbsent(VietnameseText.fold(code), type);
            }
        }
    }

    private final String name;
    private final List<String> codes;

    DocumentType(String name, String... codes) {
        this.name = name;
        this.codes = List.of(codes);
    }

    /** The kind's Vietnamese name, capitalised: "Kế hoạch". */
    public String vietnameseName() {
        return name;
    }

    /** The codes the kind has in numbers, the usual one first. */
    public List<String> codes() {
        return codes;
    }

    /**
     * The kind a code stands for, in any case and also without marks ("qd").
     *
     * <p>{@code L} is read as a law; {@link DerivedFacts} tells the orders of the President apart, who uses it as well.
     */
    public static Optional<DocumentType> fromCode(String code) {
        String composed = VietnameseText.nfc(code.strip());
        DocumentType exact = BY_CODE.get(composed);
        DocumentType lower = exact != null ? exact : BY_CODE.get(VietnameseText.normalize(composed));
        return Optional.ofNullable(lower != null ? lower : BY_CODE.get(VietnameseText.fold(composed)));
    }

    /** The kind with this Vietnamese name, in any case and also without marks. */
    public static Optional<DocumentType> fromName(String name) {
        String folded = words(name);
        return Arrays.stream(values())
                .filter(type -> words(type.name).equals(folded))
                .findFirst();
    }

    /** The kind whose name a title starts with: "Bộ luật Hình sự" is a {@link #CODE}. */
    public static Optional<DocumentType> fromTitle(String title) {
        String folded = words(title.substring(0, Math.min(title.length(), 200))) + " ";
        if (folded.startsWith("thong tu lien bo ")) {
            return Optional.of(JOINT_CIRCULAR);
        }
        return LONGEST_NAME_FIRST.stream()
                .filter(type -> folded.startsWith(words(type.name) + " "))
                .findFirst();
    }

    /** The canonical spelling of a code, as "TTr" for "ttr"; the code itself where it is unknown. */
    static String canonicalCode(String code) {
        return fromCode(code).map(type -> type.spelling(code)).orElse(code);
    }

    private String spelling(String code) {
        String folded = VietnameseText.fold(code);
        return codes.stream()
                .filter(known -> VietnameseText.nfc(code).equals(known))
                .findFirst()
                .or(() -> codes.stream()
                        .filter(known -> VietnameseText.fold(known).equals(folded))
                        .findFirst())
                .orElse(code);
    }

    private static String words(String text) {
        return String.join(
                " ",
                Syllables.of(text).stream()
                        .map(s -> VietnameseText.fold(s.text()))
                        .toList());
    }
}
