package vn.cchc.library.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.cchc.library.Provision;
import vn.cchc.library.compare.Comparison.Fate;
import vn.cchc.library.compare.Comparison.Kind;
import vn.cchc.library.compare.Comparison.Row;
import vn.cchc.library.compare.Comparison.Stretch;

class ComparisonTests {

    private static final String PATROL = "Đội tuần tra bờ kè đi hai lượt mỗi đêm và ghi sổ theo dõi mực nước từng giờ.";

    @Test
    void marksTheWordsThatChanged() {
        assertThat(Comparison.words("Trả kết quả trong năm ngày làm việc", "Trả kết quả trong ba ngày làm việc"))
                .containsExactly(
                        new Stretch(Kind.BOTH, "Trả kết quả trong"),
                        new Stretch(Kind.FIRST, "năm"),
                        new Stretch(Kind.SECOND, "ba"),
                        new Stretch(Kind.BOTH, "ngày làm việc"));
    }

    @Test
    void keepsLinesApart() {
        assertThat(Comparison.words("1. Một.\n2. Hai.", "1. Một.\n2. Hai."))
                .containsExactly(new Stretch(Kind.BOTH, "1. Một.\n2. Hai."));
    }

    @Test
    void findsAnArticleThatMovedToAnotherNumber() {
        List<Row> rows = Comparison.of(
                List.of(article(1, "Phạm vi áp dụng cho mọi bản trong xã."), article(2, PATROL)),
                List.of(
                        article(1, "Phạm vi áp dụng cho mọi bản trong xã."),
                        article(2, "Kinh phí lấy từ quỹ phòng chống thiên tai do huyện cấp hằng năm."),
                        article(3, PATROL)));
        assertThat(rows)
                .extracting(row -> row.second() == null ? "" : row.second().label(), Row::fate)
                .containsExactly(tuple("Điều 1", Fate.SAME), tuple("Điều 2", Fate.ADDED), tuple("Điều 3", Fate.MOVED));
    }

    @Test
    void showsWhatWasTakenAwayWhereItStood() {
        List<Row> rows = Comparison.of(
                List.of(article(1, "Một hai ba."), article(2, PATROL), article(3, "Bốn năm sáu.")),
                List.of(article(1, "Một hai ba."), article(3, "Bốn năm bảy.")));
        assertThat(rows).extracting(Row::fate).containsExactly(Fate.SAME, Fate.REMOVED, Fate.CHANGED);
    }

    @Test
    void comparesHostileTextsInBoundedTime() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> Comparison.of(
                        List.of(article(1, "a b ".repeat(200_000))), List.of(article(1, "b c ".repeat(200_000)))));
    }

    private static Provision article(int number, String text) {
        return new Provision("art-" + number, "Điều " + number, "", text);
    }
}
