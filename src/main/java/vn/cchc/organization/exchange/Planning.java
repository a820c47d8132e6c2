package vn.cchc.organization.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cchc.organization.OtherName;
import vn.cchc.organization.Period;
import vn.cchc.organization.PositionGroup;
import vn.cchc.organization.RegisterException;
import vn.cchc.organization.SuccessionKind;
import vn.cchc.organization.register.ChangeSet;
import vn.cchc.organization.register.Ending;
import vn.cchc.organization.register.Headcount;
import vn.cchc.organization.register.Link;
import vn.cchc.organization.register.Unit;
import vn.cchc.organization.register.UnitDraft;
import vn.cchc.organization.register.UnitRules;
import vn.cchc.organization.register.UnitTree;

/**
 * Works out what a file changes. Units are added or replaced by their codes, the other names of a unit are replaced as a whole,
 * successions are added, figures are replaced one by one; nothing is ever removed. Pure.
 */
final class Planning {

    private final UnitTree tree;
    private final Words words;
    private final List<Problem> problems = new ArrayList<>();
    private final UnitRows units;
    private final List<Link> links = new ArrayList<>();
    private final Map<Long, List<Link>> steps = new HashMap<>();
    private final List<Headcount> headcounts = new ArrayList<>();
    private final Map<Long, UnitDraft> endings = new LinkedHashMap<>();
    private int unchanged;

    private Planning(UnitTree tree, Words words) {
        this.tree = tree;
        this.words = words;
        units = new UnitRows(tree, words, problems);
    }

    static ImportPlan of(UnitTree tree, List<Headcount> counts, List<Grid> grids, Words words) {
        return new Planning(tree, words).plan(counts, grids);
    }

    private ImportPlan plan(List<Headcount> counts, List<Grid> grids) {
        Map<Table, List<TableRow>> rows = new HashMap<>();
        for (var grid : grids) {
            read(grid, rows);
        }
        List<TableRow> unitRows = new ArrayList<>(rows.getOrDefault(Table.LOCALITIES, List.of()));
        unitRows.addAll(rows.getOrDefault(Table.ORGANIZATIONS, List.of()));
        units.read(unitRows);
        readNames(rows.getOrDefault(Table.NAMES, List.of()));
        for (var row : rows.getOrDefault(Table.SUCCESSIONS, List.of())) {
            attempt(row, () -> link(row));
        }
        Map<String, Headcount> stored = new HashMap<>();
        counts.forEach(count -> stored.put(key(count), count));
        Set<String> seen = new HashSet<>();
        for (var row : rows.getOrDefault(Table.HEADCOUNTS, List.of())) {
            attempt(row, () -> headcount(row, stored, seen));
        }
        var added = units.added().stream().map(this::ended).toList();
        var revised = revised();
        unchanged += Math.max(
                0,
                units.size()
                        - added.size()
                        - (int) revised.stream()
                                .filter(unit -> unitRows.stream()
                                        .anyMatch(row -> row.get(Column.CODE).equals(unit.code())))
                                .count());
        return new ImportPlan(new ChangeSet(added, revised, links, headcounts), unchanged, problems);
    }

    private void read(Grid grid, Map<Table, List<TableRow>> rows) {
        var filled = grid.lines().stream().filter(line -> !line.isBlank()).toList();
        var layout = Table.of(new Grid(grid.name(), filled));
        if (layout.isEmpty()) {
            if (!filled.isEmpty()) {
                problems.add(new Problem(grid.name(), 0, "organization.import.no-headings", List.of()));
            }
            return;
        }
        for (var line : filled.subList(layout.get().first(), filled.size())) {
            rows.computeIfAbsent(layout.get().table(), table -> new ArrayList<>())
                    .add(new TableRow(
                            layout.get().table(),
                            grid.name(),
                            line.number(),
                            layout.get().places(),
                            line.cells()));
        }
    }

    private void readNames(List<TableRow> rows) {
        Map<Long, List<OtherName>> names = new LinkedHashMap<>();
        Set<Long> bad = new HashSet<>();
        for (var row : rows) {
            var id = units.byCode(row.get(Column.CODE));
            attempt(
                    row,
                    () -> names.computeIfAbsent(known(row, Column.CODE), key -> new ArrayList<>())
                            .add(name(row)));
            id.filter(unit -> problems.stream()
                            .anyMatch(problem -> problem.sheet().equals(row.sheet()) && problem.row() == row.number()))
                    .ifPresent(bad::add);
        }
        // with a name missing the others would replace what is stored
        names.forEach((id, others) -> {
            if (!bad.contains(id)) {
                if (units.find(id).map(Unit::otherNames).filter(others::equals).isPresent()) {
                    unchanged += others.size();
                }
                units.rename(id, others);
            }
        });
    }

