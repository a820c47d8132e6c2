package vn.cchc.contest.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.contest.attempt.AttemptRefused;
import vn.cchc.contest.attempt.AttemptRefused.Reason;
import vn.cchc.contest.paper.ShownPictures;
import vn.cchc.files.BlobStore;
import vn.cchc.files.ContentHash;

/** Pictures of questions: only of papers that are out, and under names nobody can guess. */
@RestController
@RequestMapping("/api/v1/pictures")
@Tag(name = "attempts", description = "Taking part in a contest's round")
class PictureController {

    private static final Duration KEPT = Duration.ofDays(30);

    private final ShownPictures shown;
    private final BlobStore files;

    PictureController(ShownPictures shown, BlobStore files) {
        this.shown = shown;
        this.files = files;
    }

    @Operation(summary = "A picture of a question")
    @GetMapping("/{hash:[0-9a-f]{64}}")
    ResponseEntity<Resource> picture(@PathVariable String hash) {
        var file = new ContentHash(hash);
        var type = shown.mediaType(file).orElseThrow(() -> new AttemptRefused(Reason.NO_ROUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic().immutable())
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(files.path(file)));
    }
}
