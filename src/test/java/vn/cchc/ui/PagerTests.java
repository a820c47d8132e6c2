package vn.cchc.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
