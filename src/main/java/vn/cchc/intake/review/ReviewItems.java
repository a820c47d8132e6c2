package vn.cchc.intake.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.files.ContentHash;
import vn.cchc.jobs.Job;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DocumentId;

/** The files that came in, with every state they came to. Joins the caller's transaction. */
@Repository
public class ReviewItems {

    private static final String SELECT = "select * from intake_item";
    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Clock clock = Clock.systemUTC();

    ReviewItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file has come, or its place in an archive is known now. */
    public long arrive(UUID importId, int position, String name, String place, @Nullable ContentHash hash) {
        Optional<ReviewItem> known = find(importId, position);
        if (known.isPresent()) {
            jdbc.sql("update intake_item set name = ?, place = ?, hash = ? where id = ?")
                    .param(cut(name, 300))
                    .param(cut(place, 400))
                    .param(hash == null ? null : hash.value())
                    .param(known.get().id())
                    .update();
            return known.get().id();
        }
        long id =
                jdbc.sql("select nextval('intake_item_seq')").query(Long.class).single();
        jdbc.sql(
                        "insert into intake_item (id, import_id, position, name, place, hash, state, doubts, arrived_at, changed_at,"
                                + " changed_by) values (?, ?, ?, ?, ?, ?, 'RECEIVED', 0, ?, ?, ?)")
                .param(id)
                .param(importId)
                .param(position)
                .param(cut(name, 300))
                .param(cut(place, 400))
                .param(hash == null ? null : hash.value())
                .param(now())
                .param(now())
                .param(person())
                .update();
        step(id, ItemState.RECEIVED);
        return id;
    }

    /** Its text was read and has become a draft. */
    public void recognised(long id, DocumentId document, Reading reading) {
        jdbc.sql(
                        "update intake_item set document_id = ?, reading = ?, doubts = ?, draft = null, reason = null, arguments = null"
                                + " where id = ?")
                .params(
                        document.value(),
                        json.writeValueAsString(reading),
                        reading.doubts().size(),
                        id)
                .update();
        move(id, ItemState.RECOGNISED);
        if (!Readings.isSure(reading)) {
            move(id, ItemState.NEEDS_REVIEW);
        }
    }

    /** It may be a document that is there already; what was read is kept until somebody decides. */
    public void doubled(long id, Reading reading, @Nullable DocumentDraft draft, Job.Reason reason) {
        jdbc.sql("update intake_item set reading = ?, doubts = ?, draft = ?, reason = ?, arguments = ? where id = ?")
                .param(json.writeValueAsString(reading))
                .param(reading.doubts().size())
                .param(draft == null ? null : json.writeValueAsString(draft))
                .param(reason.key())
                .param(json.writeValueAsString(reason.arguments()))
                .param(id)
                .update();
        move(id, ItemState.DUPLICATE);
    }

    /** Nothing could be made of it. */
    public void refused(long id, Job.Reason reason) {
        jdbc.sql("update intake_item set reason = ?, arguments = ? where id = ?")
                .params(reason.key(), json.writeValueAsString(reason.arguments()), id)
                .update();
        move(id, ItemState.REFUSED);
    }

    /** It waits for another try, in an import of its own. */
    void again(long id, UUID importId) {
        jdbc.sql("update intake_item set import_id = ?, position = 1, reason = null, arguments = null where id = ?")
                .param(importId)
                .param(id)
                .update();
        move(id, ItemState.RECEIVED);
    }

    /** What a person's decision made of a double. */
    void settled(long id, @Nullable DocumentId document, ItemState state) {
        jdbc.sql("update intake_item set document_id = ?, draft = null where id = ?")
                .param(document == null ? null : document.value())
                .param(id)
                .update();
        move(id, state);
    }

    void move(long id, ItemState state) {
        jdbc.sql("update intake_item set state = ?, changed_at = ?, changed_by = ? where id = ?")
                .params(state.name(), now(), person(), id)
                .update();
        step(id, state);
    }

    /** Files of a taken-back import that have become no document. */
    public void forget(UUID importId) {
        jdbc.sql("delete from intake_item where import_id = ? and document_id is null")
                .param(importId)
                .update();
    }

    public Optional<ReviewItem> find(long id) {
        return jdbc.sql(SELECT + " where id = ?").param(id).query(this::item).optional();
    }

