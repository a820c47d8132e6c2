package vn.cchc.initiative.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.initiative.judging.PublicVoting;
import vn.cchc.initiative.judging.VoteRefused;

/** The public's vote on the entries of a call's last stage. */
@RestController
@RequestMapping("/api/v1/calls/{slug}/votes/{code}")
@Tag(name = "votes", description = "The public's vote on the entries of a call's last stage")
class VoteController {

    private final PublicVoting voting;
    private final EntryCallers callers;

    VoteController(PublicVoting voting, EntryCallers callers) {
        this.voting = voting;
        this.callers = callers;
    }

    @Operation(summary = "Votes for an entry; a second time it does nothing")
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@PathVariable String slug, @PathVariable String code, HttpServletRequest request) {
        cast(slug, code, true, request);
    }

    @Operation(summary = "Takes the vote back, as long as voting is open")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String slug, @PathVariable String code, HttpServletRequest request) {
        cast(slug, code, false, request);
    }

    private void cast(String slug, String code, boolean gives, HttpServletRequest request) {
        var who = callers.id(request).orElseThrow(() -> new VoteRefused(VoteRefused.Reason.NOBODY_KNOWN));
        voting.cast(who, slug, code, gives, request.getRemoteAddr());
    }
}
