package vn.cchc.contest.page;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.contest.Contests;
import vn.cchc.contest.trial.Trials;
import vn.cchc.ui.Languages;
import vn.cchc.ui.Texts;

/** Where a link to a trial leads: the draft's rounds, and the exam page that takes one of them without anything counting. */
@Hidden
@Controller
class TrialPages {

    private static final String PATH = "/thi-thu/{link:[A-Za-z0-9_-]{20,100}}";

    private final Trials trials;
    private final Contests contests;
    private final ExamTexts exam;
    private final AnnouncedTimes times;
    private final PageAnswers answers;
    private final Texts texts;
    private final JsonMapper json;

    TrialPages(
            Trials trials,
            Contests contests,
            ExamTexts exam,
            AnnouncedTimes times,
            PageAnswers answers,
            Texts texts,
            JsonMapper json) {
        this.trials = trials;
        this.contests = contests;
        this.exam = exam;
        this.times = times;
        this.answers = answers;
        this.texts = texts;
        this.json = json;
    }

    /** A round in the list. */
    record Line(String address, String title, String takes) {}

    @GetMapping(PATH)
    ResponseEntity<byte[]> rounds(@PathVariable String link, Locale asked) {
        var locale = Languages.supported(asked);
        var contest = trials.find(link).orElseThrow(NotHere::new);
        List<Line> lines = contests.rounds(contest.id()).stream()
                .map(round -> new Line(
                        "/thi-thu/" + link + "/" + round.slug(),
                        round.title(),
                        texts.in(
                                locale,
                                "contests.takes",
                                contest.rules(round).questions(),
                                contest.rules(round).timeLimitMinutes())))
                .toList();
        return answers.page(
                "contest/trial", ContestPages.SECTION, locale, Map.of("title", contest.title(), "rounds", lines));
    }

    @GetMapping(PATH + "/{round:" + ContestPages.SLUG + "}")
    ResponseEntity<byte[]> exam(@PathVariable String link, @PathVariable String round, Locale asked) {
        var locale = Languages.supported(asked);
        var contest = trials.find(link).orElseThrow(NotHere::new);
        var own = contests.round(contest.id(), round).orElseThrow(NotHere::new);
        var rules = contest.rules(own);
        var prediction = rules.prediction();
        var back = "/thi-thu/" + link;
        var shell = new ExamPage.Shell(
                -own.id(),
                own.title(),
                contest.title(),
                back,
                "/dang-nhap",
                true,
                "",
                rules.timeLimitMinutes(),
                rules.questions(),
                rules.attempts(),
                times.minutesFromUtc(own.opensAt()),
                new ExamPage.BoardPart(contest.board(own).title(), false, false, false),
                prediction == null ? null : new ExamPage.PredictionPart(prediction.question(), prediction.required()),
                new ExamPage.PersonPart("trial", "", false, true),
                null,
                "/api/v1/trials/" + link + "/rounds/" + round + "/attempts",
                exam.in(locale));
        return answers.page(
                "contest/exam",
                ContestPages.SECTION,
                locale,
                Map.of(
                        "title",
                        own.title(),
                        "contest",
                        contest.title(),
                        "round",
                        back,
                        "trial",
                        true,
                        "data",
                        json.writeValueAsString(shell).replace("<", "\\u003c")));
    }
}
