package vn.cchc.initiative.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.cchc.account.CurrentPerson;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.CallState;
import vn.cchc.initiative.Calls;
import vn.cchc.initiative.judging.PublicVoting;
import vn.cchc.initiative.judging.Results;
import vn.cchc.initiative.submission.Entries;
import vn.cchc.initiative.submission.Entry;
import vn.cchc.ui.Languages;

/** The calls, one call with its rules, its results, and the check of a receipt. */
@Hidden
@Controller
class CallPages {

    static final String SECTION = "/sang-kien";
    static final String SLUG = "[a-z0-9-]+";

    private final Calls calls;
    private final Entries entries;
    private final Results results;
    private final PublicVoting voting;
    private final CurrentPerson current;
    private final Answers answers;
    private final Clock clock;

    CallPages(
            Calls calls,
            Entries entries,
            Results results,
            PublicVoting voting,
            CurrentPerson current,
            Answers answers,
            Clock clock) {
        this.calls = calls;
        this.entries = entries;
        this.results = results;
        this.voting = voting;
        this.current = current;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * A call in a list.
     *
     * @param stage open, upcoming, judging, over
     */
    record Line(Call call, String stage) {

        static Line of(Call call, Instant now) {
            return new Line(
                    call,
                    call.state() == CallState.RESULTS_PUBLISHED || call.state() == CallState.CANCELLED
                            ? "over"
                            : now.isBefore(call.opensAt())
                                    ? "upcoming"
                                    : now.isBefore(call.closesAt()) ? "open" : "judging");
        }
    }

    @GetMapping(SECTION)
    ResponseEntity<byte[]> calls(Locale asked) {
        var locale = Languages.supported(asked);
        var now = clock.instant();
        var lines = calls.published().stream().map(call -> Line.of(call, now)).toList();
        Map<String, Object> values = new HashMap<>();
        for (var stage : List.of("open", "upcoming", "judging", "over")) {
            values.put(
                    stage,
                    lines.stream().filter(line -> line.stage().equals(stage)).toList());
        }
        values.put("mine", current.id().map(entries::of).orElse(List.of()));
        values.put("slugs", slugs());
        return answers.page("calls", SECTION, locale, values);
    }

    private Map<Long, String> slugs() {
        Map<Long, String> slugs = new HashMap<>();
        calls.published().forEach(call -> slugs.put(call.id(), call.slug()));
        return slugs;
    }

    @GetMapping(SECTION + "/{slug:" + SLUG + "}")
    ResponseEntity<byte[]> call(
            @PathVariable String slug, Locale asked, HttpServletRequest request, HttpServletResponse response) {
        var locale = Languages.supported(asked);
        var call = published(slug);
        var person = current.person().orElse(null);
        List<Entry> mine = person == null
                ? List.of()
                : entries.of(person.id()).stream()
                        .filter(entry -> entry.callId() == call.id())
                        .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("call", call);
        values.put("line", Line.of(call, clock.instant()));
        values.put("known", person != null);
        values.put("mine", mine);
        values.put("voting", voting.isOpen(call));
        values.put("data", answers.data(data(call, request, response, locale)));
        return answers.page("call", SECTION, locale, values);
    }

    private static Map<String, Object> data(
            Call call, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Map<String, Object> data = new HashMap<>();
        data.put("call", call.slug());
        data.put("csrf", Answers.csrf(request, response));
        data.put("texts", Answers.texts("entries.script.", locale));
        return data;
    }

    @GetMapping(SECTION + "/{slug:" + SLUG + "}/ket-qua")
    ResponseEntity<byte[]> results(@PathVariable String slug, Locale asked) {
        var locale = Languages.supported(asked);
        var call = published(slug);
        if (call.state() != CallState.RESULTS_PUBLISHED) {
            throw new NotHere();
        }
        return answers.page("results", SECTION, locale, Map.of("call", call, "winners", results.winners(call)));
    }

    @GetMapping(SECTION + "/bien-nhan/{code}")
    ResponseEntity<byte[]> receipt(@PathVariable String code, Locale asked) {
        var locale = Languages.supported(asked);
        var found = entries.vouched(code.length() > 40 ? "" : code).orElseThrow(NotHere::new);
        return answers.page("receipt", SECTION, locale, Map.of("receipt", found));
    }

    private Call published(String slug) {
        return calls.find(slug).filter(call -> call.state() != CallState.DRAFT).orElseThrow(NotHere::new);
    }
}
