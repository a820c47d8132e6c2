package vn.cchc.intake.corpus;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which corpora are stored, and by which hash of their files. */
@Repository
class LoadedCorpora {

    private final JdbcClient jdbc;

    LoadedCorpora(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isLoaded(String name, String hash) {
        return jdbc.sql("select hash from intake_corpus where name = ?")
                .param(name)
                .query(String.class)
                .optional()
                .filter(hash::equals)
                .isPresent();
    }

    @Transactional
    public void note(String name, String hash) {
        Timestamp now = Timestamp.from(Instant.now());
        int changed = jdbc.sql("update intake_corpus set hash = ?, loaded_at = ? where name = ?")
                .params(hash, now, name)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into intake_corpus (name, hash, loaded_at) values (?, ?, ?)")
                    .params(name, hash, now)
                    .update();
        }
    }
}
