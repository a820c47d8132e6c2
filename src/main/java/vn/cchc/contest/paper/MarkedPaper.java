package vn.cchc.contest.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.question.Grading;
import vn.cchc.question.Option;
import vn.cchc.question.Points;
import vn.cchc.question.Question;
import vn.cchc.question.QuestionRevision;
import vn.cchc.question.Response;

/** A paper with its questions at hand: what it looks like, whether a response fits it, and what responses earn. */
public final class MarkedPaper {

    /** Longest text to be typed. */
    public static final int LONGEST_TEXT = 1_000;

    public static final int LONGEST_ESSAY = 20_000;

    private final Paper paper;
    private final List<Question> questions;
    private final Sheet sheet;
    private final Points full;

    /**
     * @param known the questions of the paper, others too
     * @throws IllegalArgumentException where one is missing
     */
    public MarkedPaper(Paper paper, Map<QuestionRevision, Question> known) {
        this.paper = paper;
        this.questions = paper.items().stream()
                .map(item -> Optional.ofNullable(known.get(item.reference()))
                        .orElseThrow(() -> new IllegalArgumentException("No question " + item.reference())))
                .toList();
        this.full =
                paper.items().stream().map(item -> new Points(item.points())).reduce(Points.NONE, Points::plus);
        List<Sheet.Asked> asked = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            asked.add(asked(i));
        }
        this.sheet = new Sheet(asked);
    }

    public Sheet sheet() {
        return sheet;
    }

    public int size() {
        return questions.size();
    }

    /** What a wholly right paper earns. */
    public Points full() {
        return full;
    }

    /** The question with that number, from 1. */
    public Question question(int number) {
        return questions.get(number - 1);
    }

    /** What a right answer to it earns. */
    public Points points(int number) {
        return new Points(paper.items().get(number - 1).points());
    }

    /** Whether the response has the question's shape and names nothing that is not in it. */
    public boolean fits(int number, Response response) {
        var item = paper.items().get(number - 1);
        int options = item.options().size();
        return switch (question(number).kind()) {
            case SINGLE, TRUE_FALSE ->
                response instanceof Response.Choice choice
                        && choice.options().size() <= 1
                        && within(choice.options(), options);
            case MULTIPLE -> response instanceof Response.Choice choice && within(choice.options(), options);
            case ORDERING ->
                response instanceof Response.Order order
                        && within(order.options(), options)
                        && new HashSet<>(order.options()).size()
                                == order.options().size();
            case MATCHING ->
                response instanceof Response.Matches matches
                        && within(matches.pairs().keySet(), item.prompts().size())
                        && within(matches.pairs().values(), options);
            case NUMERIC, SHORT_TEXT ->
                response instanceof Response.Text text && text.text().length() <= LONGEST_TEXT;
            case ESSAY -> response instanceof Response.Text text && text.text().length() <= LONGEST_ESSAY;
        };
    }

    /**
     * What one response earns.
     *
     * @param response in the paper's numbers, null where none was given
     * @return empty where judges have to mark it
     */
    public Optional<Grading.Mark> mark(int number, @Nullable Response response) {
        var question = question(number);
        return Grading.grade(
                question.key(),
                question.marking(),
                new Points(paper.items().get(number - 1).points()),
                response == null ? null : inAuthorsNames(number, response));
    }

    /**
     * What an attempt earns.
     *
     * @param responses by the question's number
     * @return empty where judges have to mark part of it
     */
    public Optional<Result> mark(Map<Integer, Response> responses) {
        var points = Points.NONE;
        int correct = 0;
        for (int number = 1; number <= questions.size(); number++) {
            var mark = mark(number, responses.get(number));
            if (mark.isEmpty()) {
                return Optional.empty();
            }
            points = points.plus(mark.get().points());
            correct += mark.get().right() ? 1 : 0;
        }
        return Optional.of(new Result(points, correct));
    }

    /** What an attempt earns. */
    public record Result(Points points, int correct) {}

    /** The response as the bank knows it. */
    public Response inAuthorsNames(int number, Response response) {
        var item = paper.items().get(number - 1);
        return switch (response) {
            case Response.Choice choice -> {
                Set<String> options = new HashSet<>();
                choice.options().forEach(option -> options.add(named(item.options(), option)));
                yield new Response.Choice(options);
            }
            case Response.Order order ->
                new Response.Order(order.options().stream()
                        .map(option -> named(item.options(), option))
                        .toList());
            case Response.Matches matches -> {
                Map<String, String> pairs = new HashMap<>();
                matches.pairs()
                        .forEach((prompt, option) ->
                                pairs.put(named(item.prompts(), prompt), named(item.options(), option)));
                yield new Response.Matches(pairs);
            }
            case Response.Text text -> text;
        };
    }

    private Sheet.Asked asked(int index) {
        var item = paper.items().get(index);
        var question = questions.get(index);
        var media = question.media();
        return new Sheet.Asked(
                String.valueOf(index + 1),
                question.kind(),
                question.stem(),
                shown(item.options(), question.options()),
                shown(item.prompts(), question.prompts()),
                media == null
                        ? null
                        : new Sheet.Picture("/api/v1/pictures/" + media.file().value(), media.alternative()));
    }

    private static @Nullable List<Sheet.Choice> shown(List<String> order, List<Option> options) {
        if (order.isEmpty()) {
            return null;
        }
        Map<String, String> texts = new HashMap<>();
        options.forEach(option -> texts.put(option.id(), option.text()));
        List<Sheet.Choice> shown = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            shown.add(new Sheet.Choice(
                    String.valueOf(i + 1),
                    Optional.ofNullable(texts.get(order.get(i))).orElseThrow()));
        }
        return shown;
    }

    private static boolean within(Iterable<String> numbers, int most) {
        for (String number : numbers) {
            if (index(number, most) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int index(String number, int most) {
        if (!number.matches("[1-9][0-9]{0,2}")) {
            return -1;
        }
        int index = Integer.parseInt(number) - 1;
        return index < most ? index : -1;
    }

    /** What the paper does not know stays as it is and so is wrong. */
    private static String named(List<String> order, String number) {
        int index = index(number, order.size());
        return index < 0 ? "?" + number : order.get(index);
    }
}
