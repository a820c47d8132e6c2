package vn.cchc.initiative.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cchc.account.CurrentPerson;
import vn.cchc.extraction.TextExtractor;
import vn.cchc.files.BlobStore;
import vn.cchc.files.ContentHash;
import vn.cchc.initiative.judging.JudgesDesk;
import vn.cchc.initiative.judging.PanelDesk;
import vn.cchc.initiative.rules.Criterion;
import vn.cchc.initiative.submission.Attachments;
import vn.cchc.ui.Languages;

/** What a judge has to do, one score sheet, and the chair's view. */
@Hidden
@Controller
class JudgePages {

    static final String SECTION = "/cham-diem";
    private static final int WIDTH = 1_100;
    private static final int PAGE = 50;

    private final JudgesDesk desk;
    private final PanelDesk panel;
    private final Attachments attachments;
    private final BlobStore blobs;
    private final TextExtractor extractor;
    private final CurrentPerson current;
    private final Answers answers;
    private final Clock clock;

    JudgePages(
            JudgesDesk desk,
            PanelDesk panel,
            Attachments attachments,
            BlobStore blobs,
            TextExtractor extractor,
            CurrentPerson current,
            Answers answers,
            Clock clock) {
        this.desk = desk;
        this.panel = panel;
        this.attachments = attachments;
        this.blobs = blobs;
        this.extractor = extractor;
        this.current = current;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * A criterion with the marks that may be given.
     *
     * @param choices all marks where they are few enough to be buttons, else none
     */
    record Row(
            Criterion criterion,
            List<BigDecimal> choices,
            @Nullable BigDecimal given) {

        private static final int MOST_CHOICES = 11;

        static Row of(Criterion criterion, @Nullable BigDecimal given) {
            List<BigDecimal> choices = new ArrayList<>();
            for (var mark = BigDecimal.ZERO;
                    mark.compareTo(criterion.maximum()) <= 0;
                    mark = mark.add(criterion.step())) {
                if (choices.size() == MOST_CHOICES) {
                    return new Row(criterion, List.of(), given);
                }
                choices.add(mark.stripTrailingZeros());
            }
            return new Row(criterion, choices, given);
        }

        /** The mark as a field's value. */
        public String value() {
            return given == null ? "" : given.toPlainString();
        }
    }

    @GetMapping(SECTION)
    ResponseEntity<byte[]> duties(
            @RequestParam(defaultValue = "") String phan, @RequestParam(defaultValue = "") String trang, Locale asked) {
        if (current.id().isEmpty()) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .header(HttpHeaders.LOCATION, "/dang-nhap")
                    .build();
        }
        return answers.page(
                "duties",
                SECTION,
                Languages.supported(asked),
                Map.of("duties", desk.duties(number(phan), (int) number(trang) - 1)));
    }

    @GetMapping(SECTION + "/{id:[0-9]{1,18}}")
    ResponseEntity<byte[]> sheet(
            @PathVariable long id, Locale asked, HttpServletRequest request, HttpServletResponse response) {
        var locale = Languages.supported(asked);
        var own = desk.sheet(id).orElseThrow(NotHere::new);
        var rows = own.stage().criteria().stream()
                .map(criterion -> Row.of(criterion, own.sheet().marks().points().get(criterion.slug())))
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("own", own);
        values.put("rows", rows);
        values.put(
                "late",
                own.stage().until() != null
                        && clock.instant().isAfter(own.stage().until()));
        Map<String, Object> data = new HashMap<>();
        data.put("sheet", id);
        data.put("version", own.sheet().version());
        data.put("state", own.sheet().state().name());
        data.put(
                "criteria",
                own.stage().criteria().stream()
                        .map(one -> Map.of(
                                "slug", one.slug(),
                                "maximum", one.maximum(),
                                "weight", one.weight(),
                                "step", one.step(),
                                "bands", one.bands()))
                        .toList());
        data.put("savedAt", own.sheet().savedAt());
        data.put("csrf", Answers.csrf(request, response));
        data.put("texts", Answers.texts("scoring.script.", locale));
        values.put("data", answers.data(data));
        return answers.page("sheet", SECTION, locale, values);
    }

    @GetMapping(SECTION + "/{id:[0-9]{1,18}}/tep/{file:[0-9]{1,18}}")
    ResponseEntity<Resource> file(@PathVariable long id, @PathVariable long file) {
        var found = desk.file(id, file, false).orElseThrow(NotHere::new);
        return Answers.file(attachments.open(found), found.name());
    }

    /** A page of the copy without names: a picture carries nothing that the page does not show. */
    @GetMapping(SECTION + "/{id:[0-9]{1,18}}/tep/{file:[0-9]{1,18}}/trang-{page:[0-9]{1,4}}.png")
    ResponseEntity<byte[]> page(@PathVariable long id, @PathVariable long file, @PathVariable int page) {
        var found = desk.file(id, file, true).orElseThrow(NotHere::new);
        var hash = found.copyHash();
        if (hash == null) {
            throw new NotHere();
        }
        var picture = extractor
                .picture(blobs.path(new ContentHash(hash)), page, WIDTH)
                .orElseThrow(NotHere::new);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(picture);
    }

    /** How far the panel has come, for its chair. */
    @GetMapping(SECTION + "/hoi-dong/{call:[0-9]{1,18}}/{stage:[0-9]{1,2}}")
    ResponseEntity<byte[]> chair(
            @PathVariable long call,
            @PathVariable int stage,
            @RequestParam(defaultValue = "") String trang,
            Locale asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!panel.chairs(call, stage)) {
            throw new NotHere();
        }
        var locale = Languages.supported(asked);
        Map<String, Object> data = new HashMap<>();
        data.put("call", call);
        data.put("csrf", Answers.csrf(request, response));
        data.put("texts", Answers.texts("scoring.script.", locale));
        return answers.page(
                "chair",
                SECTION,
                locale,
                Map.of(
                        "progress",
                        panel.progress(call, stage, (int) number(trang) - 1, PAGE),
                        "data",
                        answers.data(data)));
    }

    /** What was signed on paper, for the chair and the secretary. */
    @GetMapping(SECTION + "/hoi-dong/{call:[0-9]{1,18}}/phieu/{sheet:[0-9]{1,18}}/ban-quet")
    ResponseEntity<Resource> scan(@PathVariable long call, @PathVariable long sheet) {
        var scan = panel.scan(call, sheet).orElseThrow(NotHere::new);
        return Answers.file(blobs.open(new ContentHash(scan.hash())), scan.name());
    }

    /** What makes no sense is 0. */
    private static long number(String typed) {
        return typed.matches("[0-9]{1,9}") ? Long.parseLong(typed) : 0;
    }
}
