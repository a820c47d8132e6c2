package vn.cchc.question.bank;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.cchc.files.BlobStore;
import vn.cchc.files.ContentHash;

/** Pictures of questions. Anybody who knows a picture's hash may see it, as contestants do; no other stored file is reached that way. */
@Service
public class Pictures {

    private final BlobStore files;
    private final JdbcClient jdbc;

    Pictures(BlobStore files, JdbcClient jdbc) {
        this.files = files;
        this.jdbc = jdbc;
    }

    /** A picture that can be shown: where its bytes lie, and what they are. */
    public record Picture(ContentHash hash, String mediaType, Path path) {}

    /**
     * Keeps a picture, drawn anew.
     *
     * @throws vn.cchc.question.QuestionRefused where it is none
     */
    @PreAuthorize("hasAnyRole('ORGANIZER', 'ADMIN')")
    public Picture add(byte[] uploaded, String name) {
        PictureFile picture = PictureFile.of(uploaded);
        ContentHash hash = files.store(new ByteArrayInputStream(picture.bytes()), name, picture.mediaType())
                .hash();
        if (find(hash).isEmpty()) {
            try {
                jdbc.sql("insert into question_picture (hash, media_type, added_at) values (?, ?, ?)")
                        .params(hash.value(), picture.mediaType(), OffsetDateTime.now(ZoneOffset.UTC))
                        .update();
            } catch (DuplicateKeyException addedMeanwhile) {
                // the same picture
            }
        }
        return new Picture(hash, picture.mediaType(), files.path(hash));
    }

    public Optional<Picture> find(ContentHash hash) {
        return jdbc.sql("select media_type from question_picture where hash = ?")
                .param(hash.value())
                .query(String.class)
                .optional()
                .map(type -> new Picture(hash, type, files.path(hash)));
    }
}
