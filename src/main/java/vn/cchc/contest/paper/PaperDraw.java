package vn.cchc.contest.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.contest.result.Lots;
import vn.cchc.contest.rules.Draw;
import vn.cchc.contest.rules.Stratum;
import vn.cchc.question.Option;
import vn.cchc.question.Question;
import vn.cchc.question.QuestionKind;

/**
 * Draws papers from a seed: the same seed, rules and questions make the same papers. Places of the strata are filled with questions in
 * a drawn order, and where strata overlap an earlier choice gives way to another of its stratum (augmenting paths), so that whatever
 * is feasible is found.
 */
public final class PaperDraw {

    private final Draw draw;
    private final Map<String, Question> pool = new LinkedHashMap<>();
    private final byte[] seed;
    private final String purpose;

    /**
     * @param seed 32 bytes that nobody knows before the round has closed
     * @param purpose tells draws from one seed apart
     */
    public PaperDraw(Draw draw, List<Question> pool, byte[] seed, String purpose) {
        this.draw = draw;
        pool.forEach(question -> this.pool.put(key(question), question));
        this.seed = seed.clone();
        this.purpose = purpose;
    }

    /**
     * All papers the rules ask for.
     *
     * @throws IllegalStateException where the strata can't be filled, which {@link Feasibility} explains
     */
    public List<Paper> papers() {
        List<Paper> papers = new ArrayList<>(draw.papers());
        for (int number = 1; number <= draw.papers(); number++) {
            papers.add(paper(number));
        }
        return papers;
    }

    private Paper paper(int number) {
        List<Question> taken = taken(lots(number, "questions").order(List.copyOf(pool.keySet())));
        if (draw.shuffleQuestions()) {
            var byKey = lots(number, "order").order(taken.stream().map(PaperDraw::key).toList());
            taken = byKey.stream().map(key -> pool.get(key)).toList();
        }
        List<Paper.Item> items = new ArrayList<>(taken.size());
        for (var question : taken) {
            items.add(new Paper.Item(
                    question.id(), question.revision(), options(number, question), prompts(number, question)));
        }
        return new Paper(items);
    }

    /** Stratum by stratum in the rules' order. */
    private List<Question> taken(List<String> order) {
        List<Question> questions = order.stream().map(key -> pool.get(key)).toList();
        List<Stratum> places = new ArrayList<>();
        draw.strata().forEach(stratum -> places.addAll(Collections.nCopies(stratum.count(), stratum)));
        int[] placeOf = new int[questions.size()];
        Arrays.fill(placeOf, -1);
        for (int place = 0; place < places.size(); place++) {
            if (!fill(place, places, questions, placeOf, new boolean[questions.size()])) {
                throw new IllegalStateException("The strata can't be filled: " + draw.strata());
            }
        }
        Question[] filled = new Question[places.size()];
        for (int q = 0; q < placeOf.length; q++) {
            if (placeOf[q] >= 0) {
                filled[placeOf[q]] = questions.get(q);
            }
        }
        return Arrays.asList(filled);
    }

    private static boolean fill(
            int place, List<Stratum> places, List<Question> questions, int[] placeOf, boolean[] seen) {
        var stratum = places.get(place);
        for (int q = 0; q < placeOf.length; q++) {
            if (placeOf[q] < 0 && stratum.takes(questions.get(q))) {
                placeOf[q] = place;
                return true;
            }
        }
        for (int q = 0; q < placeOf.length; q++) {
            if (!seen[q] && stratum.takes(questions.get(q))) {
                seen[q] = true;
                if (fill(placeOf[q], places, questions, placeOf, seen)) {
                    placeOf[q] = place;
                    return true;
                }
            }
        }
        return false;
    }

    /** An order to be found must not be shown; where the author's order means nothing it is drawn too. */
    private List<String> options(int number, Question question) {
        var ids = question.options().stream().map(Option::id).toList();
        boolean always = question.kind() == QuestionKind.ORDERING || question.kind() == QuestionKind.MATCHING;
        boolean never = question.kind() == QuestionKind.TRUE_FALSE;
        return never || !(always || draw.shuffleOptions())
                ? ids
                : lots(number, "options-" + question.id()).order(ids);
    }

    private List<String> prompts(int number, Question question) {
        var ids = question.prompts().stream().map(Option::id).toList();
        return draw.shuffleOptions() ? lots(number, "prompts-" + question.id()).order(ids) : ids;
    }

    private Lots lots(int number, String use) {
        return Lots.of(seed, "", purpose + "/" + number + "/" + use);
    }

    /** Sorts by id whatever its length. */
    private static String key(Question question) {
        return "%019d".formatted(question.id());
    }
}
