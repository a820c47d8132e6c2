package vn.cchc.plan.event;

import java.io.InputStream;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.audit.AuditTrail;
import vn.cchc.files.BlobStore;
import vn.cchc.plan.PlanRefused;
import vn.cchc.plan.desk.PlanRights;

/** Banners, slogans, leaflets, posters and clips with their licence and where each was used; one unit puts in, all may take. */
@Service
public class MediaStore {

    private final JdbcClient database;
    private final PlanRights rights;
    private final BlobStore files;
    private final AuditTrail trail;
    private final Clock clock = Clock.systemUTC();

    MediaStore(JdbcClient database, PlanRights rights, BlobStore files, AuditTrail trail) {
        this.database = database;
        this.rights = rights;
        this.files = files;
        this.trail = trail;
    }

    /** What it is. */
    public enum Kind {
        BANNER,
        SLOGAN,
        LEAFLET,
        POSTER,
        CLIP
    }

    /**
     * Something of the store.
     *
     * @param words of a slogan or a banner
     * @param size as people say it: 100 × 500 cm, 45 giây
     * @param file hash of a stored file, null for words alone
     */
    public record Item(
            long id,
            long unit,
            Kind kind,
            String title,
            String words,
            String size,
            String licence,
            String source,
            @Nullable String file,
            String fileName) {}

    /** @param pieces how many were put up or handed out */
    public record Use(LocalDate on, String place, int pieces) {}

    public List<Item> all() {
        return database.sql("select * from plan_media order by id desc")
                .query((row, number) -> new Item(
                        row.getLong("id"),
                        row.getLong("organization_id"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("words"),
                        row.getString("size"),
                        row.getString("licence"),
                        row.getString("source"),
                        row.getString("file"),
                        row.getString("file_name")))
                .list();
    }

    public Optional<Item> find(long id) {
        return all().stream().filter(item -> item.id() == id).findFirst();
    }

    public List<Use> uses(long media) {
        return database.sql("select * from plan_media_use where media_id = ? order by used_on desc, place")
                .param(media)
                .query((row, number) ->
                        new Use(row.getDate("used_on").toLocalDate(), row.getString("place"), row.getInt("pieces")))
                .list();
    }

    @Transactional
    public long add(Item item) {
        require(item.unit());
        if (item.title().isBlank()
                || item.title().length() > 500
                || item.words().length() > 2_000
                || item.size().length() > 100
                || item.source().length() > 300) {
            throw new PlanRefused("plan.title-length", 500);
        }
        if (item.licence().isBlank() || item.licence().length() > 200) {
            throw new PlanRefused("plan.media.no-licence");
        }
        var id = enter(item, who());
        trail.record("plan.media-added", "plan-media:" + id, Map.of());
        return id;
    }

    /** Without asking who does it. */
    public long enter(Item item, String by) {
        long id = database.sql("select nextval('plan_media_seq')")
                .query(Long.class)
                .single();
        database.sql(
                        "insert into plan_media (id, organization_id, kind, title, words, size, licence, source, file, file_name,"
                                + " created_by, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id,
                        item.unit(),
                        item.kind().name(),
                        item.title().strip(),
                        item.words().strip(),
                        item.size().strip(),
                        item.licence().strip(),
                        item.source().strip(),
                        item.file(),
                        item.fileName(),
                        by,
                        Timestamp.from(clock.instant())))
                .update();
        return id;
    }

    @Transactional
    public void attach(long media, InputStream content, String name) {
        var item = find(media).orElseThrow(() -> new PlanRefused("plan.gone"));
        require(item.unit());
        if (!name.toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g|pdf|mp4|mp3|docx|zip)")) {
            throw new PlanRefused("plan.media.file-kind");
        }
        var stored = files.store(content, name, "application/octet-stream");
        database.sql("update plan_media set file = ?, file_name = ? where id = ?")
                .params(stored.hash().value(), name.length() > 300 ? name.substring(name.length() - 300) : name, media)
                .update();
        trail.record("plan.media-file-attached", "plan-media:" + media, Map.of());
    }

    @Transactional
    public void used(long media, LocalDate on, String place, int pieces) {
        if (find(media).isEmpty() || place.isBlank() || place.length() > 300 || pieces < 1 || pieces > 1_000_000) {
            throw new PlanRefused("plan.media.bad-use");
        }
        if (rights.ownUnits().isEmpty() && rights.grantedUnits().isEmpty() && !rights.everywhere()) {
            throw new AccessDeniedException("Records for no unit");
        }
        if (uses(media).stream()
                .anyMatch(use -> use.on().equals(on) && use.place().equals(place.strip()))) {
            throw new PlanRefused("plan.media.used-twice");
        }
        enterUse(media, on, place, pieces, who());
        trail.record("plan.media-used", "plan-media:" + media, Map.of("pieces", String.valueOf(pieces)));
    }

    /** Without asking who does it. */
    public void enterUse(long media, LocalDate on, String place, int pieces, String by) {
        database.sql(
                        "insert into plan_media_use (media_id, used_on, place, pieces, recorded_by) values (?, ?, ?, ?, ?)")
                .params(media, Date.valueOf(on), place.strip(), pieces, by)
                .update();
    }

    private void require(long unit) {
        if (!rights.records(unit)) {
            throw new AccessDeniedException("Does not record for the unit");
        }
    }

    private static String who() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "" : authentication.getName();
    }
}
