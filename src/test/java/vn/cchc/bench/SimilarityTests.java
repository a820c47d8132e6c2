package vn.cchc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SimilarityTests {

    @Test
    void countsTheSameEditsAsTheTextbooksTable() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            int[] a = random.ints(random.nextInt(1, 200), 0, 4).toArray();
            int[] b = random.ints(random.nextInt(1, 200), 0, 4).toArray();
            assertThat(Similarity.distance(a, b)).isEqualTo(table(a, b));
        }
    }

    private static int table(int[] a, int[] b) {
        int[] row = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int above = row[j];
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.length];
    }
}
