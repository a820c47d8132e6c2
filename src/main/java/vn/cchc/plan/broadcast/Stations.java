package vn.cchc.plan.broadcast;

import java.io.InputStream;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
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
import vn.cchc.library.DocumentId;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Provision;
import vn.cchc.library.Viewer;
import vn.cchc.plan.PlanRefused;
import vn.cchc.plan.desk.OwnEvidence;
import vn.cchc.plan.desk.PlanRights;
import vn.cchc.ui.Dates;

/** Stations, their weekly slots, what they aired, and bulletins. Who records for a station's unit writes, everyone may read. */
@Service
public class Stations {

    private static final int MINUTES_A_MONTH = 15;
    private static final int LONGEST = 600;

    private final JdbcClient database;
    private final PlanRights rights;
    private final OwnEvidence evidence;
    private final Library library;
    private final BlobStore files;
    private final AuditTrail trail;
    private final Dates dates;
    private final Clock clock = Clock.systemUTC();

    Stations(
            JdbcClient database,
            PlanRights rights,
            OwnEvidence evidence,
            Library library,
            BlobStore files,
            AuditTrail trail,
            Dates dates) {
        this.database = database;
        this.rights = rights;
        this.evidence = evidence;
        this.library = library;
        this.files = files;
        this.trail = trail;
        this.dates = dates;
    }

    /** @param minutesAMonth what it has to air at least */
    public record Station(long id, long unit, String name, boolean provincial, int minutesAMonth) {}

    /** @param weekday from 1, Monday */
    public record Slot(long id, long station, String programme, int weekday, LocalTime at, int minutes) {}

    /** @param relayOf the station whose programme it was */
    public record Broadcast(
            long id,
            long station,
            String programme,
            LocalDate on,
            LocalTime at,
            int minutes,
            @Nullable Long relayOf,
            String language) {}

    /** @param audio hash of a stored recording */
    public record Bulletin(
            long id,
            long unit,
            String title,
            long document,
            String language,
            String script,
            @Nullable String audio,
            String audioName) {}

    public List<Station> all() {
        return database.sql("select * from plan_station order by provincial desc, name")
                .query((row, number) -> new Station(
                        row.getLong("id"),
                        row.getLong("organization_id"),
                        row.getString("name"),
                        row.getBoolean("provincial"),
                        row.getInt("minutes_a_month")))
                .list();
    }

    public Optional<Station> find(long id) {
        return all().stream().filter(station -> station.id() == id).findFirst();
    }

    @Transactional
    public long add(long unit, String name, boolean provincial) {
        require(rights.runs(unit));
        if (name.isBlank() || name.length() > 300) {
            throw new PlanRefused("plan.title-length", 300);
        }
        if (all().stream().anyMatch(one -> one.unit() == unit && one.name().equals(name.strip()))) {
            throw new PlanRefused("plan.station.twice");
        }
        var id = enterStation(unit, name.strip(), provincial);
        trail.record("plan.station-added", "plan-station:" + id, Map.of());
        return id;
    }

    /** Without asking who does it. */
    public long enterStation(long unit, String name, boolean provincial) {
        long id = next("plan_station_seq");
        database.sql(
                        "insert into plan_station (id, organization_id, name, provincial, minutes_a_month) values (?, ?, ?, ?, ?)")
                .params(id, unit, name, provincial, MINUTES_A_MONTH)
                .update();
        return id;
    }

    public List<Slot> slots(long station) {
        return database.sql("select * from plan_slot where station_id = ? order by weekday, begins_at")
                .param(station)
                .query((row, number) -> new Slot(
                        row.getLong("id"),
                        row.getLong("station_id"),
                        row.getString("programme"),
                        row.getInt("weekday"),
                        row.getTime("begins_at").toLocalTime(),
                        row.getInt("minutes")))
                .list();
    }

