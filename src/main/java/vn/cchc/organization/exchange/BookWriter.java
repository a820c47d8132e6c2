package vn.cchc.organization.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.register.Headcount;
import vn.cchc.organization.register.Link;
import vn.cchc.organization.register.Realm;
import vn.cchc.organization.register.Unit;
import vn.cchc.organization.register.UnitTree;

/** Writes the whole register as tables. */
final class BookWriter {

    private final UnitTree tree;
    private final Words words;

    BookWriter(UnitTree tree, Words words) {
        this.tree = tree;
        this.words = words;
    }

    List<Grid> write(List<Headcount> headcounts) {
        var localities = tree.units().stream()
                .filter(unit -> unit.realm() == Realm.LOCALITY)
                .toList();
        var organizations = tree.units().stream()
                .filter(unit -> unit.realm() == Realm.ORGANIZATION)
                .toList();
        List<List<String>> names = new ArrayList<>();
        for (var unit : tree.units()) {
            for (var other : unit.otherNames()) {
                names.add(List.of(
                        unit.code(),
                        words.write(other.kind()),
                        other.text(),
                        Days.write(other.period().from()),
                        Days.write(other.period().until())));
            }
        }
        return List.of(
                grid(Table.LOCALITIES, localities, this::unit),
                grid(Table.ORGANIZATIONS, organizations, this::unit),
                grid(Table.NAMES, names, name -> name),
                grid(
                        Table.SUCCESSIONS,
                        tree.links().stream()
                                .sorted(Comparator.comparing(Link::on)
                                        .thenComparing(link -> code(link.predecessor()))
                                        .thenComparing(link -> code(link.successor()))
                                        .thenComparing(Link::kind)
                                        .thenComparing(Link::function))
                                .toList(),
                        this::link),
                grid(
                        Table.HEADCOUNTS,
                        headcounts.stream()
                                .sorted(Comparator.comparing((Headcount count) -> code(count.unit()))
                                        .thenComparing(Headcount::year)
                                        .thenComparing(Headcount::group))
                                .toList(),
                        this::headcount));
    }

    private List<String> unit(Unit unit) {
        var shortName = unit.shortName();
        List<String> cells = new ArrayList<>(List.of(
                unit.code(),
                unit.name(),
                shortName == null ? "" : shortName,
                words.writeKind(unit.realm(), unit.kind()),
                code(unit.parentId())));
        if (unit.realm() == Realm.ORGANIZATION) {
            cells.add(code(unit.localityId()));
        }
        cells.addAll(List.of(
                Days.write(unit.period().from()),
                Days.write(unit.period().until()),
                unit.draft().note()));
        return cells;
    }

    private List<String> link(Link link) {
        return List.of(
                code(link.predecessor()),
                code(link.successor()),
                Days.write(link.on()),
                words.write(link.kind()),
                link.function());
    }

    private List<String> headcount(Headcount count) {
        return List.of(
                code(count.unit()),
                String.valueOf(count.year()),
                words.write(count.group()),
                String.valueOf(count.people()));
    }

    private String code(@Nullable Long id) {
        return tree.find(id).map(Unit::code).orElse("");
    }

    private static <T> Grid grid(Table table, Collection<T> rows, Function<T, List<String>> cells) {
        List<Grid.Line> lines = new ArrayList<>();
        lines.add(new Grid.Line(1, table.columns().stream().map(Column::heading).toList()));
        for (var row : rows) {
            lines.add(new Grid.Line(lines.size() + 1, cells.apply(row)));
        }
        return new Grid(table.title(), lines);
    }
}
