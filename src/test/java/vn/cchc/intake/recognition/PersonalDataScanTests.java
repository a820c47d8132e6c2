package vn.cchc.intake.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonalDataScanTests {

    @Test
    void countsCardsAndTelephones() {
        assertThat(PersonalDataScan.count("CCCD: 001099012345, điện thoại 0912 345 678; CMND số 123456789."))
                .isEqualTo(new PersonalDataScan.Count(2, 1));
    }

    @Test
    void leavesNumbersOfDocumentsAndSumsAlone() {
        assertThat(PersonalDataScan.count("Nghị định số 61/2018/NĐ-CP, 1.250.000.000 đồng, mã số 987654321."))
                .isEqualTo(new PersonalDataScan.Count(0, 0));
    }
}