    @Transactional
    public void addSlot(long station, String programme, int weekday, LocalTime at, int minutes) {
        require(rights.records(
                find(station).orElseThrow(() -> new PlanRefused("plan.gone")).unit()));
        check(programme, minutes);
        enterSlot(station, programme, weekday, at, minutes);
        trail.record("plan.slot-added", "plan-station:" + station, Map.of());
    }

    /** Without asking who does it. */
    public void enterSlot(long station, String programme, int weekday, LocalTime at, int minutes) {
        database.sql(
                        "insert into plan_slot (id, station_id, programme, weekday, begins_at, minutes) values (?, ?, ?, ?, ?, ?)")
                .params(next("plan_slot_seq"), station, programme.strip(), weekday, Time.valueOf(at), minutes)
                .update();
    }

    public List<Broadcast> aired(YearMonth month) {
        return database.sql(
                        "select * from plan_broadcast where aired_on between ? and ? order by aired_on desc, aired_at desc, id")
                .params(Date.valueOf(month.atDay(1)), Date.valueOf(month.atEndOfMonth()))
                .query(Stations::broadcast)
                .list();
    }

    /** Each station's month against its duty. */
    public Map<Long, AirTime.Month> months(YearMonth month) {
        var aired = aired(month);
        Map<Long, AirTime.Month> months = new HashMap<>();
        for (var station : all()) {
            months.put(
                    station.id(),
                    AirTime.month(
                            month,
                            station.minutesAMonth(),
                            aired.stream()
                                    .filter(one -> one.station() == station.id())
                                    .map(one -> new AirTime.Aired(one.at(), one.minutes(), one.relayOf() != null))
                                    .toList(),
                            YearMonth.from(dates.today())));
        }
        return months;
    }

    /** Takes down what was aired; the unit's task on the air that runs on that day has it as evidence by itself. */
    @Transactional
    public void record(
            long station,
            String programme,
            LocalDate on,
            LocalTime at,
            int minutes,
            @Nullable Long relayOf,
            String language) {
        var found = find(station).orElseThrow(() -> new PlanRefused("plan.gone"));
        require(rights.records(found.unit()));
        check(programme, minutes);
        if (on.isAfter(dates.today())) {
            throw new PlanRefused("plan.report.day");
        }
        if (relayOf != null && relayOf == station) {
            throw new PlanRefused("plan.broadcast.own-relay");
        }
        if (aired(YearMonth.from(on)).stream()
                .anyMatch(one -> one.station() == station
                        && one.on().equals(on)
                        && one.at().equals(at))) {
            throw new PlanRefused("plan.broadcast.twice");
        }
        enter(found, programme, on, at, minutes, relayOf, language, who());
        trail.record("plan.broadcast-recorded", "plan-station:" + station, Map.of("on", on.toString()));
    }

