package vn.cchc.contest.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.account.CurrentPerson;
import vn.cchc.account.KnownPerson;
import vn.cchc.account.Person;
import vn.cchc.account.PersonId;
import vn.cchc.contest.Contest;
import vn.cchc.contest.Round;
import vn.cchc.ui.Languages;

/**
 * The shell in which a round is taken, the same for all but for who they are. It holds no question: the paper comes over the API once
 * the attempt has started, so a device may keep the shell for the time without a network.
 */
@Hidden
@Controller
class ExamPage {

    private final ContestCards cards;
    private final AnnouncedTimes times;
    private final ExamTexts texts;
    private final CurrentPerson current;
    private final PageAnswers answers;
    private final JsonMapper json;

    ExamPage(
            ContestCards cards,
            AnnouncedTimes times,
            ExamTexts texts,
            CurrentPerson current,
            PageAnswers answers,
            JsonMapper json) {
        this.cards = cards;
        this.times = times;
        this.texts = texts;
        this.current = current;
        this.answers = answers;
        this.json = json;
    }

    /**
     * What the page's script reads.
     *
     * @param when when the round opens and closes, as a sentence
     * @param round its id, negative for a trial
     * @param zoneMinutes how far the portal's zone is from UTC
     * @param trial where a trial is started, null where it counts
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shell(
            long round,
            String title,
            String contestTitle,
            String roundAddress,
            String signIn,
            boolean open,
            String when,
            int minutes,
            int questions,
            int attempts,
            int zoneMinutes,
            BoardPart board,
            @Nullable PredictionPart prediction,
            @Nullable PersonPart person,
            @Nullable CsrfPart csrf,
            @Nullable String trial,
            Map<String, String> texts) {}

    /** @param unit whether a unit has to be named, {@code age} likewise a year of birth */
    record BoardPart(String title, boolean guests, boolean unit, boolean age) {}

    record PredictionPart(String text, boolean required) {}

    /**
     * Whoever is known to the portal.
     *
     * @param mark tells people apart on a device that several use, and says nothing else
     * @param unit whether the profile names a unit
     */
    record PersonPart(String mark, String name, boolean guest, boolean unit) {}

    record CsrfPart(String header, String token) {}

    @GetMapping(ContestPages.SECTION + "/{contest:" + ContestPages.SLUG + "}/{round:" + ContestPages.SLUG + "}/lam-bai")
    ResponseEntity<byte[]> exam(
            @PathVariable String contest,
            @PathVariable String round,
            Locale asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        var locale = Languages.supported(asked);
        var found = cards.known(contest).orElseThrow(NotHere::new);
        var own = cards.known(found).stream()
                .filter(one -> one.slug().equals(round))
                .findFirst()
                .orElseThrow(NotHere::new);
        var shell = shell(found, own, csrf(request, response), locale);
        // nothing inside may end the element that holds it
        var data = json.writeValueAsString(shell).replace("<", "\\u003c");
        return answers.page(
                "contest/exam",
                ContestPages.SECTION,
                locale,
                Map.of("title", own.title(), "contest", found.title(), "round", shell.roundAddress(), "data", data));
    }

    /** The exam's service worker: it lies here because a worker only sees what lies below it. */
    @GetMapping(ContestPages.SECTION + "/offline.js")
    ResponseEntity<Resource> offline() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("META-INF/resources/cchc/exam/offline.js"));
    }

    private Shell shell(Contest contest, Round round, @Nullable CsrfPart csrf, Locale locale) {
        var line = cards.line(contest, round, locale);
        var rules = contest.rules(round);
        var board = contest.board(round);
        var prediction = rules.prediction();
        return new Shell(
                round.id(),
                round.title(),
                contest.title(),
                line.address(),
                "/dang-nhap",
                line.open(),
                line.opens() + " – " + line.closes(),
                rules.timeLimitMinutes(),
                rules.questions(),
                rules.attempts(),
                times.minutesFromUtc(round.opensAt()),
                new BoardPart(
                        board.title(),
                        board.eligibility().guests(),
                        board.eligibility().asksForUnit(),
                        board.eligibility().asksForAge()),
                prediction == null ? null : new PredictionPart(prediction.question(), prediction.required()),
                current.person()
                        .filter(KnownPerson::active)
                        .map(ExamPage::person)
                        .orElse(null),
                csrf,
                null,
                texts.in(locale));
    }

    private static PersonPart person(KnownPerson person) {
        return new PersonPart(
                PageAnswers.digest(("exam " + person.id()).getBytes(StandardCharsets.UTF_8)),
                person.maskedName(),
                person.id().kind() == PersonId.Kind.GUEST,
                person.organizationId() != null);
    }

    /** Only the session of somebody signed in can be misused by another site. */
    private static @Nullable CsrfPart csrf(HttpServletRequest request, HttpServletResponse response) {
        if (Person.signedIn().isEmpty()) {
            return null;
        }
        var token = new HttpSessionCsrfTokenRepository().loadDeferredToken(request, response);
        new XorCsrfTokenRequestAttributeHandler().handle(request, response, token::get);
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken masked
                ? new CsrfPart(masked.getHeaderName(), masked.getToken())
                : null;
    }
}
