package vn.cchc.search.language;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.vietnamese.SyllableModel;

/** The stored versions of what was learned; the newest counts, the one before is kept for nodes that are just reading it. */
@Component
class LanguageVersions {

    private static final int PART = 500_000;
    private static final int KEPT = 2;

    private final JdbcClient jdbc;
    private final Clock clock = Clock.systemUTC();

    LanguageVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A stored version.
     *
     * @param fingerprint of the public collection it was learned from
     */
    record Stored(long number, long provisions, String fingerprint, Instant learnedAt) {}

    Optional<Stored> newest() {
        return jdbc.sql("select version, provisions, fingerprint, learned_at from search_language"
                        + " order by version desc fetch first 1 rows only")
                .query((row, at) -> new Stored(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Reads a version; empty where it cannot be read, so that it is learned anew. */
    Optional<SyllableModel> read(long number) {
        List<byte[]> parts = jdbc.sql("select content from search_language_part where version = ? order by part")
                .param(number)
                .query((row, at) -> row.getBytes(1))
                .list();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        parts.forEach(whole::writeBytes);
        try {
            return Optional.of(SyllableModel.read(new ByteArrayInputStream(whole.toByteArray())));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Stores the next version and forgets old ones; another node that does so too at this moment makes one of both fail. */
    @Transactional
    public long store(SyllableModel model, long provisions, String fingerprint) {
        long number = newest().map(Stored::number).orElse(0L) + 1;
        jdbc.sql("insert into search_language (version, provisions, fingerprint, learned_at) values (?, ?, ?, ?)")
                .params(number, provisions, fingerprint, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        int part = 0;
        for (byte[] content : parts(model)) {
            jdbc.sql("insert into search_language_part (version, part, content) values (?, ?, ?)")
                    .params(number, part++, content)
                    .update();
        }
        long oldest = number - KEPT;
        jdbc.sql("delete from search_language_part where version <= ?")
                .param(oldest)
                .update();
        jdbc.sql("delete from search_language where version <= ?").param(oldest).update();
        return number;
    }

    private static List<byte[]> parts(SyllableModel model) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            model.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] whole = out.toByteArray();
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < whole.length; from += PART) {
            parts.add(Arrays.copyOfRange(whole, from, Math.min(from + PART, whole.length)));
        }
        return parts;
    }
}
