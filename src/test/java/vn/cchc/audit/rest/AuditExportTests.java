package vn.cchc.audit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuditExportTests {

    @Test
    void quotesCells() {
        assertThat(AuditExport.cell("một \"câu\", hai\ndòng")).isEqualTo("\"một \"\"câu\"\", hai\ndòng\"");
    }

    @Test
    void letsNoCellBecomeAFormula() {
        for (var formula : new String[] {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"}) {
            assertThat(AuditExport.cell(formula)).as(formula).startsWith("\"'");
        }
        assertThat(AuditExport.cell("a=1")).isEqualTo("\"a=1\"");
    }
}
