package vn.cchc.organization.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.audit.AuditTrail;
import vn.cchc.organization.LocalityId;
import vn.cchc.organization.LocalitySucceeded;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.OrganizationMerged;
import vn.cchc.organization.OrganizationRenamed;
import vn.cchc.organization.OrganizationSucceeded;
import vn.cchc.organization.OtherName;
import vn.cchc.organization.Period;
import vn.cchc.organization.PositionGroup;
import vn.cchc.organization.RegisterException;
import vn.cchc.organization.Succession;
import vn.cchc.organization.SuccessionKind;

/** Changes units of either realm, one at a time: checked against the rules under the register's lock, audited, announced. */
@Service
@PreAuthorize("hasAnyRole('LIBRARIAN', 'ADMIN')")
public class RegisterDesk {

    private final RegisterTable table;
    private final HeadcountTable headcounts;
    private final Snapshots snapshots;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    RegisterDesk(
            RegisterTable table,
            HeadcountTable headcounts,
            Snapshots snapshots,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.table = table;
        this.headcounts = headcounts;
        this.snapshots = snapshots;
        this.trail = trail;
        this.events = events;
    }

    /** Adds a unit; an empty code becomes one made of its id. */
    @Transactional
    public long add(UnitDraft draft) {
        var tree = begin();
        long id = table.newIds(1).getFirst();
        var coded = draft.code().isEmpty() ? draft.withCode(code(draft.realm(), id)) : draft;
        UnitRules.check(tree, null, coded);
        var unit = new Unit(id, 0, coded);
        table.insert(List.of(unit));
        trail.record("organization.added", subject(unit), Map.of("name", unit.name(), "kind", unit.kind()));
        return id;
    }

    /**
     * Replaces what a unit is.
     *
     * @param revision what the editor had read
     * @throws RegisterException {@code organization.refused.stale} where somebody has saved since
     */
    @Transactional
    public void revise(long id, int revision, UnitDraft draft) {
        var tree = begin();
        var unit = known(tree, id);
        if (unit.revision() != revision) {
            throw new RegisterException("organization.refused.stale");
        }
        var coded = draft.code().isEmpty() ? draft.withCode(unit.code()) : draft;
        UnitRules.check(tree, id, coded);
        var changes = Changes.between(unit.draft(), coded);
        if (!changes.isEmpty()) {
            store(unit, coded);
            trail.record("organization.revised", subject(unit), changes);
        }
    }

    /** The same unit under another name from that day on. */
    @Transactional
    public void rename(long id, String name, LocalDate on) {
        var tree = begin();
        var unit = known(tree, id);
        var begun = unit.otherNames().stream()
                .filter(other -> other.kind() == OtherName.Kind.FORMER)
                .map(other -> other.period().until())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .map(last -> last.plusDays(1))
                .orElse(unit.period().from());
        if (begun != null && !begun.isBefore(on)) {
            throw new RegisterException("organization.refused.ends-before-begin", unit.name());
        }
        List<OtherName> names = new ArrayList<>(unit.otherNames());
        names.add(new OtherName(OtherName.Kind.FORMER, unit.name(), new Period(begun, on.minusDays(1))));
        var draft = unit.draft().named(name, names);
        UnitRules.check(tree, id, draft);
        store(unit, draft);
        trail.record(
                "organization.renamed",
                subject(unit),
                Map.of("from", unit.name(), "to", draft.name(), "on", on.toString()));
        if (unit.realm() == Realm.ORGANIZATION) {
            events.publishEvent(new OrganizationRenamed(new OrganizationId(id), unit.name(), draft.name(), on));
        }
    }

    /** Records a step; where it ends the predecessor, that one's last day becomes the day before. */
    @Transactional
    public void record(Link link) {
        record(begin(), link, "");
    }

    /** Takes back a step that was recorded by mistake; the predecessor's last day is left for the editor. */
    @Transactional
    public void withdraw(Link link) {
        var tree = begin();
        if (!table.deleteLink(link)) {
            throw new RegisterException("organization.refused.stale");
        }
        trail.record("organization.succession-withdrawn", subject(known(tree, link.predecessor())), facts(tree, link));
    }

    /** One unit goes into another, and what is below it moves there. */
    @Transactional
    public void merge(long from, long into, LocalDate on, String reason) {
        follow(from, new Link(from, into, on, SuccessionKind.MERGE, ""), reason, false);
    }

    /** Two entries of one unit become one. */
    @Transactional
    public void joinDuplicate(long duplicate, long original, LocalDate on, String reason) {
        follow(duplicate, new Link(duplicate, original, on, SuccessionKind.DUPLICATE, ""), reason, true);
    }

    /** Replaces a unit's figures of a year. */
    @Transactional
    public void setHeadcounts(long id, int year, Map<PositionGroup, Integer> people) {
        var unit = known(begin(), id);
        List<Headcount> counts = new ArrayList<>();
        people.forEach((group, number) -> counts.add(new Headcount(id, year, group, number)));
        counts.forEach(UnitRules::check);
        if (counts.isEmpty()) {
            UnitRules.check(new Headcount(id, year, PositionGroup.LEADER, 0));
        }
        headcounts.delete(id, year);
        headcounts.put(counts);
        Map<String, String> facts = new HashMap<>(Map.of("year", String.valueOf(year)));
        people.forEach((group, number) -> facts.put(group.name().toLowerCase(Locale.ROOT), String.valueOf(number)));
        trail.record("organization.headcounts-set", subject(unit), facts);
    }