    private OtherName name(TableRow row) {
        var said = row.get(Column.NAME_KIND);
        var kind = words.read(OtherName.Kind.class, said)
                .orElseThrow(() -> new RegisterException("organization.import.word", Column.NAME_KIND.heading(), said));
        var text = UnitDraft.line(row.get(Column.OTHER_NAME));
        if (text.isEmpty()) {
            throw new RegisterException("organization.refused.other-name-missing");
        }
        if (text.length() > UnitRules.LONGEST_NAME) {
            throw new RegisterException("organization.refused.name-long", text);
        }
        var from = Days.read(row.get(Column.FROM));
        var until = Days.read(row.get(Column.UNTIL));
        if (from != null && until != null && until.isBefore(from)) {
            throw new RegisterException("organization.import.period", Days.write(from), Days.write(until));
        }
        return new OtherName(kind, text, new Period(from, until));
    }

    private void link(TableRow row) {
        var said = row.get(Column.STEP);
        var kind = words.read(SuccessionKind.class, said)
                .orElseThrow(() -> new RegisterException("organization.import.word", Column.STEP.heading(), said));
        var on = Days.read(row.get(Column.ON));
        if (on == null) {
            throw new RegisterException("organization.import.day", "");
        }
        long before = known(row, Column.BEFORE);
        Long after = row.get(Column.AFTER).isEmpty() ? null : Long.valueOf(known(row, Column.AFTER));
        var link = new Link(before, after, on, kind, row.get(Column.FUNCTION));
        if (tree.steps(before).contains(link)) {
            unchanged++;
            return;
        }
        UnitRules.check(this::unit, this::steps, link);
        links.add(link);
        steps.computeIfAbsent(before, id -> new ArrayList<>()).add(link);
        if (!units.saysEnd(before)) {
            unit(before).ifPresent(unit -> endings.put(before, Ending.of(unit, link)));
        }
    }

    private void headcount(TableRow row, Map<String, Headcount> stored, Set<String> seen) {
        var said = row.get(Column.GROUP);
        var group = words.read(PositionGroup.class, said)
                .orElseThrow(() -> new RegisterException("organization.import.word", Column.GROUP.heading(), said));
        var count = new Headcount(known(row, Column.CODE), number(row, Column.YEAR), group, number(row, Column.PEOPLE));
        UnitRules.check(count);
        if (!seen.add(key(count))) {
            throw new RegisterException("organization.import.figure-twice");
        }
        if (count.equals(stored.get(key(count)))) {
            unchanged++;
        } else {
            headcounts.add(count);
        }
    }

    private long known(TableRow row, Column column) {
        var code = row.get(column);
        return units.byCode(code)
                .orElseThrow(() -> new RegisterException("organization.import.reference", column.heading(), code));
    }

    private static int number(TableRow row, Column column) {
        var cell = row.get(column).replace(".", "").replace("\u00A0", "").replace(" ", "");
        if (!cell.matches("\\d{1,9}")) {
            throw new RegisterException("organization.import.number", column.heading(), row.get(column));
        }
        return Integer.parseInt(cell);
    }

    private List<Unit> revised() {
        Map<Long, Unit> revised = new LinkedHashMap<>();
        units.revised().forEach(unit -> revised.put(unit.id(), ended(unit)));
        endings.forEach((id, draft) -> tree.find(id)
                .filter(known -> !revised.containsKey(id) && !draft.equals(known.draft()))
                .ifPresent(known -> revised.put(id, new Unit(id, known.revision() + 1, draft))));
        return List.copyOf(revised.values());
    }

    private Unit ended(Unit unit) {
        var ending = endings.get(unit.id());
        return ending == null ? unit : new Unit(unit.id(), unit.revision(), ending);
    }

    private Optional<Unit> unit(long id) {
        return units.find(id).map(this::ended);
    }

    private List<Link> steps(long id) {
        List<Link> all = new ArrayList<>(tree.steps(id));
        all.addAll(steps.getOrDefault(id, List.of()));
        return all;
    }

    private void attempt(TableRow row, Runnable reading) {
        try {
            reading.run();
        } catch (RegisterException refused) {
            problems.add(row.problem(refused.key(), refused.arguments()));
        }
    }

    private static String key(Headcount count) {
        return count.unit() + " " + count.year() + " " + count.group();
    }
}
