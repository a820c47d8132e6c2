package vn.cchc.contest.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.cchc.contest.attempt.Receipts;
import vn.cchc.contest.certificate.Certificates;
import vn.cchc.contest.certificate.OwnContests;
import vn.cchc.ui.Languages;
import vn.cchc.ui.QrCode;

/** Where anyone checks a receipt: that it was given, when and for which round, not whose it is and not what was answered. */
@Hidden
@Controller
class ReceiptPages {

    private static final String PATH = "/bien-nhan";
    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final Receipts receipts;
    private final OwnContests own;
    private final Certificates certificates;
    private final AnnouncedTimes times;
    private final PageAnswers answers;
    private final String publicAddress;

    ReceiptPages(
            Receipts receipts,
            OwnContests own,
            Certificates certificates,
            AnnouncedTimes times,
            PageAnswers answers,
            @Value("${cchc.public-address:}") String publicAddress) {
        this.receipts = receipts;
        this.own = own;
        this.certificates = certificates;
        this.times = times;
        this.answers = answers;
        this.publicAddress = publicAddress.strip().replaceAll("/+$", "");
    }

    /** The form. What was typed gets an address that can be passed on. */
    @GetMapping(PATH)
    ResponseEntity<byte[]> form(@RequestParam(required = false) @Nullable String ma, Locale asked) {
        if (ma != null && !ma.isBlank()) {
            return TypedCode.leadTo(PATH, ma);
        }
        return page(HttpStatus.OK, null, null, Languages.supported(asked));
    }

    @GetMapping(PATH + "/{code}")
    ResponseEntity<byte[]> receipt(@PathVariable String code, Locale asked) {
        var locale = Languages.supported(asked);
        var found =
                code.length() > TypedCode.LONGEST ? null : receipts.find(code).orElse(null);
        return page(found == null ? HttpStatus.NOT_FOUND : HttpStatus.OK, TypedCode.cut(code), found, locale);
    }

    /** Leads to the receipt's page. It is drawn from the code alone, so it tells nothing about which codes exist. */
    @GetMapping(PATH + "/{code:[0-9A-Z-]{16,19}}/qr.svg")
    ResponseEntity<byte[]> qr(@PathVariable String code, HttpServletRequest request) {
        var address = (publicAddress.isEmpty()
                        ? ServletUriComponentsBuilder.fromContextPath(request)
                                .build()
                                .toUriString()
                        : publicAddress)
                + PATH + "/" + code;
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)))
                .body(QrCode.svg(address).getBytes(StandardCharsets.UTF_8));
    }

    /** The certificate won with it, for nobody but whoever took part: the receipt alone does not tell whose it is. */
    @GetMapping(PATH + "/{code:[0-9A-Z-]{16,19}}/giay-chung-nhan.pdf")
    ResponseEntity<byte[]> certificate(@PathVariable String code) {
        var found = own.certificate(code).orElseThrow(NotHere::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("giay-chung-nhan-" + found.code() + ".pdf")
                                .build()
                                .toString())
                .body(certificates.print(List.of(found)));
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status, @Nullable String code, Receipts.@Nullable Vouched found, Locale locale) {
        Map<String, Object> values = new HashMap<>();
        values.put("code", code == null ? "" : code);
        values.put("asked", code != null);
        values.put("receipt", found);
        values.put(
                "certificate",
                found == null || own.certificate(found.code()).isEmpty()
                        ? null
                        : PATH + "/" + found.code() + "/giay-chung-nhan.pdf");
        if (found != null) {
            values.put("submitted", times.of(found.submittedAt(), locale));
            values.put("submittedExactly", times.exactly(found.submittedAt()));
            values.put("startedExactly", times.exactly(found.startedAt()));
        }
        return answers.page(status, "contest/receipt", ContestPages.SECTION, locale, values);
    }
}