    Optional<ReviewItem> find(UUID importId, int position) {
        return jdbc.sql(SELECT + " where import_id = ? and position = ?")
                .param(importId)
                .param(position)
                .query(this::item)
                .optional();
    }

    /** The file a document was made from, the latest where there are several. */
    Optional<ReviewItem> of(DocumentId document) {
        return jdbc.sql(SELECT + " where document_id = ? order by changed_at desc, id desc limit 1")
                .param(document.value())
                .query(this::item)
                .optional();
    }

    /** Those of these documents that came as files. */
    List<ReviewItem> of(Collection<DocumentId> documents) {
        List<Long> ids = documents.stream().map(DocumentId::value).toList();
        List<ReviewItem> found = new java.util.ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            found.addAll(jdbc.sql(SELECT + " where document_id in (:ids)")
                    .param("ids", ids.subList(from, Math.min(ids.size(), from + CHUNK)))
                    .query(this::item)
                    .list());
        }
        return found;
    }

    /** Those in a state, or all; what was changed last comes first, but what waits for a person in the order it came. */
    Page<ReviewItem> list(@Nullable ItemState state, @Nullable UUID importId, Pageable page) {
        String where = (state == null ? " where 1 = 1" : " where state = :state")
                + (importId == null ? "" : " and import_id = :import");
        String order = waits(state) ? " order by id" : " order by changed_at desc, id desc";
        var query = jdbc.sql(SELECT + where + order + " limit :limit offset :offset")
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset());
        var count = jdbc.sql("select count(*) from intake_item" + where);
        if (state != null) {
            query = query.param("state", state.name());
            count = count.param("state", state.name());
        }
        if (importId != null) {
            query = query.param("import", importId);
            count = count.param("import", importId);
        }
        return new PageImpl<>(
                query.query(this::item).list(), page, count.query(Long.class).single());
    }

    /** The next file in one of these states behind an item, in the order they came, from the start where there is none behind. */
    Optional<Long> next(long after, Collection<ItemState> states) {
        List<String> names = states.stream().map(Enum::name).toList();
        return jdbc.sql("select id from intake_item where state in (:states) and id <> :after"
                        + " order by case when id > :after then 0 else 1 end, id limit 1")
                .param("states", names)
                .param("after", after)
                .query(Long.class)
                .optional();
    }

    Map<ItemState, Long> counts() {
        Map<ItemState, Long> counts = new EnumMap<>(ItemState.class);
        jdbc.sql("select state, count(*) from intake_item group by state").query(row -> {
            counts.put(ItemState.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    List<ReviewItem.Step> steps(long id) {
        return jdbc.sql("select state, person, happened_at from intake_step where item_id = ? order by turn")
                .param(id)
                .query((row, n) -> new ReviewItem.Step(
                        ItemState.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    private static boolean waits(@Nullable ItemState state) {
        return state == ItemState.RECOGNISED || state == ItemState.NEEDS_REVIEW || state == ItemState.DUPLICATE;
    }

    private void step(long id, ItemState state) {
        jdbc.sql("insert into intake_step (item_id, turn, state, person, happened_at)"
                        + " select ?, coalesce(max(turn), 0) + 1, ?, ?, ? from intake_step where item_id = ?")
                .params(id, state.name(), person(), now(), id)
                .update();
    }

    private ReviewItem item(ResultSet row, int number) throws SQLException {
        String hash = row.getString("hash");
        String reason = row.getString("reason");
        String reading = row.getString("reading");
        String draft = row.getString("draft");
        long document = row.getLong("document_id");
        DocumentId documentId = row.wasNull() ? null : new DocumentId(document);
        return new ReviewItem(
                row.getLong("id"),
                row.getObject("import_id", UUID.class),
                row.getInt("position"),
                row.getString("name"),
                row.getString("place"),
                hash == null ? null : new ContentHash(hash),
                documentId,
                ItemState.valueOf(row.getString("state")),
                reason == null
                        ? null
                        : new Job.Reason(reason, List.of(json.readValue(row.getString("arguments"), String[].class))),
                reading == null ? Reading.NONE : json.readValue(reading, Reading.class),
                draft == null ? null : json.readValue(draft, DocumentDraft.class),
                row.getTimestamp("arrived_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    static String person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return cut(authentication == null ? "?" : authentication.getName(), 200);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(text.length() - longest);
    }
}
