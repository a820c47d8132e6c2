package vn.cchc.plan.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AirTimeTests {

    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Test
    void fifteenMinutesAreEnoughAndFourteenAreNot() {
        var enough = AirTime.month(MONTH, 15, Collections.nCopies(3, new AirTime.Aired(EVENING, 5, false)), MONTH);
        var few = AirTime.month(
                MONTH,
                15,
                List.of(new AirTime.Aired(EVENING, 5, false), new AirTime.Aired(EVENING, 9, true)),
                MONTH.plusMonths(1));

        assertThat(enough.met()).isTrue();
        assertThat(enough.missing()).isZero();
        assertThat(few.met()).isFalse();
        assertThat(few.missing()).isEqualTo(1);
        assertThat(few.relayed()).isEqualTo(9);
        assertThat(few.over()).isTrue();
    }

    @Test
    void mostMinutesBelongIntoGoodHours() {
        assertThat(AirTime.isGood(LocalTime.of(5, 0))).isTrue();
        assertThat(AirTime.isGood(LocalTime.of(7, 0))).isFalse();
        assertThat(AirTime.isGood(LocalTime.of(20, 59))).isTrue();
        assertThat(AirTime.month(MONTH, 15, List.of(new AirTime.Aired(MORNING, 20, false)), MONTH)
                        .goodHours())
                .isFalse();
        assertThat(AirTime.month(
                                MONTH,
                                15,
                                List.of(new AirTime.Aired(MORNING, 10, false), new AirTime.Aired(EVENING, 10, false)),
                                MONTH)
                        .goodHours())
                .isTrue();
    }

    @Test
    void aScriptTakesAboutTwoMinutesAndSaysNothingTheTextDoesNotSay() {
        var parts = Collections.nCopies(
                30, "a) Đài phát ít nhất mười lăm phút mỗi tháng. Đài tiếp sóng đủ các chương trình của cấp trên.");

        var script = Script.of("Kính thưa bà con.", parts, "Cảm ơn bà con.", 2);

        assertThat(Script.seconds(script)).isBetween(100, 120);
        assertThat(script)
                .startsWith("Kính thưa bà con.")
                .endsWith("Cảm ơn bà con.")
                .doesNotContain("a)");
        assertThat(script.replace("Kính thưa bà con.", "").replace("Cảm ơn bà con.", ""))
                .matches(
                        "(?s)(?:\\s|Đài phát ít nhất mười lăm phút mỗi tháng\\.|Đài tiếp sóng đủ các chương trình của cấp trên\\.)*");
    }

    @Test
    void aShortTextMakesAShortScript() {
        assertThat(Script.of("Mở đầu.", List.of("Một câu."), "Hết.", 2)).isEqualTo("Mở đầu.\n\nMột câu.\n\nHết.");
    }
}
