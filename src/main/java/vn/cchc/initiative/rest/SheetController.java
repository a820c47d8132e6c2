package vn.cchc.initiative.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.initiative.judging.JudgesDesk;
import vn.cchc.initiative.judging.Marks;

/** A judge's own score sheets. */
@RestController
@RequestMapping("/api/v1/score-sheets/{id}")
@Tag(name = "score-sheets", description = "A judge's own score sheets")
class SheetController {

    private final JudgesDesk desk;

    SheetController(JudgesDesk desk) {
        this.desk = desk;
    }

    /**
     * @param points by criterion, null for none yet
     * @param comment authors may read it once results are out, if the rules say so
     * @param note for the panel only
     */
    record SheetBody(int version, Map<String, @Nullable BigDecimal> points, String comment, String note) {

        Marks marks() {
            Map<String, BigDecimal> given = new HashMap<>();
            points.forEach((criterion, value) -> {
                if (value != null) {
                    given.put(criterion, value);
                }
            });
            return new Marks(given, comment, note);
        }
    }

    record RecusalBody(String reason) {}

    record BallotBody(boolean agrees) {}

    record SavedAnswer(int version, Instant savedAt) {}

    @Operation(summary = "Saves what is typed; 409 where it was saved elsewhere meanwhile")
    @PutMapping
    SavedAnswer save(@PathVariable long id, @RequestBody SheetBody body) {
        var saved = desk.save(id, body.version(), body.marks());
        return new SavedAnswer(saved.version(), saved.savedAt());
    }

    @Operation(summary = "Locks the sheet: it counts from now on and stays as it is")
    @PostMapping("/lock")
    SavedAnswer lock(@PathVariable long id, @RequestBody SheetBody body) {
        var saved = desk.lock(id, body.version(), body.marks());
        return new SavedAnswer(saved.version(), saved.savedAt());
    }

    @Operation(summary = "Gives the entry back because of a conflict; somebody else gets it")
    @PostMapping("/recusal")
    void recuse(@PathVariable long id, @RequestBody RecusalBody body) {
        desk.recuse(id, body.reason());
    }

    @Operation(summary = "Casts a secret vote")
    @PostMapping("/ballot")
    void vote(@PathVariable long id, @RequestBody BallotBody body) {
        desk.vote(id, body.agrees());
    }
}
