package vn.cchc.intake.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import vn.cchc.jobs.JobItem;

class ReportPageTests {

    @Test
    void comesBackFromItsOwnAddress() {
        var page = new ReportPage(JobItem.Outcome.REFUSED, 4);
        assertThat(page.query()).isEqualTo("?outcome=refused&page=5");
        assertThat(ReportPage.from(QueryParameters.fromString(page.query().substring(1))))
                .isEqualTo(page);
        assertThat(ReportPage.FIRST.query()).isEmpty();
    }

    @Test
    void leavesOutWhatMakesNoSense() {
        assertThat(ReportPage.from(QueryParameters.fromString("outcome=lost&page=-3")))
                .isEqualTo(ReportPage.FIRST);
    }
}
