package vn.cchc.intake.single;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.cchc.extraction.Extractions;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.vietnamese.DocumentType;

class ProposalTests {

    private static final String PLAN = """
            UBND TỈNH ĐẮK LẮK
            SỞ THÔNG TIN VÀ TRUYỀN THÔNG
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            _____________
            Số: 16/KH-STTTT
            Đắk Lắk, ngày 23 tháng 3 năm 2020

            KẾ HOẠCH
            Thông tin, tuyên truyền công tác cải cách hành chính
            tỉnh Đắk Lắk năm 2020

            Thực hiện Quyết định số 2784/QĐ-UBND ngày 09/10/2017;

            I. MỤC ĐÍCH, YÊU CẦU
            1. Mục đích
            Nâng cao nhận thức của cán bộ.
            II. NỘI DUNG
            a) Việc một.
            """;

    private static final String DECREE = """
            CHÍNH PHỦ
            Số: 61/2018/NĐ-CP
            Hà Nội, ngày 23 tháng 4 năm 2018

            NGHỊ ĐỊNH
            Về thực hiện cơ chế một cửa

            Căn cứ Luật Tổ chức Chính phủ;
            Chương I
            QUY ĐỊNH CHUNG
            Điều 1. Phạm vi điều chỉnh
            Nghị định này quy định theo
            Điều 5. của Luật khác.
            1. Khoản một.
            Điều 2. Nghị định này có hiệu lực từ ngày ký và thay thế quy định trước.
            """;

    @Test
    void readsTheHeadOfAPlan() {
        DocumentDraft draft = draft(PLAN, "x.pdf");

        assertThat(draft.number()).isEqualTo("16/KH-STTTT");
        assertThat(draft.type()).isEqualTo(DocumentType.PLAN);
        assertThat(draft.issuedOn()).isEqualTo(LocalDate.of(2020, 3, 23));
        assertThat(draft.issuer()).isEqualTo("Sở Thông tin và Truyền thông tỉnh Đắk Lắk");
        assertThat(draft.title())
                .isEqualTo("Thông tin, tuyên truyền công tác cải cách hành chính tỉnh Đắk Lắk năm 2020");
    }

    @Test
    void dividesAPlanAtItsRomanParts() {
        assertThat(draft(PLAN, "x.pdf").provisions())
                .extracting(ProvisionDraft::label)
                .containsExactly("Mở đầu", "Phần I", "Phần II");
        assertThat(draft(PLAN, "x.pdf").provisions().get(1))
                .isEqualTo(new ProvisionDraft(
                        "Phần I", "MỤC ĐÍCH, YÊU CẦU", "1. Mục đích\nNâng cao nhận thức của cán bộ."));
    }

    @Test
    void dividesADecreeAtItsArticlesAndNotAtCitations() {
        DocumentDraft draft = draft(DECREE, "x.pdf");

        assertThat(draft.type()).isEqualTo(DocumentType.DECREE);
        assertThat(draft.provisions())
                .filteredOn(provision -> provision.label().startsWith("Điều"))
                .containsExactly(
                        new ProvisionDraft(
                                "Điều 1",
                                "Phạm vi điều chỉnh",
                                "Nghị định này quy định theo\nĐiều 5. của Luật khác.\n1. Khoản một."),
                        new ProvisionDraft(
                                "Điều 2", "", "Nghị định này có hiệu lực từ ngày ký và thay thế quy định trước."));
    }

    @Test
    void namesALawByItsKind() {
        DocumentDraft draft = draft("""
                QUỐC HỘI
                Luật số: 51/2024/QH15

                LUẬT
                SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT BẢO HIỂM Y TẾ

                Căn cứ Hiến pháp;
                Điều 1. Sửa đổi
                1. Một.
                """, "x.pdf");

        assertThat(draft.title()).isEqualTo("Luật sửa đổi, bổ sung một số điều của Luật bảo hiểm y tế");
        assertThat(draft.number()).isEqualTo("51/2024/QH15");
        assertThat(draft.issuer()).isEqualTo("Quốc hội");
    }

    @Test
    void fallsBackToTheFilesNameAndOneProvision() {
        DocumentDraft draft = draft("Một đoạn văn bản không có gì để nhận ra.", "tep_quet 1.docx");

        assertThat(draft.number()).isNull();
        assertThat(draft.title()).isEqualTo("tep quet 1");
        assertThat(draft.type()).isEqualTo(DocumentType.OTHER);
        assertThat(draft.provisions())
                .containsExactly(new ProvisionDraft("Toàn văn", "", "Một đoạn văn bản không có gì để nhận ra."));
    }

    @Test
    void takesTheNumberFromTheFilesNameWhereThePageHasNone() {
        assertThat(draft("NGHỊ ĐỊNH\nVề một việc\nĐiều 1. A\nB.", "nghi-dinh-so-135-2026-nd-cp-469360.pdf")
                        .number())
                .isEqualTo("135/2026/NĐ-CP");
        assertThat(draft("Một đoạn", "ke hoach 2020.pdf").number()).isNull();
    }

    @Test
    void guessesNoDateWhereTheDayWasLeftOpen() {
        assertThat(draft(PLAN.replace("ngày 23 tháng 3", "ngày    tháng 3"), "x.pdf")
                        .issuedOn())
                .isNull();
    }

    private static DocumentDraft draft(String text, String name) {
        return Proposal.draft(Extractions.of(text), name, LocalDate.of(2026, 11, 22));
    }
}
