package vn.cchc.contest.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.cchc.contest.result.Lots;
import vn.cchc.contest.rules.RoundRules;
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

    private final RoundRules rules;
    private final Map<String, Candidate> pool = new LinkedHashMap<>();
    private final byte[] seed;

    /** @param seed 32 bytes that nobody knows before the round has closed */
    public PaperDraw(RoundRules rules, List<Candidate> pool, byte[] seed) {
        this.rules = rules;
        pool.forEach(candidate -> this.pool.put(key(candidate.question()), candidate));
        this.seed = seed.clone();
    }

    /**
     * All papers the rules ask for.
     *
     * @throws IllegalStateException where the strata can't be filled, which {@link Feasibility} explains
     */
    public List<Paper> papers() {
        List<Paper> papers = new ArrayList<>(rules.papers());
        for (int number = 1; number <= rules.papers(); number++) {
            papers.add(paper(number));
        }
        return papers;
    }

    private Paper paper(int number) {
        List<Question> taken = taken(lots(number, "questions").order(List.copyOf(pool.keySet())));
        if (rules.shuffleQuestions()) {
            var byKey = lots(number, "order")
                    .order(taken.stream().map(PaperDraw::key).toList());
            taken = byKey.stream().map(this::question).toList();
        }
        List<Paper.Item> items = new ArrayList<>(taken.size());
        for (var question : taken) {
            var points = rules.pointsEach() == null ? question.points() : rules.pointsEach();
            items.add(new Paper.Item(
                    question.id(),
                    question.revision(),
                    points.thousandths(),
                    options(number, question),
                    prompts(number, question)));
        }
        return new Paper(items);
    }

    /** Stratum by stratum in the rules' order. */
    private List<Question> taken(List<String> order) {
        List<Candidate> questions =
                order.stream().map(pool::get).map(Objects::requireNonNull).toList();
        List<Stratum> places = new ArrayList<>();
        rules.draw().forEach(stratum -> places.addAll(Collections.nCopies(stratum.count(), stratum)));
        int[] placeOf = new int[questions.size()];
        Arrays.fill(placeOf, -1);
        for (int place = 0; place < places.size(); place++) {
            if (!fill(place, places, questions, placeOf, new boolean[questions.size()])) {
                throw new IllegalStateException("The strata can't be filled: " + rules.draw());
            }
        }
        Question[] filled = new Question[places.size()];
        for (int q = 0; q < placeOf.length; q++) {
            if (placeOf[q] >= 0) {
                filled[placeOf[q]] = questions.get(q).question();
            }
        }
        return Arrays.asList(filled);
    }

    private static boolean fill(
            int place, List<Stratum> places, List<Candidate> questions, int[] placeOf, boolean[] seen) {
        var stratum = places.get(place);
        for (int q = 0; q < placeOf.length; q++) {
            if (placeOf[q] < 0 && questions.get(q).suits(stratum)) {
                placeOf[q] = place;
                return true;
            }
        }
        for (int q = 0; q < placeOf.length; q++) {
            if (!seen[q] && questions.get(q).suits(stratum)) {
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
        boolean never = question.kind() == QuestionKind.TRUE_FALSE || question.fixedOrder();
        return never || !(always || rules.shuffleOptions())
                ? ids
                : lots(number, "options-" + question.id()).order(ids);
    }

    private List<String> prompts(int number, Question question) {
        var ids = question.prompts().stream().map(Option::id).toList();
        return rules.shuffleOptions() ? lots(number, "prompts-" + question.id()).order(ids) : ids;
    }

    private Lots lots(int number, String use) {
        return Lots.of(seed, "", "paper/" + number + "/" + use);
    }

    private Question question(String key) {
        return Objects.requireNonNull(pool.get(key)).question();
    }

    /** Sorts by id whatever its length. */
    private static String key(Question question) {
        return "%019d".formatted(question.id());
    }
}
