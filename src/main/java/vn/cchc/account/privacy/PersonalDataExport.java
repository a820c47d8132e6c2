package vn.cchc.account.privacy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.account.Person;
import vn.cchc.account.PersonId;

/** Hands people what is held about them. */
@RestController
class PersonalDataExport {

    /** Only in person: no token has a scope for it. */
    static final String PATH = "/api/v1/personal-data.zip";

    private final PersonalData data;
    private final PersonalDataFile file;

    PersonalDataExport(PersonalData data, PersonalDataFile file) {
        this.data = data;
        this.file = file;
    }

    @GetMapping(PATH)
    void export(@AuthenticationPrincipal Person person, Locale locale, HttpServletResponse response)
            throws IOException {
        var held = data.export(PersonId.account(person.id()));
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"du-lieu-ca-nhan.zip\"");
        file.write(held, locale, response.getOutputStream());
    }
}
