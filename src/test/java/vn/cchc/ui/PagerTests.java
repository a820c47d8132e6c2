package vn.cchc.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagerTests {

    @Test
    void showsTheOnlyPage() {
        assertThat(Pager.shown(0, 1)).containsExactly(0);
    }

    @Test
    void leavesNoGapInAShortList() {
        assertThat(Pager.shown(1, 4)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void showsTheEndsAndTheNeighboursOfALongList() {
        assertThat(Pager.shown(500, 1_000)).containsExactly(0, 499, 500, 501, 999);
        assertThat(Pager.shown(0, 1_000)).containsExactly(0, 1, 999);
        assertThat(Pager.shown(999, 1_000)).containsExactly(0, 998, 999);
    }

    @ParameterizedTest
    @CsvSource({"1,0", "20,19", "999,998"})
    void readsThePageThatIsAskedFor(String text, int page) {
        assertThat(Pager.asked(QueryParameters.of("page", text), "page", 999)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "01", "1000", "1e2", "99999999999", "hai"})
    void readsWhatMakesNoSenseAsTheFirstPage(String text) {
        assertThat(Pager.asked(QueryParameters.of("page", text), "page", 999)).isZero();
        assertThat(Pager.asked(QueryParameters.empty(), "page", 999)).isZero();
    }
}
