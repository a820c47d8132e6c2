package vn.cchc.question.rest;

import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.cchc.files.ContentHash;
import vn.cchc.question.bank.Pictures;

/** A question's picture by the hash that its paper gives; what has a hash for its name never changes. */
@RestController
class PictureController {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Pictures pictures;

    PictureController(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/api/v1/pictures/{hash}")
    ResponseEntity<Resource> picture(@PathVariable String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return pictures.find(new ContentHash(hash))
                .map(found -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
                        .contentType(MediaType.parseMediaType(found.mediaType()))
                        .<Resource>body(new FileSystemResource(found.path())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
