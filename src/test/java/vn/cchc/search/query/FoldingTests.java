package vn.cchc.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldingTests {

    @Test
    void letsTheFirstOfAGroupStandForTheOthersInTheirOrder() {
        Folding folding = Folding.of(List.of(5L, 3L, 9L, 1L, 3L, 7L), Map.of(3L, 1L, 1L, 1L, 7L, 1L, 9L, 4L));
        assertThat(folding.behind(3)).containsExactly(1L, 7L);
        assertThat(folding.behind(5)).isEmpty();
        assertThat(folding.behind(9)).isEmpty();
        assertThat(folding.folded()).containsExactlyInAnyOrder(1L, 7L);
    }
}
