package vn.cchc.question.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.question.WrittenQuestion;

/** What is written is read back as it was, whatever its texts look like. */
class RoundTripTests {

    @ParameterizedTest
    @EnumSource(QuestionFormat.class)
    void readsBackWhatItWrote(QuestionFormat format) {
        for (long seed = 1; seed <= 25; seed++) {
            List<WrittenQuestion> questions = new RandomQuestions(seed).some(40);

            ReadQuestions read = QuestionFiles.read("ngan-hang." + format.ending(), format.write(questions));

            assertThat(read.bad()).as("seed %d", seed).isEmpty();
            assertThat(read.questions()).hasSameSizeAs(questions);
            for (int at = 0; at < questions.size(); at++) {
                assertThat(read.questions().get(at).content())
                        .as("seed %d, question %d", seed, at + 1)
                        .isEqualTo(questions.get(at).content());
                assertThat(read.questions().get(at).code())
                        .isEqualTo(questions.get(at).code());
            }
        }
    }
}
