package vn.cchc.contest.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LotsTests {

    private static final byte[] SECRET = HexFormat.of().parseHex("00".repeat(31) + "01");

    @Test
    void publishesTheHashOfTheSecretAndChecksItLater() throws Exception {
        String published = Lots.commitment(SECRET);
        assertThat(published)
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(SECRET)));
        assertThat(Lots.keeps(published, SECRET)).isTrue();
        byte[] other = SECRET.clone();
        other[0] ^= 1;
        assertThat(Lots.keeps(published, other)).isFalse();
    }

    @Test
    void drawsTheSameForEverybodyWhateverOrderTheKeysComeIn() {
        List<String> keys = new ArrayList<>(List.of("an", "binh", "chi", "dung", "giang"));
        List<String> drawn = Lots.of(SECRET, "12345", "tuan-1").order(keys);
        Collections.reverse(keys);
        assertThat(Lots.of(SECRET, "12345", "tuan-1").order(keys)).isEqualTo(drawn);
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void dependsOnSecretPublicValueAndPurpose() {
        List<String> keys = keys(60);
        List<String> drawn = Lots.of(SECRET, "12345", "tuan-1").order(keys);
        byte[] other = SECRET.clone();
        other[5] ^= 1;
        assertThat(Lots.of(other, "12345", "tuan-1").order(keys)).isNotEqualTo(drawn);
        assertThat(Lots.of(SECRET, "12346", "tuan-1").order(keys)).isNotEqualTo(drawn);
        assertThat(Lots.of(SECRET, "12345", "tuan-2").order(keys)).isNotEqualTo(drawn);
        assertThat(Lots.of(SECRET, "1234", "5tuan-1").order(keys)).isNotEqualTo(drawn);
    }

    /** The algorithm as its description says, written out without sharing code, so that neither can drift unseen. */
    @Test
    void agreesWithADrawWrittenOutByHand() throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            byte[] secret = new byte[32];
            random.nextBytes(secret);
            List<String> keys = keys(1 + random.nextInt(40));
            String value = "kết quả " + random.nextInt();
            sha.update(secret);
            frame(sha, value);
            frame(sha, "giải");
            byte[] seed = sha.digest();
            List<String> expected = new ArrayList<>(keys);
            Collections.sort(expected);
            long counter = 0;
            for (int i = expected.size() - 1; i > 0; i--) {
                while (true) {
                    sha.update(seed);
                    sha.update(HexFormat.of().parseHex(String.format("%016x", counter++)));
                    long bits = Long.parseUnsignedLong(HexFormat.of().formatHex(Arrays.copyOf(sha.digest(), 8)), 16);
                    // 2^64 mod n values at the top would make small indexes likelier
                    long remainder = Long.remainderUnsigned(-(i + 1L), i + 1L);
                    if (remainder == 0 || Long.compareUnsigned(bits, -remainder) < 0) {
                        Collections.swap(expected, i, (int) Long.remainderUnsigned(bits, i + 1L));
                        break;
                    }
                }
            }
            assertThat(Lots.of(secret, value, "giải").order(keys)).isEqualTo(expected);
        }
    }

    @Test
    void givesEverybodyTheSameChance() {
        List<String> keys = keys(10);
        Map<String, Integer> first = new HashMap<>();
        int draws = 20_000;
        for (int i = 0; i < draws; i++) {
            first.merge(Lots.of(SECRET, "lần " + i, "x").draw(keys, 1).getFirst(), 1, Integer::sum);
        }
        double chi = first.values().stream()
                .mapToDouble(count -> Math.pow(count - draws / 10.0, 2) / (draws / 10.0))
                .sum();
        assertThat(first).hasSize(10);
        assertThat(chi)
                .as("chi square with 9 degrees of freedom, .999 quantile")
                .isLessThan(27.88);
    }

    @Test
    void drawsAllWhereThereAreFewerThanPrizes() {
        assertThat(Lots.of(SECRET, "1", "x").draw(List.of("a", "b"), 5)).containsExactlyInAnyOrder("a", "b");
        assertThat(Lots.of(SECRET, "1", "x").draw(List.of(), 5)).isEmpty();
        assertThatThrownBy(() -> Lots.of(new byte[16], "1", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void frame(MessageDigest sha, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update(HexFormat.of().parseHex(String.format("%08x", bytes.length)));
        sha.update(bytes);
    }

    private static List<String> keys(int count) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            keys.add("k" + (char) ('A' + i % 26) + i);
        }
        return keys;
    }
}
