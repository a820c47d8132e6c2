package vn.cchc.contest.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cchc.contest.analysis.Patterns.Finding;
import vn.cchc.contest.analysis.Patterns.Kind;
import vn.cchc.contest.analysis.Patterns.Trace;

class PatternsTests {

    private static final Instant NINE = Instant.parse("2026-11-22T02:00:00Z");

    @Test
    void looksAtWhoIsRightFasterThanReadingTakes() {
        var findings = Patterns.of(List.of(
                trace(1, 20, 1.0, Map.of()), trace(2, 200, 1.0, Map.of()), trace(3, 20, 0.2, Map.of())));
        assertThat(findings).extracting(Finding::kind).containsExactly(Kind.FAST);
        assertThat(findings.getFirst().entrants()).containsExactly(1L);
        assertThat(findings.getFirst().figure()).isEqualTo(2);
    }

    @Test
    void looksAtTwoWhoErrAlikeWhereOthersErrOtherwise() {
        List<Trace> traces = new ArrayList<>();
        traces.add(trace(1, 300, 0.7, Map.of(1L, "c", 2L, "d", 3L, "b")));
        traces.add(trace(2, 320, 0.7, Map.of(1L, "c", 2L, "d", 3L, "b")));
        for (int i = 3; i < 30; i++) {
            traces.add(trace(i, 300 + i, 0.7, Map.of(1L, "a" + i % 5, 2L, "a" + i % 7, 3L, "a" + i % 11)));
        }
        var findings = Patterns.of(traces);
        assertThat(findings.getFirst().entrants()).containsExactly(1L, 2L);
        assertThat(findings.getFirst().figure()).isEqualTo(3);
        assertThat(findings.getFirst().apart()).hasSeconds(20);
        assertThat(findings.getFirst().weight()).isGreaterThan(3 * 3);
    }

    @Test
    void putsTheCommonMistakeBehindTheRareOne() {
        List<Trace> traces = new ArrayList<>();
        traces.add(trace(1, 300, 0.7, Map.of(1L, "rare", 2L, "rare", 3L, "rare")));
        traces.add(trace(2, 300, 0.7, Map.of(1L, "rare", 2L, "rare", 3L, "rare")));
        for (int i = 3; i < 20; i++) {
            traces.add(trace(i, 300, 0.7, Map.of(1L, "usual", 2L, "usual", 3L, "usual")));
        }
        assertThat(Patterns.of(traces).getFirst().entrants()).containsExactly(1L, 2L);
    }

    @Test
    void findsNothingInOnePersonsAttempts() {
        var wrong = Map.of(1L, "c", 2L, "d", 3L, "b");
        assertThat(Patterns.of(List.of(trace(1, 300, 0.7, wrong), trace(1, 400, 0.7, wrong)))).isEmpty();
    }

    @Test
    void looksAtAnAddressFromWhichManyCome() {
        List<Trace> traces = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            traces.add(new Trace(i, 10, NINE.plusSeconds(60L * i), NINE.plusSeconds(600), 0.5, "one", Map.of()));
            traces.add(new Trace(100 + i, 10, NINE, NINE.plusSeconds(600), 0.5, "many-" + i, Map.of()));
        }
        var findings = Patterns.of(traces);
        assertThat(findings).extracting(Finding::kind).containsExactly(Kind.TOGETHER);
        assertThat(findings.getFirst().figure()).isEqualTo(12);
        assertThat(findings.getFirst().apart()).hasMinutes(11);
    }

    private static Trace trace(long entrant, int seconds, double share, Map<Long, String> wrong) {
        return new Trace(entrant, 10, NINE, NINE.plusSeconds(seconds), share, null, wrong);
    }
}
