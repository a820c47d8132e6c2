package vn.cchc.organization.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.cchc.organization.PositionGroup;

/** How many people work where, by year and group. */
@Repository
class HeadcountTable {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    HeadcountTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Headcount> all() {
        return jdbc.query(
                "select unit_id, count_year, position_group, people from organization_headcount"
                        + " order by unit_id, count_year, position_group",
                (row, number) -> new Headcount(
                        row.getLong(1), row.getInt(2), PositionGroup.valueOf(row.getString(3)), row.getInt(4)));
    }

    Map<PositionGroup, Integer> of(long unit, int year) {
        Map<PositionGroup, Integer> people = new EnumMap<>(PositionGroup.class);
        jdbc.query(
                "select position_group, people from organization_headcount where unit_id = ? and count_year = ?",
                row -> {
                    people.put(PositionGroup.valueOf(row.getString(1)), row.getInt(2));
                },
                unit,
                year);
        return people;
    }

    List<Integer> years(long unit) {
        return jdbc.queryForList(
                "select distinct count_year from organization_headcount where unit_id = ? order by count_year desc",
                Integer.class,
                unit);
    }

    /** The sum over these units and groups; empty where none of them has a figure. */
    OptionalInt sum(Set<Long> units, int year, Set<PositionGroup> groups) {
        List<Integer> found = new ArrayList<>();
        jdbc.query(
                "select unit_id, position_group, people from organization_headcount where count_year = ?",
                row -> {
                    if (units.contains(row.getLong(1)) && groups.contains(PositionGroup.valueOf(row.getString(2)))) {
                        found.add(row.getInt(3));
                    }
                },
                year);
        return found.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(found.stream().mapToInt(Integer::intValue).sum());
    }

    void delete(long unit, int year) {
        jdbc.update("delete from organization_headcount where unit_id = ? and count_year = ?", unit, year);
    }

    void put(Collection<Headcount> counts) {
        jdbc.batchUpdate(
                "delete from organization_headcount where unit_id = ? and count_year = ? and position_group = ?",
                counts,
                BATCH,
                (statement, count) -> {
                    statement.setLong(1, count.unit());
                    statement.setInt(2, count.year());
                    statement.setString(3, count.group().name());
                });
        jdbc.batchUpdate(
                "insert into organization_headcount (unit_id, count_year, position_group, people) values (?, ?, ?, ?)",
                counts,
                BATCH,
                (statement, count) -> {
                    statement.setLong(1, count.unit());
                    statement.setInt(2, count.year());
                    statement.setString(3, count.group().name());
                    statement.setInt(4, count.people());
                });
    }
}
