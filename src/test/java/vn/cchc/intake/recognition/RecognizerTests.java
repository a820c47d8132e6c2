package vn.cchc.intake.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.cchc.extraction.Extractions;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.library.RelationKind;
import vn.cchc.vietnamese.DocumentNumber;
import vn.cchc.vietnamese.DocumentType;

class RecognizerTests {

    private static final String DECISION = """
            ỦY BAN NHÂN DÂN
            TỈNH MINH HỌA
            Số: 15/2024/QĐ-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Minh Họa, ngày 03 tháng 5 năm 2024

            QUYẾT ĐỊNH
            Sửa đổi, bổ sung một số điều của Quy định ban hành kèm theo Quyết định số 07/2020/QĐ-UBND

            Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
            Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ;
            Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 07/2020/QĐ-UBND
            1. Sửa đổi khoản 2 Điều 3 như sau:
            “2. Nội dung mới.
            Điều 9. Một điều được trích dẫn.”
            Điều 2. Bãi bỏ Quyết định số 11/2019/QĐ-UBND ngày 02 tháng 02 năm 2019.
            Điều 3. Quyết định này có hiệu lực thi hành kể từ ngày 15 tháng 5 năm 2024./.
            Nơi nhận:
            - Như Điều 3;
            - Lưu: VT.
            TM. ỦY BAN NHÂN DÂN
            KT. CHỦ TỊCH
            PHÓ CHỦ TỊCH
            Nguyễn Văn Minh
            PHỤ LỤC
            Biểu mẫu kèm theo.
            """;

    @Test
    void readsWhatADecisionSaysOfItself() {
        Recognized read = read(DECISION);

        assertThat(read.number().orElseThrow().value().display()).isEqualTo("15/2024/QĐ-UBND");
        assertThat(read.type().orElseThrow().value()).isEqualTo(DocumentType.DECISION);
        assertThat(read.issuedOn().orElseThrow().value()).isEqualTo(LocalDate.of(2024, 5, 3));
        assertThat(read.place().orElseThrow().value()).isEqualTo("Minh Họa");
        assertThat(read.effectiveOn().orElseThrow().value()).isEqualTo(LocalDate.of(2024, 5, 15));
        assertThat(read.bases()).hasSize(2);
        assertThat(read.recipients()).extracting(Found::value).containsExactly("Như Điều 3", "Lưu: VT");
    }

    @Test
    void tellsWhoSignedForWhom() {
        assertThat(read(DECISION).signers())
                .extracting(Found::value)
                .containsExactly(new Signer(
                        "Nguyễn Văn Minh",
                        null,
                        "PHÓ CHỦ TỊCH",
                        java.util.List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH")));
    }

    @Test
    void takesQuotedArticlesForNoArticlesOfItsOwn() {
        assertThat(read(DECISION).provisions())
                .extracting(ProvisionDraft::label)
                .containsExactly("Mở đầu", "Điều 1", "Điều 2", "Điều 3", "Phụ lục");
    }

    @Test
    void readsHowItBearsOnOthersDownToTheArticle() {
        assertThat(read(DECISION).relations())
                .extracting(Found::value)
                .extracting(Stated::kind, Stated::fromKey, Stated::number, Stated::toKey)
                .contains(
                        tuple(RelationKind.BASED_ON, null, "72/2025/QH15", null),
                        tuple(RelationKind.BASED_ON, null, "61/2018/NĐ-CP", null),
                        tuple(RelationKind.AMENDS, "art-1", "07/2020/QĐ-UBND", "art-3/cl-2"),
                        tuple(RelationKind.REPEALS, "art-2", "11/2019/QĐ-UBND", null));
    }

    @Test
    void readsThePartysNumbersAndDocumentsWithoutOne() {
        assertThat(read("TỈNH ỦY MINH HỌA\n*\nSố 07-NQ/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nMinh Họa, ngày 9 tháng 3 năm 2021\n"
                                + "NGHỊ QUYẾT\nVề cải cách hành chính\nI. Tình hình\nMột.")
                        .number()
                        .orElseThrow()
                        .value()
                        .display())
                .isEqualTo("07-NQ/TU");
        assertThat(read("UBND TỈNH MINH HỌA\nSố: không số\nKẾ HOẠCH\nVề một việc\nI. Mục đích\nMột.")
                        .number()
                        .orElseThrow()
                        .value())
                .isEqualTo(DocumentNumber.UNNUMBERED);
    }

    @Test
    void readsALettersSubject() {
        Recognized letter =
                read("SỞ NỘI VỤ\nSố: 812/SNV-CCHC\nV/v báo cáo định kỳ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                        + "Minh Họa, ngày 10 tháng 6 năm 2025\nKính gửi: Các xã, phường.\nĐề nghị gửi báo cáo.");

        assertThat(letter.type().orElseThrow().value()).isEqualTo(DocumentType.OFFICIAL_LETTER);
        assertThat(letter.title().orElseThrow().value()).isEqualTo("báo cáo định kỳ");
    }

    @Test
    void takesAConsolidatedTextsNumberFromItsAuthentication() {
        Recognized read = read("VĂN BẢN HỢP NHẤT\nTHÔNG TƯ\nQuy định một việc\nĐiều 1. Phạm vi\nMột.\n"
                + "Điều 2. Hiệu lực\nHai./.\nBỘ NỘI VỤ\nSố: 03/VBHN-BNV\nXÁC THỰC VĂN BẢN HỢP NHẤT\n"
                + "Hà Nội, ngày 06 tháng 3 năm 2025\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nTrần Thị Hoa");

        assertThat(read.consolidated()).isTrue();
        assertThat(read.number().orElseThrow().value().display()).isEqualTo("03/VBHN-BNV");
        assertThat(read.type().orElseThrow().value()).isEqualTo(DocumentType.CONSOLIDATED);
        assertThat(read.issuedOn().orElseThrow().value()).isEqualTo(LocalDate.of(2025, 3, 6));
    }

    @Test
    void seesMarksOfSecrecyAndNotTheWordInASentence() {
        assertThat(read("TỐI MẬT\n" + DECISION).isSecret()).isTrue();
        assertThat(read(DECISION + "Lưu hành nội bộ\n").secrecy())
                .extracting(Found::value)
                .containsExactly(Secrecy.INTERNAL);
        assertThat(read(DECISION.replace("Nội dung mới.", "Bảo vệ bí mật; tài liệu mật được quản lý riêng."))
                        .secrecy())
                .isEmpty();
    }

    private static Recognized read(String text) {
        return Recognizer.read(Extractions.of(text));
    }
}
