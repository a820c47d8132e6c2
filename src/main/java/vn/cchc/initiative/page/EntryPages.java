package vn.cchc.initiative.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.cchc.account.CurrentPerson;
import vn.cchc.account.PersonId;
import vn.cchc.initiative.judging.Appeals;
import vn.cchc.initiative.judging.Results;
import vn.cchc.initiative.submission.Attachments;
import vn.cchc.initiative.submission.Entries;
import vn.cchc.ui.Languages;

/** An entry while it is written, and what became of it, for its owner alone; a share to be confirmed, for who holds the link. */
@Hidden
@Controller
class EntryPages {

    private final Entries entries;
    private final Attachments attachments;
    private final Results results;
    private final Appeals appeals;
    private final CurrentPerson current;
    private final Answers answers;
    private final Clock clock;

    EntryPages(
            Entries entries,
            Attachments attachments,
            Results results,
            Appeals appeals,
            CurrentPerson current,
            Answers answers,
            Clock clock) {
        this.entries = entries;
        this.attachments = attachments;
        this.results = results;
        this.appeals = appeals;
        this.current = current;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping(CallPages.SECTION + "/{slug:" + CallPages.SLUG + "}/ho-so/{id:[0-9]{1,18}}")
    ResponseEntity<byte[]> entry(
            @PathVariable String slug,
            @PathVariable long id,
            Locale asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        var locale = Languages.supported(asked);
        var own = entries.find(me(), id);
        var call = own.call();
        if (!call.slug().equals(slug)) {
            throw new NotHere();
        }
        Map<String, Object> values = new HashMap<>();
        values.put("call", call);
        values.put("own", own);
        values.put("entry", own.entry());
        boolean open = call.takes(clock.instant());
        values.put("open", open);
        values.put("stages", results.of(me(), own.entry()));
        values.put("appeals", appeals.of(id));
        values.put("mayAppeal", appeals.open(call));
        Map<String, Object> data = new HashMap<>();
        data.put("id", id);
        data.put("open", open);
        data.put("mostAuthors", call.rules().entrants().mostAuthors());
        data.put("csrf", Answers.csrf(request, response));
        data.put("texts", Answers.texts("entries.script.", locale));
        values.put("data", answers.data(data));
        return answers.page("entry", CallPages.SECTION, locale, values);
    }

    @GetMapping(CallPages.SECTION + "/ho-so/{id:[0-9]{1,18}}/tep/{file:[0-9]{1,18}}")
    ResponseEntity<Resource> file(@PathVariable long id, @PathVariable long file) {
        var found = attachments.own(me(), id, file);
        return Answers.file(attachments.open(found), found.name());
    }

    @GetMapping(CallPages.SECTION + "/xac-nhan/{token:[A-Za-z0-9_-]{20,100}}")
    ResponseEntity<byte[]> share(
            @PathVariable String token, Locale asked, HttpServletRequest request, HttpServletResponse response) {
        var locale = Languages.supported(asked);
        var share = entries.share(token).orElseThrow(NotHere::new);
        Map<String, Object> data = new HashMap<>();
        data.put("share", token);
        data.put("csrf", Answers.csrf(request, response));
        data.put("texts", Answers.texts("entries.script.", locale));
        return answers.page("share", CallPages.SECTION, locale, Map.of("share", share, "data", answers.data(data)));
    }

    private PersonId me() {
        return current.id().orElseThrow(NotHere::new);
    }
}
