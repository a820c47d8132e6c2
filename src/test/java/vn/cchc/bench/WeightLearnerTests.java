package vn.cchc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.cchc.bench.WeightLearner.Example;
import vn.cchc.search.query.RankingWeights;

class WeightLearnerTests {

    @Test
    void favoursTheFeatureThatTellsAnswersApart() {
        RankingWeights weights = WeightLearner.learn(examples());
        assertThat(weights.values().get(2)).isPositive();
        assertThat(weights.values().get(2))
                .isGreaterThan(5 * Math.abs(weights.values().get(0)));
    }

    @Test
    void learnsTheSameEveryTime() {
        assertThat(WeightLearner.learn(examples())).isEqualTo(WeightLearner.learn(examples()));
    }

    @Test
    void putsAllQuestionsOfALawIntoOneFold() {
        List<String> laws = List.of("a", "a", "a", "b", "b", "c", "d");
        var folds = WeightLearner.folds(laws, 2);
        assertThat(folds).containsOnlyKeys("a", "b", "c", "d");
        assertThat(laws.stream().filter(law -> folds.get(law) == 0).count()).isBetween(3L, 4L);
    }

    private static List<Example> examples() {
        Random random = new Random(7);
        List<Example> examples = new ArrayList<>();
        for (int question = 0; question < 50; question++) {
            double[][] features = new double[10][RankingWeights.NAMES.size()];
            boolean[] relevant = new boolean[10];
            int answer = random.nextInt(10);
            for (int article = 0; article < 10; article++) {
                for (int i = 0; i < features[article].length; i++) {
                    features[article][i] = random.nextDouble();
                }
                features[article][2] = article == answer ? 1 : 0.2;
            }
            relevant[answer] = true;
            examples.add(new Example("law" + question % 5, features, relevant));
        }
        return examples;
    }
}
