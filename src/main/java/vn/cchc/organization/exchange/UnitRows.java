package vn.cchc.organization.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.OtherName;
import vn.cchc.organization.Period;
import vn.cchc.organization.RegisterException;
import vn.cchc.organization.register.Realm;
import vn.cchc.organization.register.Unit;
import vn.cchc.organization.register.UnitDraft;
import vn.cchc.organization.register.UnitRules;
import vn.cchc.organization.register.UnitTree;

/**
 * Turns the rows of units into units: known ones by their code, new ones with negative ids. A row whose superior is not there, in the
 * file or in the register, stays out, and then what refers to it stays out too.
 */
final class UnitRows {

    private final UnitTree tree;
    private final Words words;
    private final List<Problem> problems;
    private final Map<Long, TableRow> rows = new LinkedHashMap<>();
    private final Map<String, Long> codes = new HashMap<>();
    private final Map<String, List<Long>> names = new HashMap<>();
    private final Map<Long, UnitDraft> drafts = new LinkedHashMap<>();
    /** Units of the register that only get other names. */
    private final Map<Long, List<OtherName>> otherNames = new HashMap<>();

    UnitRows(UnitTree tree, Words words, List<Problem> problems) {
        this.tree = tree;
        this.words = words;
        this.problems = problems;
        for (var unit : tree.units()) {
            codes.put(unit.code(), unit.id());
            named(unit.realm(), unit.name()).add(unit.id());
        }
    }

    void read(List<TableRow> given) {
        Map<TableRow, Realm> realms = new LinkedHashMap<>();
        for (var row : given) {
            realms.put(row, row.table() == Table.LOCALITIES ? Realm.LOCALITY : Realm.ORGANIZATION);
        }
        realms.forEach(this::identify);
        Map<Long, TableRow> left = new LinkedHashMap<>(rows);
        while (!left.isEmpty()) {
            Set<Long> out = new HashSet<>();
            drafts.clear();
            left.forEach((id, row) -> {
                try {
                    var draft = draft(id, row, Objects.requireNonNull(realms.get(row)), left.keySet());
                    UnitRules.checkAlone(draft);
                    drafts.put(id, draft);
                } catch (RegisterException refused) {
                    problems.add(row.problem(refused.key(), refused.arguments()));
                    out.add(id);
                }
            });
            for (var id : List.copyOf(drafts.keySet())) {
                if (isInCircle(id)) {
                    problems.add(Objects.requireNonNull(left.get(id))
                            .problem("organization.refused.parent-below", List.of()));
                    out.add(id);
                }
            }
            left.keySet().removeAll(out);
            if (out.isEmpty()) {
                return;
            }
        }
        drafts.clear();
    }

    /** The other names of a unit, all at once. */
    void rename(long id, List<OtherName> others) {
        otherNames.put(id, List.copyOf(others));
    }

    /** A unit of the file or of the register. */
    Optional<Long> byCode(String code) {
        return Optional.ofNullable(codes.get(code)).filter(id -> id > 0 || drafts.containsKey(id));
    }

    Optional<Unit> find(long id) {
        var draft = drafts.get(id);
        var known = tree.find(id);
        return draft == null
                ? known
                : Optional.of(new Unit(id, known.map(Unit::revision).orElse(0), named(id, draft)));
    }

    /** Whether the file itself says when the unit ends. */
    boolean saysEnd(long id) {
        var row = rows.get(id);
        return row != null && drafts.containsKey(id) && row.has(Column.UNTIL);
    }

    /** How many rows of units go in. */
    int size() {
        return drafts.size();
    }

