package vn.cchc.contest.paper;

import java.util.List;
import vn.cchc.question.QuestionRevision;

/**
 * What one paper is made of. Within it questions and options are counted from 1, and by these numbers contestants name them: the
 * names an author gave may tell what is right.
 */
public record Paper(List<Item> items) {

    public Paper {
        items = List.copyOf(items);
    }

    /**
     * A question of the paper.
     *
     * @param points for a right answer, in thousandths
     * @param options the author's ids in the order shown
     * @param prompts likewise
     */
    public record Item(long question, int revision, long points, List<String> options, List<String> prompts) {

        public Item {
            options = List.copyOf(options);
            prompts = List.copyOf(prompts);
        }

        public QuestionRevision reference() {
            return new QuestionRevision(question, revision);
        }
    }
}
