package vn.cchc.contest.analysis;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.cchc.contest.Contest;
import vn.cchc.contest.rules.Quota;
import vn.cchc.organization.Organization;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.OrganizationQuery;
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

    /**
     * How far a unit is with its quota.
     *
     * @param headcount empty where nothing is recorded, and then a share can't be told
     * @param wanted people, empty likewise
     */
    public record QuotaLine(Quota quota, Organization unit, int people, OptionalInt headcount, OptionalInt wanted) {

        public boolean met() {
            return wanted.isPresent() && people >= wanted.getAsInt();
        }
    }

    /** Every unit held to a quota, those that lack most first. */
    public List<QuotaLine> quotas(Contest contest) {
        var year = LocalDate.now(zone).getYear();
        Map<OrganizationId, Integer> people = new HashMap<>();
        byUnit(contest.id()).forEach(count -> {
            if (count.unit() != null) {
                people.merge(count.unit(), count.people(), Integer::sum);
            }
        });
        List<QuotaLine> lines = new ArrayList<>();
        for (var board : contest.rules().boards()) {
            for (var quota : board.quotas()) {
                for (var unit : units(quota, board.eligibility().units())) {
                    int taken = organizations.withDescendants(unit.id()).stream()
                            .mapToInt(id -> people.getOrDefault(id, 0))
                            .sum();
                    var headcount = organizations.headcount(unit.id(), year, quota.positions());
                    lines.add(new QuotaLine(quota, unit, taken, headcount, wanted(quota, headcount)));
                }
            }
        }
        lines.sort(java.util.Comparator.comparingDouble(Participation::share)
                .thenComparing(line -> line.unit().name()));
        return lines;
    }

    private static double share(QuotaLine line) {
        return line.wanted().isEmpty()
                ? Double.MAX_VALUE
                : (double) line.people() / Math.max(1, line.wanted().getAsInt());
    }

    /** A share is rounded up: 30 % of 7 people are 3. */
    static OptionalInt wanted(Quota quota, OptionalInt headcount) {
        var percent = quota.leastPercent();
        if (percent == null) {
            var count = quota.leastCount();
            return count == null ? OptionalInt.empty() : OptionalInt.of(count);
        }
        return headcount.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.ceilDiv(Math.multiplyExact(headcount.getAsInt(), percent), 100));
    }

    private Collection<Organization> units(Quota quota, Set<String> tops) {
        Set<Organization> found = new LinkedHashSet<>();
        quota.units().stream()
                .sorted()
                .map(organizations::findByCode)
                .flatMap(Optional::stream)
                .forEach(found::add);
        if (!quota.unitKinds().isEmpty()) {
            var today = LocalDate.now(zone);
            var below = tops.stream()
                    .map(organizations::findByCode)
                    .flatMap(Optional::stream)
                    .map(Organization::id)
                    .toList();
            for (var top : below.isEmpty() ? java.util.Collections.<OrganizationId>singletonList(null) : below) {
                organizations
                        .search(new OrganizationQuery("", quota.unitKinds(), top, today, 0, MOST_UNITS))
                        .forEach(match -> found.add(match.unit()));
            }
        }
        return found;
    }

    /** When the last answer or submission of the contest arrived, for a desk that is watched. */
    public Optional<Instant> latest(long contest) {
        return database.sql("select max(a.started_at) from contest_attempt a join contest_round r on r.id = a.round_id"
                        + " where r.contest_id = ?")
                .param(contest)
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .optional()
                .flatMap(found -> found);
    }
}
