package vn.cchc.intake.rest;

import org.springframework.http.HttpStatus;

/** An answer other than the one asked for; becomes a problem detail. */
class ImportProblem extends RuntimeException {

    private final HttpStatus status;
    private final String key;

    ImportProblem(HttpStatus status, String key) {
        super(key);
        this.status = status;
        this.key = key;
    }

    HttpStatus status() {
        return status;
    }

    String key() {
        return key;
    }
}
