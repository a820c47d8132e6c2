package vn.cchc.library.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.Audience;
import vn.cchc.library.DerivedField;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.LegalText;
import vn.cchc.library.Provision;
import vn.cchc.library.PublicationState;
import vn.cchc.library.Relation;
import vn.cchc.library.RelationKind;
import vn.cchc.library.Source;
import vn.cchc.library.Validity;
import vn.cchc.vietnamese.DocumentType;

/** Documents made by hand. */
final class Samples {

    static final Instant CHANGED = Instant.parse("2026-11-20T03:04:05Z");

    private Samples() {}

    static DocumentSummary summary(
            long id,
            String slug,
            @Nullable String number,
            DocumentType type,
            String title,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            Validity validity,
            PublicationState state,
            Audience audience) {
        return new DocumentSummary(
                new DocumentId(id),
                slug,
                number,
                type,
                title,
                issuer,
                issuedOn,
                null,
                validity,
                state,
                audience,
                false);
    }

    static DocumentSummary decision() {
        return summary(
                2,
                "2784-qd-ubnd-2017",
                "2784/QĐ-UBND",
                DocumentType.DECISION,
                "Kế hoạch thực hiện Nghị quyết 07-NQ/TU",
                "UBND tỉnh Đắk Lắk",
                LocalDate.of(2017, 10, 9),
                Validity.EXPIRED,
                PublicationState.PUBLISHED,
                Audience.PUBLIC);
    }

    /** A summary with parts, a relation both ways and a source. */
    /** A decree of two articles. */
    static LegalText saying(String first, String second) {
        LegalText decree = document(5, "nghi-dinh", "5/2020/NĐ-CP", PublicationState.PUBLISHED, Audience.PUBLIC);
        return new LegalText(
                decree.summary(),
                decree.postedOn(),
                decree.effectiveOn(),
                decree.validityBasis(),
                decree.validityConfirmedBy(),
                decree.validityConfirmedAt(),
                decree.signer(),
                decree.topics(),
                decree.source(),
                decree.derived(),
                List.of(
                        new Provision("art-1", "Điều 1", "Hồ sơ", first),
                        new Provision("art-2", "Điều 2", "Thời hạn", second)),
                decree.relations(),
                decree.textVersion(),
                decree.revision(),
                decree.updatedAt(),
                decree.publishedAt());
    }

    static LegalText plan() {
        DocumentSummary summary = new DocumentSummary(
                new DocumentId(1),
                "16-kh-stttt-2020",
                "16/KH-STTTT",
                DocumentType.PLAN,
                "Thông tin, tuyên truyền về cải cách hành chính năm 2020",
                "Sở Thông tin và Truyền thông tỉnh Đắk Lắk",
                LocalDate.of(2020, 3, 23),
                2020,
                Validity.PERIOD_ENDED,
                PublicationState.PUBLISHED,
                Audience.PUBLIC,
                true);
        return new LegalText(
                summary,
                LocalDate.of(2020, 3, 25),
                null,
                "Kế hoạch của năm 2020.",
                null,
                null,
                null,
                Set.of("task-6", "group-2"),
                new Source(
                        "Sở Thông tin và Truyền thông ban hành kế hoạch",
                        "Cổng Thông tin điện tử tỉnh Đắk Lắk",
                        "https://daklak.gov.vn/tin",
                        LocalDate.of(2020, 3, 25)),
                Set.of(DerivedField.TYPE, DerivedField.VALIDITY),
                List.of(
                        new Provision(
                                "part-1",
                                "Phần 1",
                                "Nội dung trọng tâm",
                                "Phổ biến chủ trương về cải cách hành chính. Sáu nhiệm vụ được nhắc đến:\n"
                                        + "a) cải cách thể chế;\nb) cải cách thủ tục hành chính;\nc) cải cách tổ chức bộ máy;\n"
                                        + "d) nâng cao chất lượng đội ngũ;\nđ) cải cách tài chính công;\ne) hiện đại hóa hành chính."),
                        new Provision(
                                "part-2",
                                "Phần 2",
                                "Văn bản cần phổ biến",
                                "Quyết định số 2784/QĐ-UBND ngày 09/10/2017 của Ủy ban nhân dân tỉnh; Quyết định số "
                                        + "2784/QĐ-UBND ngày 01/02/2019 của nơi khác; Thông tư số 99/2020/TT-BNV."),
                        new Provision(
                                "part-3",
                                "Phần 3",
                                "Đài truyền thanh cấp huyện",
                                "Trách nhiệm như sau:\n1. Mở chuyên mục mỗi tháng ít nhất 15 phút.\n2. Chuyên mục gồm:\n"
                                        + "a) tin;\nb) bài.")),
                List.of(
                        new Relation(
                                RelationKind.IMPLEMENTS,
                                true,
                                "part-2",
                                decision(),
                                null,
                                null,
                                null,
                                "art-5/cl-2/pt-dd"),
                        new Relation(
                                RelationKind.REPLACES,
                                false,
                                null,
                                null,
                                "20/KH-STTTT",
                                "Sở Thông tin và Truyền thông",
                                LocalDate.of(2021, 2, 1),
                                null)),
                1,
                7,
                CHANGED,
                CHANGED);
    }

