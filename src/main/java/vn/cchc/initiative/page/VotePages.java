package vn.cchc.initiative.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.cchc.account.CurrentPerson;
import vn.cchc.extraction.TextExtractor;
import vn.cchc.files.BlobStore;
import vn.cchc.files.ContentHash;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.CallState;
import vn.cchc.initiative.Calls;
import vn.cchc.initiative.judging.PublicVoting;
import vn.cchc.ui.Languages;

/** Where the public reads the entries of the last stage and votes for those it likes. */
@Hidden
@Controller
class VotePages {

    private static final String ADDRESS = CallPages.SECTION + "/{slug:" + CallPages.SLUG + "}/binh-chon";
    private static final int WIDTH = 900;

    private final Calls calls;
    private final PublicVoting voting;
    private final CurrentPerson current;
    private final BlobStore blobs;
    private final TextExtractor extractor;
    private final Answers answers;

    VotePages(
            Calls calls,
            PublicVoting voting,
            CurrentPerson current,
            BlobStore blobs,
            TextExtractor extractor,
            Answers answers) {
        this.calls = calls;
        this.voting = voting;
        this.current = current;
        this.blobs = blobs;
        this.extractor = extractor;
        this.answers = answers;
    }

    @GetMapping(ADDRESS)
    ResponseEntity<byte[]> vote(
            @PathVariable String slug, Locale asked, HttpServletRequest request, HttpServletResponse response) {
        var locale = Languages.supported(asked);
        var call = published(slug);
        var who = current.id();
        var poll = voting.poll(call, who).orElseThrow(NotHere::new);
        Map<String, Object> values = new HashMap<>();
        values.put("call", call);
        values.put("poll", poll);
        values.put("known", who.isPresent());
        Map<String, Object> data = new HashMap<>();
        data.put("call", slug);
        data.put("csrf", Answers.csrf(request, response));
        data.put("texts", Answers.texts("votes.script.", locale));
        values.put("data", answers.data(data));
        return answers.page("vote", CallPages.SECTION, locale, values);
    }

    /** A page of the copy without names: a picture carries nothing that the page does not show. */
    @GetMapping(ADDRESS + "/{code:SK-[0-9]{1,9}}/tep/{file:[0-9]{1,18}}/trang-{page:[0-9]{1,4}}.png")
    ResponseEntity<byte[]> page(
            @PathVariable String slug, @PathVariable String code, @PathVariable long file, @PathVariable int page) {
        var hash = voting.copy(published(slug), code, file)
                .map(found -> String.valueOf(found.copyHash()))
                .orElseThrow(NotHere::new);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(extractor
                        .picture(blobs.path(new ContentHash(hash)), page, WIDTH)
                        .orElseThrow(NotHere::new));
    }

    private Call published(String slug) {
        return calls.find(slug).filter(call -> call.state() != CallState.DRAFT).orElseThrow(NotHere::new);
    }
}
