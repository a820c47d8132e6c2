package vn.cchc.initiative.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.initiative.judging.PanelDesk;

/** What a panel's chair may do. */
@RestController
@RequestMapping("/api/v1/panels/{call}")
@Tag(name = "score-sheets")
class PanelController {

    private final PanelDesk desk;

    PanelController(PanelDesk desk) {
        this.desk = desk;
    }

    record ReasonBody(String reason) {}

    @Operation(summary = "Opens a locked sheet for its judge again")
    @PostMapping("/sheets/{sheet}/reopening")
    void reopen(@PathVariable long call, @PathVariable long sheet, @RequestBody ReasonBody body) {
        desk.reopen(call, sheet, body.reason());
    }
}