    /** Without asking who does it. */
    public void enter(
            Station station,
            String programme,
            LocalDate on,
            LocalTime at,
            int minutes,
            @Nullable Long relayOf,
            String language,
            String by) {
        long id = next("plan_broadcast_seq");
        var occurrence =
                evidence.ofBroadcast(station.unit(), id, programme.strip() + ", " + station.name(), on, minutes, by);
        database.sql(
                        "insert into plan_broadcast (id, station_id, programme, aired_on, aired_at, minutes, relay_of, language,"
                                + " occurrence_id, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id,
                        station.id(),
                        programme.strip(),
                        Date.valueOf(on),
                        Time.valueOf(at),
                        minutes,
                        relayOf,
                        language.strip(),
                        occurrence.orElse(null),
                        by))
                .update();
    }

    public List<Bulletin> bulletins() {
        return database.sql("select * from plan_bulletin order by id desc")
                .query(Stations::bulletin)
                .list();
    }

    public Optional<Bulletin> bulletin(long id) {
        return database.sql("select * from plan_bulletin where id = ?")
                .param(id)
                .query(Stations::bulletin)
                .optional();
    }

    /** A script of about two minutes from a public document. */
    public String draftScript(LegalText text, String opening, String closing) {
        return Script.of(
                opening, text.provisions().stream().map(Provision::text).toList(), closing, 2);
    }

    public Optional<LegalText> document(long id) {
        return library.find(new DocumentId(id), Viewer.ANYONE);
    }

    @Transactional
    public long write(long unit, String title, long document, String language, String script) {
        require(rights.records(unit));
        if (title.isBlank()
                || title.length() > 500
                || script.isBlank()
                || script.length() > 8_000
                || language.length() > 40) {
            throw new PlanRefused("plan.bulletin.length");
        }
        long id = enterBulletin(unit, title, document, language, script, who());
        trail.record("plan.bulletin-written", "plan-bulletin:" + id, Map.of());
        return id;
    }

    /** Without asking who does it. */
    public long enterBulletin(long unit, String title, long document, String language, String script, String by) {
        long id = next("plan_bulletin_seq");
        database.sql(
                        "insert into plan_bulletin (id, organization_id, title, document_id, language, script, audio_name, created_by,"
                                + " created_at) values (?, ?, ?, ?, ?, ?, '', ?, ?)")
                .params(
                        id,
                        unit,
                        title.strip(),
                        document,
                        language.strip(),
                        script.strip(),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** Attaches a recording; the file is played by browsers as sound and nothing else. */
    @Transactional
    public void attach(long bulletin, InputStream audio, String name) {
        var found = bulletin(bulletin).orElseThrow(() -> new PlanRefused("plan.gone"));
        require(rights.records(found.unit()));
        if (!name.toLowerCase(java.util.Locale.ROOT).matches(".*\\.(mp3|ogg|m4a|wav)")) {
            throw new PlanRefused("plan.audio.kind");
        }
        var stored = files.store(audio, name, "application/octet-stream");
        database.sql("update plan_bulletin set audio = ?, audio_name = ? where id = ?")
                .params(
                        stored.hash().value(),
                        stored.name().equals(name) ? name : name.substring(0, Math.min(300, name.length())),
                        bulletin)
                .update();
        trail.record("plan.audio-attached", "plan-bulletin:" + bulletin, Map.of());
    }

    /** The media type of a recording, by its name; anything else stays what nobody plays. */
    public static String soundType(String name) {
        return switch (name.toLowerCase(java.util.Locale.ROOT).replaceAll(".*\\.", "")) {
            case "mp3" -> "audio/mpeg";
            case "ogg" -> "audio/ogg";
            case "m4a" -> "audio/mp4";
            case "wav" -> "audio/wav";
            default -> "application/octet-stream";
        };
    }

    private static void check(String programme, int minutes) {
        if (programme.isBlank() || programme.length() > 300) {
            throw new PlanRefused("plan.title-length", 300);
        }
        if (minutes < 1 || minutes > LONGEST) {
            throw new PlanRefused("plan.broadcast.minutes", LONGEST);
        }
    }

    private static void require(boolean may) {
        if (!may) {
            throw new AccessDeniedException("Does not record for the station's unit");
        }
    }

    private long next(String sequence) {
        return database.sql("select nextval('" + sequence + "')")
                .query(Long.class)
                .single();
    }

    private static String who() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "" : authentication.getName();
    }

    private static Broadcast broadcast(ResultSet row, int number) throws SQLException {
        long relay = row.getLong("relay_of");
        Long relayOf = row.wasNull() ? null : relay;
        return new Broadcast(
                row.getLong("id"),
                row.getLong("station_id"),
                row.getString("programme"),
                row.getDate("aired_on").toLocalDate(),
                row.getTime("aired_at").toLocalTime(),
                row.getInt("minutes"),
                relayOf,
                row.getString("language"));
    }

    private static Bulletin bulletin(ResultSet row, int number) throws SQLException {
        return new Bulletin(
                row.getLong("id"),
                row.getLong("organization_id"),
                row.getString("title"),
                row.getLong("document_id"),
                row.getString("language"),
                row.getString("script"),
                row.getString("audio"),
                row.getString("audio_name"));
    }
}
