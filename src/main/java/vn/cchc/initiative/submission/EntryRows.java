package vn.cchc.initiative.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.rules.Entrants.Applicant;

/** Entries, authors, files and submissions as rows. */
@Repository
class EntryRows {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final int LONGEST_BODY = 900_000;

    private final JdbcClient database;
    private final JsonMapper json;

    EntryRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    long add(
            long call,
            String owner,
            Content content,
            EntrySource source,
            @Nullable String registeredBy,
            String note,
            Instant now) {
        long id = database.sql("select nextval('initiative_entry_seq')")
                .query(Long.class)
                .single();
        database.sql("insert into initiative_entry (id, call_id, owner, state, title, kind, field, applicant, sections,"
                        + " version, submitted, source, registered_by, note, created_at, saved_at)"
                        + " values (?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?, 1, 0, ?, ?, ?, ?, ?)")
                .param(1, id)
                .param(2, call)
                .param(3, owner)
                .param(4, content.title())
                .param(5, content.kind())
                .param(6, content.field())
                .param(7, content.applicant().name())
                .param(8, json.writeValueAsString(content.sections()))
                .param(9, source.name())
                .param(10, registeredBy, Types.VARCHAR)
                .param(11, note)
                .param(12, Timestamp.from(now))
                .param(13, Timestamp.from(now))
                .update();
        return id;
    }

    Optional<Entry> find(long id) {
        return database.sql("select * from initiative_entry where id = ?")
                .param(id)
                .query(this::entry)
                .optional();
    }

    List<Entry> find(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql("select * from initiative_entry where id in (:ids) order by number, id")
                        .param("ids", ids)
                        .query(this::entry)
                        .list();
    }

    /** The same, and nobody else changes it before the transaction ends. */
    Optional<Entry> lock(long id) {
        return database.sql("select * from initiative_entry where id = ? for update")
                .param(id)
                .query(this::entry)
                .optional();
    }

    Optional<Entry> find(long call, int number) {
        return database.sql("select * from initiative_entry where call_id = ? and number = ?")
                .params(call, number)
                .query(this::entry)
                .optional();
    }

    List<Entry> own(String owner) {
        return database.sql("select * from initiative_entry where owner = ? and source = 'ONLINE' order by id desc")
                .param(owner)
                .query(this::entry)
                .list();
    }

    /** Of a call, in the order of their numbers. */
    List<Entry> of(long call, EntryState state) {
        return database.sql("select * from initiative_entry where call_id = ? and state = ? order by number, id")
                .params(call, state.name())
                .query(this::entry)
                .list();
    }

    List<Entry> page(long call, Collection<EntryState> states, String words, int size, long offset) {
        return database.sql("select * from initiative_entry where call_id = :call and state in (:states)"
                        + " and lower(title) like :words order by case when number is null then 1 else 0 end, number, id"
                        + " limit :size offset :offset")
                .param("call", call)
                .param("states", states.stream().map(Enum::name).toList())
                .param("words", like(words))
                .param("size", size)
                .param("offset", offset)
                .query(this::entry)
                .list();
    }

    int count(long call, Collection<EntryState> states, String words) {
        return database.sql("select count(*) from initiative_entry where call_id = :call and state in (:states)"
                        + " and lower(title) like :words")
                .param("call", call)
                .param("states", states.stream().map(Enum::name).toList())
                .param("words", like(words))
                .query(Integer.class)
                .single();
    }

    Map<Long, String> codes(long call) {
        Map<Long, String> codes = new HashMap<>();
        database.sql("select id, number from initiative_entry where call_id = ? and number is not null")
                .param(call)
                .query(row -> {
                    codes.put(row.getLong(1), Call.code(row.getInt(2)));
                });
        return codes;
    }

    int people(long call) {
        return database.sql("select count(*) from initiative_author a join initiative_entry e on e.id = a.entry_id"
                        + " where e.call_id = ? and e.state = 'SUBMITTED'")
                .param(call)
                .query(Integer.class)
                .single();
    }

