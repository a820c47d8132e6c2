package vn.cchc.contest.page;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cchc.account.Masked;
import vn.cchc.contest.certificate.Certificates;
import vn.cchc.ui.Languages;

/** Where a certificate's QR code leads: whether it is genuine. The name is masked; who holds the paper can compare. */
@Hidden
@Controller
class CertificatePages {

    private static final String PATH = "/giay-chung-nhan";

    private final Certificates certificates;
    private final AnnouncedTimes times;
    private final PageAnswers answers;

    CertificatePages(Certificates certificates, AnnouncedTimes times, PageAnswers answers) {
        this.certificates = certificates;
        this.times = times;
        this.answers = answers;
    }

    /** The form. What was typed gets an address that can be passed on. */
    @GetMapping(PATH)
    ResponseEntity<byte[]> form(@RequestParam(required = false) @Nullable String ma, Locale asked) {
        if (ma != null && !ma.isBlank()) {
            return TypedCode.leadTo(PATH, ma);
        }
        return page(null, Languages.supported(asked));
    }

    @GetMapping(PATH + "/{code}")
    ResponseEntity<byte[]> certificate(@PathVariable String code, Locale asked) {
        return page(TypedCode.cut(code), Languages.supported(asked));
    }

    private ResponseEntity<byte[]> page(@Nullable String code, Locale locale) {
        var found = code == null ? null : certificates.find(code).orElse(null);
        Map<String, Object> values = new HashMap<>();
        values.put("code", code == null ? "" : code);
        values.put("asked", code != null);
        values.put("certificate", found);
        if (found != null) {
            values.put("name", Masked.name(found.name()));
            values.put("issued", times.of(found.issuedAt(), locale));
        }
        return answers.page(
                code != null && found == null ? HttpStatus.NOT_FOUND : HttpStatus.OK,
                "contest/certificate",
                ContestPages.SECTION,
                locale,
                values);
    }
}
