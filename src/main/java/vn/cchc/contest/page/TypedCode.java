package vn.cchc.contest.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

/** A code somebody typed into a form: it gets an address that can be passed on. */
final class TypedCode {

    static final int LONGEST = 60;

    private TypedCode() {}

    static ResponseEntity<byte[]> leadTo(String path, String typed) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path + "/"
                        + UriUtils.encodePathSegment(
                                cut(typed.strip()).replaceAll("[/\\\\;%]", "-"), StandardCharsets.UTF_8)))
                .build();
    }

    static String cut(String code) {
        return code.length() <= LONGEST ? code : code.substring(0, LONGEST);
    }
}
