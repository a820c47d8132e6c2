package vn.cchc.initiative.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cchc.initiative.judging.Conflict.Kind;
import vn.cchc.initiative.judging.Conflict.State;
import vn.cchc.initiative.submission.Snapshot;

class ConflictSearchTests {

    @Test
    void isCertainOfAnAuthorAndOfTheSameUnit() {
        assertThat(kinds(judge("Lường Văn Sơn", 7L), author("Ai đó", 7L, null))).containsExactly("SAME_UNIT CONFIRMED");
        assertThat(kinds(judge("Lường Văn Sơn", 7L), author("Lường Văn Sơn", 8L, "account:3")))
                .containsExactly("CO_AUTHOR CONFIRMED");
    }

    @Test
    void onlyHintsAtNamesAndUnitsAboveOrBelow() {
        assertThat(kinds(judge("Lường Văn Sơn", 1L), author("Lường Thị Mai", 8L, null)))
                .containsExactly("FAMILY_NAME HINT");
        assertThat(kinds(judge("Lường Văn Sơn", 1L), author("Lường Văn Sơn", 8L, null)))
                .containsExactly("CO_AUTHOR HINT");
        assertThat(kinds(judge("Cầm Văn A", 10L), author("Ai đó", 11L, null))).containsExactly("NEAR_UNIT HINT");
    }

    @Test
    void saysNothingOfNamesThatMostPeopleHave() {
        assertThat(kinds(judge("Nguyễn Văn An", 1L), author("Nguyễn Văn Bình", 8L, null)))
                .isEmpty();
        assertThat(kinds(judge("Nguyễn Khắc An", 1L), author("Nguyễn Khắc Bình", 8L, null)))
                .containsExactly("FAMILY_NAME HINT");
    }

    private static List<String> kinds(Member judge, Snapshot.Signed author) {
        var candidate = new ConflictSearch.Candidate(5, "account:99", List.of(author));
        return ConflictSearch.of(judge, candidate, (one, other) -> one + other == 21).stream()
                .map(conflict -> Kind.valueOf(conflict.kind().name()) + " "
                        + State.valueOf(conflict.state().name()))
                .toList();
    }

    private static Member judge(String name, long unit) {
        return new Member(1, 1, 1, "account:3", name, unit, "", false, Set.of(), 100, true);
    }

    private static Snapshot.Signed author(String name, long unit, @Nullable String person) {
        return new Snapshot.Signed(name, unit, "", person, 10_000);
    }
}
