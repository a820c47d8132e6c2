package vn.cchc.plan.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.cchc.files.PictureRefused;
import vn.cchc.plan.PlanRefused;
import vn.cchc.plan.desk.Recording;
import vn.cchc.ui.Texts;

/** Takes the report of a carried-out task. Sent again with the same receipt it is answered again and kept once. */
@RestController
@Tag(name = "plans", description = "Reports of carried-out tasks")
class ReportController {

    private final Recording recording;
    private final Texts texts;

    ReportController(Recording recording, Texts texts) {
        this.recording = recording;
        this.texts = texts;
    }

    /** @param receipt the device's own, as it was sent */
    record Received(String receipt) {}

    @Operation(summary = "Report a carried-out task; repeating it changes nothing")
    @PostMapping(path = "/api/v1/plan-reports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Received receive(
            @RequestParam String receipt,
            @RequestParam long occurrence,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate heldOn,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @Nullable Integer people,
            @RequestParam(required = false) @Nullable Integer minutes,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam(required = false) @Nullable MultipartFile photo)
            throws IOException {
        recording.record(new Recording.Report(
                receipt,
                occurrence,
                heldOn,
                place,
                people,
                minutes,
                remark,
                photo == null || photo.isEmpty() ? null : photo.getBytes()));
        return new Received(receipt);
    }

    @ExceptionHandler
    ProblemDetail refused(PlanRefused refused, Locale locale) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, texts.in(locale, refused.key(), refused.arguments()));
    }

    @ExceptionHandler
    ProblemDetail noPicture(PictureRefused refused, Locale locale) {
        var key =
                "plan.photo." + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, texts.in(locale, key));
    }
}