    /**
     * Makes many changes at once, or none where one of them can't be stored.
     *
     * @param planning told what there is under the register's lock, makes a plan
     * @param changes what of the plan is to be stored
     * @param source the name of what the changes come from
     * @return the plan
     */
    @Transactional
    public <P> P apply(
            BiFunction<UnitTree, List<Headcount>, P> planning, Function<P, ChangeSet> changes, String source) {
        var tree = begin();
        var plan = planning.apply(tree, headcounts.all());
        var planned = changes.apply(plan);
        if (!planned.isEmpty()) {
            var stored = planned.withIds(table.newIds(planned.added().size()));
            table.insert(stored.added());
            table.update(stored.revised());
            table.insertLinks(stored.links());
            headcounts.put(stored.headcounts());
            record(tree, stored, source);
        }
        return plan;
    }

    private void record(UnitTree tree, ChangeSet changes, String source) {
        var subject = "import:" + source;
        trail.record("organization.imported", subject, changes.facts());
        Map<Long, Unit> units = new HashMap<>();
        tree.units().forEach(unit -> units.put(unit.id(), unit));
        for (var unit : changes.added()) {
            units.put(unit.id(), unit);
            trail.record(
                    "organization.added",
                    subject(unit),
                    Map.of("name", unit.name(), "kind", unit.kind(), "source", source));
        }
        for (var unit : changes.revised()) {
            var facts = Changes.between(
                    Objects.requireNonNull(units.put(unit.id(), unit)).draft(), unit.draft());
            facts.put("source", source);
            trail.record("organization.revised", subject(unit), facts);
        }
        for (var link : changes.links()) {
            var unit = Objects.requireNonNull(units.get(link.predecessor()));
            var facts = facts(units, link);
            facts.put("source", source);
            trail.record("organization.succession-recorded", subject(unit), facts);
            announce(unit.realm(), link);
        }
        Map<String, Map<String, String>> figures = new TreeMap<>();
        for (var count : changes.headcounts()) {
            var unit = Objects.requireNonNull(units.get(count.unit()));
            figures.computeIfAbsent(
                            subject(unit) + " " + count.year(),
                            key -> new HashMap<>(Map.of("year", String.valueOf(count.year()), "source", source)))
                    .put(count.group().name().toLowerCase(Locale.ROOT), String.valueOf(count.people()));
        }
        figures.forEach((key, facts) ->
                trail.record("organization.headcounts-set", key.substring(0, key.lastIndexOf(' ')), facts));
    }

    private void follow(long from, Link link, String reason, boolean duplicate) {
        var tree = begin();
        record(tree, link, reason);
        var successor = Objects.requireNonNull(link.successor());
        for (var child : tree.children(from)) {
            store(child, child.draft().withParent(successor));
        }
        if (known(tree, from).realm() == Realm.ORGANIZATION) {
            events.publishEvent(new OrganizationMerged(
                    new OrganizationId(from), new OrganizationId(successor), link.on(), duplicate));
        }
    }

    private void record(UnitTree tree, Link link, String reason) {
        UnitRules.check(tree::find, tree::steps, link);
        table.insertLinks(List.of(link));
        var unit = known(tree, link.predecessor());
        var ended = Ending.of(unit, link);
        if (!ended.equals(unit.draft())) {
            store(unit, ended);
        }
        Map<String, String> facts = facts(tree, link);
        if (!reason.isBlank()) {
            facts.put("reason", reason.strip());
        }
        trail.record("organization.succession-recorded", subject(unit), facts);
        announce(unit.realm(), link);
    }

    private void announce(Realm realm, Link link) {
        var successor = link.successor();
        if (realm == Realm.ORGANIZATION) {
            events.publishEvent(new OrganizationSucceeded(new Succession<>(
                    new OrganizationId(link.predecessor()),
                    successor == null ? null : new OrganizationId(successor),
                    link.on(),
                    link.kind(),
                    link.function())));
        } else {
            events.publishEvent(new LocalitySucceeded(new Succession<>(
                    new LocalityId(link.predecessor()),
                    successor == null ? null : new LocalityId(successor),
                    link.on(),
                    link.kind(),
                    link.function())));
        }
    }

    private UnitTree begin() {
        table.lockAndAdvance();
        snapshots.changed();
        return snapshots.fresh();
    }

    private void store(Unit unit, UnitDraft draft) {
        table.update(List.of(new Unit(unit.id(), unit.revision() + 1, draft)));
    }

    private static Unit known(UnitTree tree, long id) {
        return tree.find(id).orElseThrow(() -> new RegisterException("organization.refused.unknown"));
    }

    private static Map<String, String> facts(UnitTree tree, Link link) {
        Map<Long, Unit> successor = new HashMap<>();
        tree.find(link.successor()).ifPresent(unit -> successor.put(unit.id(), unit));
        return facts(successor, link);
    }

    private static Map<String, String> facts(Map<Long, Unit> units, Link link) {
        var successor = link.successor() == null ? null : units.get(link.successor());
        Map<String, String> facts = new HashMap<>();
        facts.put("kind", link.kind().name());
        facts.put("on", link.on().toString());
        facts.put("function", link.function());
        facts.put("successor", successor == null ? "" : successor.code());
        return facts;
    }

    /** What a unit is called by until somebody gives it a better code. */
    static String code(Realm realm, long id) {
        return (realm == Realm.ORGANIZATION ? "DV" : "DB") + id;
    }

    static String subject(Unit unit) {
        return unit.realm().name().toLowerCase(Locale.ROOT) + ":" + unit.code();
    }
}
