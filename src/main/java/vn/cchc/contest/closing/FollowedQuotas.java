package vn.cchc.contest.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.cchc.account.May;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.contest.Contests;
import vn.cchc.contest.Quotas;
import vn.cchc.contest.rules.Board;
import vn.cchc.contest.rules.Quota;
import vn.cchc.organization.Match;
import vn.cchc.organization.Organization;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.OrganizationQuery;
import vn.cchc.organization.Organizations;

/** Counts from the attempts; headcounts come from the register. */
@Service
class FollowedQuotas implements Quotas {

    private static final int MOST_UNITS = 200;

    private final Contests contests;
    private final Organizations organizations;
    private final JdbcClient database;
    private final May may;
    private final Clock clock;
    private final ZoneId zone;

    FollowedQuotas(
            Contests contests,
            Organizations organizations,
            JdbcClient database,
            May may,
            Clock contestClock,
            @Value("${cchc.zone}") ZoneId zone) {
        this.contests = contests;
        this.organizations = organizations;
        this.database = database;
        this.may = may;
        this.clock = contestClock;
        this.zone = zone;
    }

    @Override
    public List<Progress> progress(long id) {
        may.require(Scope.of(Scope.CONTEST, id), Role.ORGANIZER);
        var contest = contests.find(id).orElseThrow(() -> new IllegalArgumentException("No contest " + id));
        var today = LocalDate.ofInstant(clock.instant(), zone);
        List<Progress> all = new ArrayList<>();
        for (var board : contest.rules().boards()) {
            var taken = taken(id, board);
            for (var quota : board.quotas()) {
                units(quota, board, today).forEach(unit -> all.add(progress(board, quota, unit, taken, today)));
            }
        }
        all.sort(Comparator.comparingInt((Progress line) -> line.taken() - line.wanted())
                .thenComparing(Progress::unit));
        return all;
    }

    private Progress progress(Board board, Quota quota, Organization unit, Map<Long, Integer> taken, LocalDate today) {
        int heads = organizations
                .headcount(unit.id(), today.getYear(), quota.positions())
                .orElse(0);
        var percent = quota.leastPercent();
        var count = quota.leastCount();
        // a part of a person is a person: 30 % of 11 are 4
        int wanted = percent == null ? (count == null ? 0 : count) : (heads * percent + 99) / 100;
        int own = organizations.withDescendants(unit.id()).stream()
                .mapToInt(below -> taken.getOrDefault(below.value(), 0))
                .sum();
        return new Progress(board.title(), quota.title(), unit.id().value(), unit.name(), heads, wanted, own);
    }

    /** Kinds are looked for where the board's people may work; a register knows other provinces too. */
    private Set<Organization> units(Quota quota, Board board, LocalDate today) {
        Set<Organization> units = new LinkedHashSet<>();
        quota.units().stream()
                .sorted()
                .forEach(code -> organizations.findByCode(code).ifPresent(units::add));
        if (!quota.unitKinds().isEmpty()) {
            List<@Nullable OrganizationId> tops = new ArrayList<>();
            board.eligibility().units().stream()
                    .sorted()
                    .forEach(code -> organizations.findByCode(code).ifPresent(top -> tops.add(top.id())));
            if (board.eligibility().units().isEmpty()) {
                tops.add(null);
            }
            for (var top : tops) {
                organizations
                        .search(new OrganizationQuery("", quota.unitKinds(), top, today, 0, MOST_UNITS))
                        .stream()
                        .map(Match::unit)
                        .forEach(units::add);
            }
        }
        return units;
    }

    /** People who have submitted, by unit. */
    private Map<Long, Integer> taken(long contest, Board board) {
        return database
                .sql("select e.organization_id, count(*) from contest_entrant e where e.contest_id = ? and e.board = ?"
                        + " and e.organization_id is not null and e.standing <> 'DISQUALIFIED' and exists (select 1"
                        + " from contest_attempt a where a.entrant_id = e.id and a.submitted_at is not null)"
                        + " group by e.organization_id")
                .params(contest, board.slug())
                .query((row, number) -> Map.entry(new OrganizationId(row.getLong(1)).value(), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
