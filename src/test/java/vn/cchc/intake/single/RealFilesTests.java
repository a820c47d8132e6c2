package vn.cchc.intake.single;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.extraction.Extraction;
import vn.cchc.extraction.RealFiles;
import vn.cchc.extraction.process.Extractors;
import vn.cchc.library.DocumentDraft;
import vn.cchc.vietnamese.DocumentType;

class RealFilesTests {

    private static final Extractors EXTRACTORS = Extractors.usual();

    @AfterAll
    static void endProcesses() {
        EXTRACTORS.close();
    }

    @ParameterizedTest
    @CsvSource({
        "06_LUAT_jt1cu2cf.lne-LuatPCCC_L27QH.docx, 27/2001/QH10, LAW, 2001-06-29, 65, Nông Đức Mạnh",
        "38_VAN_BAN_DU_THAO_5dzyr0zq.ylq-CV GUI XIN Y KIEN CAC DON VI_signed.pdf,"
                + " 2118/PCCC&CNCH-P6, OFFICIAL_LETTER, 2026-06-24, 0, Nguyễn Thanh Điệp",
        "luat-so-51-2024-qh15-43559.pdf, 51/2024/QH15, LAW, 2024-11-27, 3, Trần Thanh Mẫn",
        "nghi-dinh-so-128-2026-nd-cp-469347.pdf, 128/2026/NĐ-CP, DECREE, 2026-04-06, 8, Hồ Đức Phớc",
        "nghi-dinh-so-74-2025-nd-cp-44712.pdf, 74/2025/NĐ-CP, DECREE, 2025-03-31, 5, Lê Thành Long",
        "quyet-dinh-so-798-qd-ttg-469485.pdf, 798/QĐ-TTg, DECISION, 2026-05-05, 7, Lê Minh Hưng",
        "thong-tu-so-05-2025-tt-bldtbxh-44360.pdf, 05/2025/TT-BLĐTBXH, CIRCULAR, 2025-02-26, 6, Nguyễn Bá Hoan",
        "12_NGHI_DINH_82_2018_ND-CP_332027.doc, 82/2018/NĐ-CP, DECREE, 2018-05-22, 68, Nguyễn Xuân Phúc",
        "van-ban-hop-nhat-so-468-vbhn-bldtbxh-44204.pdf,"
                + " 468/VBHN-BLĐTBXH, CONSOLIDATED, 2025-02-10, 10, Lê Văn Thanh"
    })
    void recognisesWhatADocumentIs(
            String name, String number, DocumentType type, LocalDate date, int articles, String signer) {
        Path file = RealFiles.folder().resolve(name);
        Extraction extraction = EXTRACTORS.extractor().extract(file, name);
        DocumentDraft draft = Proposal.draft(extraction, name, LocalDate.of(2026, 11, 22));

        assertThat(draft.number()).isEqualTo(number);
        assertThat(draft.type()).isEqualTo(type);
        assertThat(draft.issuedOn()).isEqualTo(date);
        assertThat(draft.signer()).contains(signer);
        assertThat(draft.provisions())
                .filteredOn(provision -> provision.label().startsWith("Điều"))
                .hasSize(articles)
                .doesNotHaveDuplicates();
    }
}