    List<Unit> added() {
        return drafts.keySet().stream()
                .filter(id -> id < 0)
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** Those that differ from what is stored. */
    List<Unit> revised() {
        Set<Long> touched = new HashSet<>(drafts.keySet());
        touched.addAll(otherNames.keySet());
        List<Unit> revised = new ArrayList<>();
        touched.stream()
                .filter(id -> id > 0)
                .sorted()
                .forEach(id -> tree.find(id).ifPresent(known -> {
                    var draft = named(id, drafts.getOrDefault(id, known.draft()));
                    if (!draft.equals(known.draft())) {
                        revised.add(new Unit(id, known.revision() + 1, draft));
                    }
                }));
        return revised;
    }

    private UnitDraft named(long id, UnitDraft draft) {
        var others = otherNames.get(id);
        return others == null
                ? draft
                : new UnitDraft(
                        draft.realm(),
                        draft.code(),
                        draft.name(),
                        draft.shortName(),
                        draft.kind(),
                        draft.parentId(),
                        draft.localityId(),
                        draft.period(),
                        others,
                        draft.note());
    }

    /** Which unit a row is about; a code wins, without one the name of a unit there is only one of. */
    private void identify(TableRow row, Realm realm) {
        var code = UnitDraft.line(row.get(Column.CODE));
        var name = UnitDraft.line(row.get(Column.NAME));
        Long known = code.isEmpty() ? only(realm, name) : codes.get(code);
        if (known != null && rows.containsKey(known)) {
            problems.add(row.problem(
                    "organization.import.twice",
                    List.of(String.valueOf(
                            Objects.requireNonNull(rows.get(known)).number()))));
            return;
        }
        if (known != null
                && tree.find(known).filter(unit -> unit.realm() != realm).isPresent()) {
            problems.add(row.problem("organization.import.other-realm", List.of(code)));
            return;
        }
        long id = known == null ? -1L - rows.size() : known;
        rows.put(id, row);
        if (!code.isEmpty()) {
            codes.put(code, id);
        }
        if (known == null) {
            named(realm, name).add(id);
        }
    }

    private UnitDraft draft(long id, TableRow row, Realm realm, Set<Long> left) {
        var known = tree.find(id).map(Unit::draft);
        var kind = row.get(Column.KIND);
        var from = row.has(Column.FROM)
                ? Days.read(row.get(Column.FROM))
                : known.map(draft -> draft.period().from()).orElse(null);
        var until = row.has(Column.UNTIL)
                ? Days.read(row.get(Column.UNTIL))
                : known.map(draft -> draft.period().until()).orElse(null);
        if (from != null && until != null && until.isBefore(from)) {
            throw new RegisterException("organization.import.period", Days.write(from), Days.write(until));
        }
        return new UnitDraft(
                realm,
                row.get(Column.CODE).isEmpty() ? known.map(UnitDraft::code).orElse("") : row.get(Column.CODE),
                row.get(Column.NAME),
                row.has(Column.SHORT_NAME)
                        ? row.get(Column.SHORT_NAME)
                        : known.map(UnitDraft::shortName).orElse(null),
                words.readKind(realm, kind).orElseThrow(() -> new RegisterException("organization.refused.kind", kind)),
                row.has(Column.PARENT)
                        ? reference(row, Column.PARENT, realm, left)
                        : known.map(UnitDraft::parentId).orElse(null),
                row.has(Column.LOCALITY)
                        ? reference(row, Column.LOCALITY, Realm.LOCALITY, left)
                        : known.map(UnitDraft::localityId).orElse(null),
                new Period(from, until),
                known.map(UnitDraft::otherNames).orElse(List.of()),
                row.has(Column.NOTE)
                        ? row.get(Column.NOTE)
                        : known.map(UnitDraft::note).orElse(""));
    }

    /** By code, else by a name that only one unit has. */
    private @Nullable Long reference(TableRow row, Column column, Realm realm, Set<Long> left) {
        var said = UnitDraft.line(row.get(column));
        if (said.isEmpty()) {
            return null;
        }
        Long found = codes.getOrDefault(said, only(realm, said));
        boolean there = found != null
                && (left.contains(found)
                        ? realm(found) == realm
                        : tree.find(realm, found).isPresent());
        if (!there) {
            throw new RegisterException("organization.import.reference", column.heading(), said);
        }
        return found;
    }

    private @Nullable Realm realm(long id) {
        var row = rows.get(id);
        return row == null ? null : row.table() == Table.LOCALITIES ? Realm.LOCALITY : Realm.ORGANIZATION;
    }

    private @Nullable Long only(Realm realm, String name) {
        var found = named(realm, name);
        return found.size() == 1 ? found.getFirst() : null;
    }

    private List<Long> named(Realm realm, String name) {
        return names.computeIfAbsent(realm + " " + Words.key(name), key -> new ArrayList<>());
    }

    private boolean isInCircle(long id) {
        Set<Long> seen = new HashSet<>();
        Long at = id;
        while (at != null && seen.add(at)) {
            at = parent(at);
            if (Objects.equals(at, id)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Long parent(long id) {
        var draft = drafts.get(id);
        return draft != null
                ? draft.parentId()
                : tree.find(id).map(Unit::parentId).orElse(null);
    }
}
