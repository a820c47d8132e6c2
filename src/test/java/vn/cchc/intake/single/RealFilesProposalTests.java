package vn.cchc.intake.single;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.extraction.Extraction;
import vn.cchc.extraction.RealFiles;
import vn.cchc.library.DocumentDraft;
import vn.cchc.vietnamese.DocumentType;

class RealFilesProposalTests {

    @ParameterizedTest
    @CsvSource({
        "luat-so-51-2024-qh15-43559.pdf, 51/2024/QH15, LAW, , 4",
        "nghi-dinh-so-128-2026-nd-cp-469347.pdf, 128/2026/NĐ-CP, DECREE, 2026-04-06, 2",
        "nghi-dinh-so-135-2026-nd-cp-469360.pdf, 135/2026/NĐ-CP, DECREE, , 2",
        "nghi-dinh-so-74-2025-nd-cp-44712.pdf, 74/2025/NĐ-CP, DECREE, 2025-03-31, 2",
        "quyet-dinh-so-798-qd-ttg-469485.pdf, 798/QĐ-TTg, DECISION, 2026-05-05, 2",
        "thong-tu-so-05-2025-tt-bldtbxh-44360.pdf, 05/2025/TT-BLĐTBXH, CIRCULAR, , 5",
        "thong-tu-so-81-2025-tt-bca-46273.pdf, 81/2025/TT-BCA, CIRCULAR, , 5",
        "12_NGHI_DINH_82_2018_ND-CP_332027.doc, 82/2018/NĐ-CP, DECREE, 2018-05-22, 50",
        "van-ban-hop-nhat-so-468-vbhn-bldtbxh-44204.pdf, 468/VBHN-BLĐTBXH, CONSOLIDATED, , 8",
        "102_2017_ND-CP_332648.pdf, 102/2017/NĐ-CP, DECREE, 2017-09-01, 50"
    })
    void recognisesNumberTypeDateAndArticles(
            String name, String number, DocumentType type, LocalDate date, int fewestProvisions) {
        Path file = RealFiles.folder().resolve(name);
        Extraction extraction = RealFiles.extractor().extract(file, name);
        DocumentDraft draft = Proposal.draft(extraction, name, LocalDate.of(2026, 11, 22));

        assertThat(draft.number()).isEqualTo(number);
        assertThat(draft.type()).isEqualTo(type);
        if (date != null) {
            assertThat(draft.issuedOn()).isEqualTo(date);
        }
        assertThat(draft.provisions()).hasSizeGreaterThanOrEqualTo(fewestProvisions);
        assertThat(draft.provisions()).extracting(p -> p.label()).doesNotHaveDuplicates();
    }
}
