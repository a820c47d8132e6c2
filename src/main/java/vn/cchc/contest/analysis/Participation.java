package vn.cchc.contest.analysis;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.Organizations;

/** Who takes part, counted live. People count once, however many attempts they make; who was disqualified counts no more. */
@Service
public class Participation {

    private static final int MOST_UNITS = 200;
    /** Upper ends of age groups. */
    static final List<Integer> AGES = List.of(17, 25, 35, 45, 55, 65);

    private final JdbcClient database;
    private final Organizations organizations;
    private final ZoneId zone;

    Participation(JdbcClient database, Organizations organizations, @Value("${cchc.zone}") ZoneId zone) {
        this.database = database;
        this.organizations = organizations;
        this.zone = zone;
    }

    /**
     * How a round stands.
     *
     * @param entrants people who have started
     * @param today people who started their first attempt of the round today
     */
    public record RoundFigures(int entrants, int started, int submitted, int today) {

        static final RoundFigures NONE = new RoundFigures(0, 0, 0, 0);
    }

    /** The figures of a contest's rounds by their ids. */
    public Map<Long, RoundFigures> rounds(long contest) {
        Map<Long, RoundFigures> found = new HashMap<>();
        var midnight = Timestamp.from(LocalDate.now(zone).atStartOfDay(zone).toInstant());
        database.sql("select r.id, count(distinct a.entrant_id) as entrants, count(a.id) as started,"
                        + " count(a.submitted_at) as submitted,"
                        + " sum(case when a.number = 1 and a.started_at >= ? then 1 else 0 end) as today"
                        + " from contest_round r left join contest_attempt a on a.round_id = r.id"
                        + " where r.contest_id = ? group by r.id")
                .params(midnight, contest)
                .query(row -> {
                    found.put(
                            row.getLong("id"),
                            new RoundFigures(
                                    row.getInt("entrants"),
                                    row.getInt("started"),
                                    row.getInt("submitted"),
                                    row.getInt("today")));
                });
        return found;
    }

    public static RoundFigures of(Map<Long, RoundFigures> figures, long round) {
        return figures.getOrDefault(round, RoundFigures.NONE);
    }

    /** People of each contest by its id. */
    public Map<Long, Integer> entrants() {
        Map<Long, Integer> found = new HashMap<>();
        database.sql("select contest_id, count(*) as entrants from contest_entrant group by contest_id")
                .query(row -> {
                    found.put(row.getLong(1), row.getInt(2));
                });
        return found;
    }

    /**
     * People of a unit.
     *
     * @param unit null for those who named none
     */
    public record UnitCount(@Nullable OrganizationId unit, String name, int people) {}

    /** By the unit that people named, most first. */
    public List<UnitCount> byUnit(long contest) {
        return database.sql("select organization_id, count(*) as people from contest_entrant"
                        + " where contest_id = ? and standing <> 'DISQUALIFIED' group by organization_id"
                        + " order by people desc, organization_id")
                .param(contest)
                .query((row, number) -> {
                    long id = row.getLong("organization_id");
                    var unit = row.wasNull() ? null : new OrganizationId(id);
                    return new UnitCount(unit, unit == null ? "" : organizations.path(unit), row.getInt("people"));
                })
                .list();
    }

    /** Submissions of a day of the portal's zone. */
    public record DayCount(LocalDate day, int submissions) {}

    public List<DayCount> byDay(long contest) {
        Map<LocalDate, Integer> days = new java.util.TreeMap<>();
        database.sql("select a.submitted_at from contest_attempt a join contest_round r on r.id = a.round_id"
                        + " where r.contest_id = ? and a.submitted_at is not null")
                .param(contest)
                .query(row -> {
                    days.merge(
                            row.getTimestamp(1).toInstant().atZone(zone).toLocalDate(), 1, Integer::sum);
                });
        return days.entrySet().stream()
                .map(day -> new DayCount(day.getKey(), day.getValue()))
                .toList();
    }

    /**
     * People of an age.
     *
     * @param from in years
     * @param to null for everyone older; both null where the year of birth is not known
     */
    public record AgeCount(@Nullable Integer from, @Nullable Integer to, int people) {}

    public List<AgeCount> byAge(long contest, int year) {
        Map<Integer, Integer> groups = new HashMap<>();
        database.sql("select birth_year, count(*) as people from contest_entrant"
                        + " where contest_id = ? and standing <> 'DISQUALIFIED' group by birth_year")
                .param(contest)
                .query(row -> {
                    int born = row.getInt(1);
                    groups.merge(row.wasNull() ? -1 : group(year - born), row.getInt(2), Integer::sum);
                });
        List<AgeCount> counts = new ArrayList<>();
        for (int i = 0; i <= AGES.size(); i++) {
            Integer people = groups.get(i);
            if (people != null) {
                counts.add(new AgeCount(
                        i == 0 ? 0 : AGES.get(i - 1) + 1, i == AGES.size() ? null : AGES.get(i), people));
            }
        }
        Integer unknown = groups.get(-1);
        if (unknown != null) {
            counts.add(new AgeCount(null, null, unknown));
        }
        return counts;
    }

    static int group(int age) {
        int group = 0;
        while (group < AGES.size() && age > AGES.get(group)) {
            group++;
        }
        return group;
    }
}