    Map<EntryState, Integer> counts(long call) {
        Map<EntryState, Integer> counts = new HashMap<>();
        database.sql("select state, count(*) from initiative_entry where call_id = ? group by state")
                .param(call)
                .query(row -> {
                    counts.put(EntryState.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    /** False where somebody saved it meanwhile. */
    boolean save(long id, int version, Content content, Instant now) {
        return database.sql("update initiative_entry set title = ?, kind = ?, field = ?, applicant = ?, sections = ?,"
                                + " version = version + 1, saved_at = ? where id = ? and version = ?")
                        .params(
                                content.title(),
                                content.kind(),
                                content.field(),
                                content.applicant().name(),
                                json.writeValueAsString(content.sections()),
                                Timestamp.from(now),
                                id,
                                version)
                        .update()
                == 1;
    }

    void touch(long id, Instant now) {
        database.sql("update initiative_entry set version = version + 1, saved_at = ? where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    int nextNumber(long call) {
        database.sql("update initiative_call set last_number = last_number + 1 where id = ?")
                .param(call)
                .update();
        return database.sql("select last_number from initiative_call where id = ?")
                .param(call)
                .query(Integer.class)
                .single();
    }

    void record(Submission submission, @Nullable Integer number) {
        database.sql("insert into initiative_submission (entry_id, version, act, receipt, digest, content, done_by,"
                        + " done_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(1, submission.entryId())
                .param(2, submission.version())
                .param(3, submission.act().name())
                .param(4, submission.receipt(), Types.VARCHAR)
                .param(5, submission.digest())
                .param(6, json.writeValueAsString(submission.snapshot()))
                .param(7, submission.by())
                .param(8, Timestamp.from(submission.at()))
                .update();
        var state = submission.act() == Submission.Act.WITHDRAWN ? EntryState.WITHDRAWN : EntryState.SUBMITTED;
        database.sql("update initiative_entry set state = ?, submitted = ?, number = ?, submitted_at = ? where id = ?")
                .param(1, state.name())
                .param(2, submission.version())
                .param(3, number, Types.INTEGER)
                .param(4, Timestamp.from(submission.at()))
                .param(5, submission.entryId())
                .update();
    }

    List<Submission> history(long entry) {
        return database.sql("select * from initiative_submission where entry_id = ? order by version desc")
                .param(entry)
                .query(this::submission)
                .list();
    }

    Optional<Submission> latest(long entry) {
        return database.sql("select s.* from initiative_submission s join initiative_entry e on e.id = s.entry_id"
                        + " and e.submitted = s.version where e.id = ?")
                .param(entry)
                .query(this::submission)
                .optional();
    }

    /** The submissions that count, by entry. */
    Map<Long, Submission> latestOf(long call) {
        Map<Long, Submission> found = new HashMap<>();
        database.sql("select s.* from initiative_submission s join initiative_entry e on e.id = s.entry_id"
                        + " and e.submitted = s.version where e.call_id = ? and e.state = 'SUBMITTED'")
                .param(call)
                .query(this::submission)
                .list()
                .forEach(one -> found.put(one.entryId(), one));
        return found;
    }

    Optional<Submission> byReceipt(String receipt) {
        return database.sql("select * from initiative_submission where receipt = ?")
                .param(receipt)
                .query(this::submission)
                .optional();
    }

    /** In which language its owner began it. */
    String language(long entry) {
        return database.sql("select language from initiative_entry where id = ?")
                .param(entry)
                .query(String.class)
                .single();
    }

    void speak(long entry, String language) {
        database.sql("update initiative_entry set language = ? where id = ?")
                .params(language, entry)
                .update();
    }

    /** Notes that an author is written to now; false where that was done since a moment. */
    boolean written(long author, Instant now, Instant since) {
        return database.sql("update initiative_author set written_at = ? where id = ? and (written_at is null or"
                                + " written_at < ?)")
                        .params(Timestamp.from(now), author, Timestamp.from(since))
                        .update()
                == 1;
    }

    List<Author> authors(long entry) {
        return database.sql("select * from initiative_author where entry_id = ? order by position")
                .param(entry)
                .query(EntryRows::author)
                .list();
    }

    void addAuthor(long entry, int position, Author author) {
        long id = database.sql("select nextval('initiative_author_seq')")
                .query(Long.class)
                .single();
        database.sql("insert into initiative_author (id, entry_id, position, name, unit_id, unit, contact, person,"
                        + " share, confirmed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(1, id)
                .param(2, entry)
                .param(3, position)
                .param(4, author.name())
                .param(5, author.unitId(), Types.BIGINT)
                .param(6, author.unit())
                .param(7, author.contact())
                .param(8, author.person(), Types.VARCHAR)
                .param(9, author.share())
                .param(10, timestamp(author.confirmedAt()), Types.TIMESTAMP)
                .update();
    }

    void describe(long author, int position, Draft.DraftAuthor said, boolean keepsConfirmation) {
        database.sql(
                        "update initiative_author set position = ?, name = ?, unit_id = ?, unit = ?, contact = ?, share = ?"
                                + (keepsConfirmation ? "" : ", confirmed_at = null, token_hash = null, person = null")
                                + " where id = ?")
                .param(1, position)
                .param(2, said.name())
                .param(3, said.unitId(), Types.BIGINT)
                .param(4, said.unit())
                .param(5, said.contact())
                .param(6, said.share())
                .param(7, author)
                .update();
    }

    void removeAuthors(long entry, int from) {
        database.sql("delete from initiative_author where entry_id = ? and position >= ?")
                .params(entry, from)
                .update();
    }

    void invite(long author, String hash) {
        database.sql("update initiative_author set token_hash = ? where id = ?")
                .params(hash, author)
                .update();
    }

    /** The author whom a link is for, with the entry. */
    Optional<Map.Entry<Long, Author>> invited(String hash) {
        return database.sql("select * from initiative_author where token_hash = ?")
                .param(hash)
                .query((row, number) -> Map.entry(row.getLong("entry_id"), author(row, number)))
                .optional();
    }

    void confirm(long author, @Nullable String person, Instant now) {
        database.sql("update initiative_author set confirmed_at = ?, person = coalesce(?, person) where id = ?")
                .param(1, Timestamp.from(now))
                .param(2, person, Types.VARCHAR)
                .param(3, author)
                .update();
    }

    long addFile(long entry, String hash, String name, long size, String mediaType, String by, Instant now) {
        long id = database.sql("select nextval('initiative_file_seq')")
                .query(Long.class)
                .single();
        database.sql("insert into initiative_file (id, entry_id, hash, name, size, media_type, state, pages, body,"
                        + " finding, added_by, added_at) values (?, ?, ?, ?, ?, ?, 'WAITING', 0, '', '', ?, ?)")
                .params(id, entry, hash, name, size, mediaType, by, Timestamp.from(now))
                .update();
        return id;
    }

    List<EntryFile> files(long entry) {
        return database.sql("select * from initiative_file where entry_id = ? and removed_at is null order by id")
                .param(entry)
                .query(EntryRows::file)
                .list();
    }

    List<EntryFile> files(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql("select * from initiative_file where id in (:ids) order by id")
                        .param("ids", ids)
                        .query(EntryRows::file)
                        .list();
    }

    Optional<EntryFile> file(long id) {
        return database.sql("select * from initiative_file where id = ?")
                .param(id)
                .query(EntryRows::file)
                .optional();
    }

    void read(long file, String mediaType, EntryFile.State state, int pages, String body, String finding) {
        var text = body.replace("\u0000", "");
        database.sql(
                        "update initiative_file set media_type = ?, state = ?, pages = ?, body = ?, finding = ? where id = ?")
                .params(
                        mediaType,
                        state.name(),
                        pages,
                        text.length() <= LONGEST_BODY ? text : text.substring(0, LONGEST_BODY),
                        finding,
                        file)
                .update();
    }

    void removeFile(long file, Instant now) {
        database.sql("update initiative_file set removed_at = ? where id = ?")
                .params(Timestamp.from(now), file)
                .update();
    }

    void copy(long file, @Nullable String hash, int pages) {
        database.sql("update initiative_file set copy_hash = ?, copy_pages = ? where id = ?")
                .param(1, hash, Types.VARCHAR)
                .param(2, pages)
                .param(3, file)
                .update();
    }

    List<Long> waitingFiles() {
        return database.sql("select id from initiative_file where state = 'WAITING' and removed_at is null order by id")
                .query(Long.class)
                .list();
    }

    private Entry entry(ResultSet row, int index) throws SQLException {
        int number = row.getInt("number");
        boolean unnumbered = row.wasNull();
        return new Entry(
                row.getLong("id"),
                row.getLong("call_id"),
                row.getString("owner"),
                EntryState.valueOf(row.getString("state")),
                unnumbered ? null : number,
                new Content(
                        row.getString("title"),
                        row.getString("kind"),
                        row.getString("field"),
                        Applicant.valueOf(row.getString("applicant")),
                        json.readValue(row.getString("sections"), TEXTS)),
                row.getInt("version"),
                row.getInt("submitted"),
                EntrySource.valueOf(row.getString("source")),
                row.getString("registered_by"),
                row.getString("note"),
                row.getTimestamp("saved_at").toInstant(),
                instant(row, "submitted_at"));
    }

    private Submission submission(ResultSet row, int number) throws SQLException {
        return new Submission(
                row.getLong("entry_id"),
                row.getInt("version"),
                Submission.Act.valueOf(row.getString("act")),
                row.getString("receipt"),
                row.getString("digest"),
                json.readValue(row.getString("content"), Snapshot.class),
                row.getString("done_by"),
                row.getTimestamp("done_at").toInstant());
    }

    private static Author author(ResultSet row, int number) throws SQLException {
        return new Author(
                row.getLong("id"),
                row.getString("name"),
                whole(row, "unit_id"),
                row.getString("unit"),
                row.getString("contact"),
                row.getString("person"),
                row.getInt("share"),
                instant(row, "confirmed_at"));
    }

    private static EntryFile file(ResultSet row, int number) throws SQLException {
        var pages = whole(row, "copy_pages");
        return new EntryFile(
                row.getLong("id"),
                row.getLong("entry_id"),
                row.getString("hash"),
                row.getString("name"),
                row.getLong("size"),
                row.getString("media_type"),
                EntryFile.State.valueOf(row.getString("state")),
                row.getInt("pages"),
                row.getString("body"),
                row.getString("finding"),
                row.getString("copy_hash"),
                pages == null ? null : pages.intValue(),
                row.getTimestamp("added_at").toInstant(),
                row.getTimestamp("removed_at") != null);
    }

    private static @Nullable Long whole(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static String like(String words) {
        return "%"
                + words.strip()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace("%", "")
                        .replace("_", "") + "%";
    }
}