    /** A document of a state and audience, with one article. */
    static LegalText document(long id, String slug, String number, PublicationState state, Audience audience) {
        DocumentSummary summary = summary(
                id,
                slug,
                number,
                DocumentType.DECREE,
                "Về việc thử " + slug,
                "Chính phủ",
                LocalDate.of(2018, 4, 23),
                Validity.IN_FORCE,
                state,
                audience);
        return full(summary, List.of(new Provision("art-1", "Điều 1", "Phạm vi", "Nghị định này quy định về thử.")));
    }

    static LegalText law(long id, String slug, String title, LocalDate issuedOn) {
        DocumentSummary summary = summary(
                id,
                slug,
                id + "/" + issuedOn.getYear() + "/QH14",
                DocumentType.LAW,
                title,
                "Quốc hội",
                issuedOn,
                Validity.IN_FORCE,
                PublicationState.PUBLISHED,
                Audience.PUBLIC);
        return full(summary, List.of(new Provision("art-5", "Điều 5", "Phạm vi", "Luật này nói về giếng.")));
    }

    static LegalText full(DocumentSummary summary, List<Provision> provisions) {
        return new LegalText(
                summary,
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                Set.of(),
                provisions,
                List.of(),
                1,
                1,
                CHANGED,
                CHANGED);
    }

    static final String ATTACK = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&amp;\u202Egnp\u0007";

    /** Every word somebody else could have written is an attack. */
    static LegalText hostile() {
        DocumentSummary summary = summary(
                9,
                "hostile",
                "9/" + ATTACK,
                DocumentType.OTHER,
                "Tiêu đề " + ATTACK,
                "Cơ quan " + ATTACK,
                LocalDate.of(2020, 1, 1),
                Validity.UNKNOWN,
                PublicationState.PUBLISHED,
                Audience.PUBLIC);
        return new LegalText(
                summary,
                null,
                null,
                "Căn cứ " + ATTACK,
                "thuthu" + ATTACK,
                CHANGED,
                "Người ký " + ATTACK,
                Set.of("chủ đề " + ATTACK),
                new Source("Nguồn " + ATTACK, ATTACK, "javascript:alert(3)//" + ATTACK, null),
                Set.of(),
                List.of(new Provision(
                        "art-1",
                        "Điều 1" + ATTACK,
                        "Tên " + ATTACK,
                        "Mở đầu " + ATTACK + "\n1. Khoản " + ATTACK + "\na) Điểm " + ATTACK + "\nb) Nữa\n2. Hết")),
                List.of(new Relation(
                        RelationKind.REFERS_TO, true, "art-1", null, "1/" + ATTACK, ATTACK, null, "art-2" + ATTACK)),
                1,
                1,
                CHANGED,
                CHANGED);
    }

    /** A law of many articles, each of about {@code length} characters in clauses and points. */
    static LegalText law(int articles, int length) {
        String sentence =
                "Cơ quan, tổ chức, cá nhân có trách nhiệm thực hiện đúng quy định của pháp luật về cải cách hành chính, "
                        + "ưu tiên phục vụ người dân ở cơ sở và công khai kết quả giải quyết thủ tục";
        List<Provision> provisions = new ArrayList<>();
        for (int article = 1; article <= articles; article++) {
            StringBuilder text = new StringBuilder("Điều này quy định như sau:");
            for (int clause = 1; text.length() < length; clause++) {
                text.append('\n')
                        .append(clause)
                        .append(". ")
                        .append(sentence)
                        .append(" số ")
                        .append(clause)
                        .append(':');
                for (char point : new char[] {'a', 'b', 'c'}) {
                    text.append('\n')
                            .append(point)
                            .append(") ")
                            .append(sentence)
                            .append(';');
                }
            }
            provisions.add(
                    new Provision("art-" + article, "Điều " + article, "Trách nhiệm " + article, text.toString()));
        }
        return full(
                summary(
                        20,
                        "luat-dai",
                        "1/2026/QH16",
                        DocumentType.LAW,
                        "Luật dài để thử",
                        "Quốc hội",
                        LocalDate.of(2026, 1, 1),
                        Validity.IN_FORCE,
                        PublicationState.PUBLISHED,
                        Audience.PUBLIC),
                provisions);
    }
}
