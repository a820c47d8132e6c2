package vn.cchc.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cchc.search.index.VersionGroups.Facts;

class VersionGroupsTests {

    private static final String GOVERNMENT = "Chính phủ";
    private static final LocalDate DAY = LocalDate.of(2018, 4, 23);

    @Test
    void joinsTheSameWords() {
        assertThat(VersionGroups.of(List.of(text(1, "a"), text(2, "a"), text(3, "b"), text(4, null), text(5, null))))
                .isEqualTo(Map.of(1L, 1L, 2L, 1L));
    }

    @Test
    void joinsAConsolidatedTextWithItsBaseAndThroughItWithAnother() {
        assertThat(VersionGroups.of(
                        List.of(consolidating(3, 2), consolidating(7, 2), text(2, null), consolidating(9, 99))))
                .isEqualTo(Map.of(2L, 2L, 3L, 2L, 7L, 2L));
    }

    @Test
    void joinsOneNumberWhereNothingSpeaksAgainstIt() {
        assertThat(VersionGroups.of(List.of(
                        numbered(1, "61/2018/NĐ-CP", GOVERNMENT, DAY, 2018),
                        numbered(2, "61/2018/NĐ-CP", null, null, 2018),
                        numbered(3, "61/2018/NĐ-CP", "CHÍNH PHỦ", null, 2018))))
                .hasSize(3);
    }

    @Test
    void keepsUnitsApartThatShareANumber() {
        assertThat(VersionGroups.of(List.of(
                        numbered(1, "33/KH-UBND", "UBND tỉnh Minh Họa", DAY, 2018),
                        numbered(2, "33/KH-UBND", "UBND huyện Sông Xanh", DAY, 2018),
                        numbered(3, "33/KH-UBND", "UBND tỉnh Minh Họa", LocalDate.of(2019, 4, 23), 2019))))
                .isEmpty();
    }

    @Test
    void joinsToNeitherWhatMayBeTwo() {
        assertThat(VersionGroups.of(List.of(
                        numbered(1, "12/2019/QĐ-UBND", "UBND tỉnh Minh Họa", null, 2019),
                        numbered(2, "12/2019/QĐ-UBND", "UBND tỉnh Sông Xanh", null, 2019),
                        numbered(3, "12/2019/QĐ-UBND", null, null, 2019))))
                .isEmpty();
    }

    private static Facts text(long id, @Nullable String hash) {
        return new Facts(id, hash, null, null, null, null, null, "Văn bản " + id);
    }

    private static Facts consolidating(long id, long base) {
        return new Facts(id, null, base, null, null, null, null, "Văn bản hợp nhất " + id);
    }

    private static Facts numbered(
            long id, String number, @Nullable String issuer, @Nullable LocalDate day, @Nullable Integer year) {
        return new Facts(id, null, null, number, issuer, day, year, "Văn bản " + id);
    }
}
