package vn.cchc.organization.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.OtherName;
import vn.cchc.organization.Period;
import vn.cchc.organization.PositionGroup;
import vn.cchc.organization.SuccessionKind;
import vn.cchc.organization.register.Headcount;
import vn.cchc.organization.register.Link;
import vn.cchc.organization.register.Realm;
import vn.cchc.organization.register.Unit;
import vn.cchc.organization.register.UnitDraft;
import vn.cchc.organization.register.UnitTree;

/** A register of chance: any kinds, dates, names with whatever a cell can trip over, steps and figures. */
final class RandomRegister {

    private static final String[] WORDS = {
        "Sở",
        "nội",
        "vụ",
        "đặc",
        "khu",
        "Phường",
        "Ủy ban",
        "=1+1",
        "'=A1",
        "-5",
        "@nhà",
        "\"trích\"",
        "a;b",
        "c,d",
        "007",
        "1/7/2025",
        "Nguyễn",
        "ĐỐNG",
        "x<y>&z",
        "+84",
        "''+"
    };

    private final Random random;
    final List<Unit> units = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    final List<Headcount> headcounts = new ArrayList<>();

    RandomRegister(long seed) {
        random = new Random(seed);
        int size = 1 + random.nextInt(40);
        for (int i = 1; i <= size; i++) {
            units.add(unit(i));
        }
        for (int i = 0; i < size / 3; i++) {
            link();
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < size; i++) {
            var unit = any();
            int year = 2020 + random.nextInt(7);
            var group = PositionGroup.values()[random.nextInt(PositionGroup.values().length)];
            if (seen.add(unit.id() + " " + year + group)) {
                headcounts.add(new Headcount(unit.id(), year, group, random.nextInt(5000)));
            }
        }
    }

    UnitTree tree() {
        return new UnitTree(units, links);
    }

    private Unit unit(long id) {
        var realm = Realm.values()[random.nextInt(2)];
        var others = new ArrayList<OtherName>();
        for (int i = random.nextInt(8) - 5; i > 0; i--) {
            var kinds = OtherName.Kind.values();
            others.add(new OtherName(kinds[random.nextInt(kinds.length)], words(), period()));
        }
        return new Unit(
                id,
                random.nextInt(5),
                new UnitDraft(
                        realm,
                        "=M." + id,
                        words(),
                        random.nextInt(3) == 0 ? words() : null,
                        realm.kinds().get(random.nextInt(realm.kinds().size())),
                        earlier(realm),
                        realm == Realm.ORGANIZATION ? earlier(Realm.LOCALITY) : null,
                        period(),
                        others,
                        random.nextInt(4) == 0 ? words() + "\n" + words() : ""));
    }

    /** Only from later to earlier units, so that no circle arises, and from those that have ended before. */
    private void link() {
        var from = any();
        var to = units.get(random.nextInt((int) from.id()));
        var until = from.period().until();
        if (to.id() == from.id() || to.realm() != from.realm() || until == null) {
            return;
        }
        var kind = SuccessionKind.values()[random.nextInt(SuccessionKind.values().length)];
        Long successor = kind == SuccessionKind.DISSOLVED ? null : to.id();
        var link = new Link(from.id(), successor, until.plusDays(1), kind, random.nextBoolean() ? words() : "");
        if (!links.contains(link)) {
            links.add(link);
        }
    }

    private @Nullable Long earlier(Realm realm) {
        var fitting = units.stream().filter(unit -> unit.realm() == realm).toList();
        return fitting.isEmpty() || random.nextInt(4) == 0
                ? null
                : fitting.get(random.nextInt(fitting.size())).id();
    }

    private Unit any() {
        return units.get(random.nextInt(units.size()));
    }

    private Period period() {
        LocalDate from = random.nextBoolean() ? LocalDate.of(1976, 1, 1).plusDays(random.nextInt(10_000)) : null;
        LocalDate until = random.nextBoolean() ? LocalDate.of(2010, 1, 1).plusDays(random.nextInt(6_000)) : null;
        return new Period(from, until);
    }

    private String words() {
        var text = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(i > 1 ? " " : "");
        }
        return text.toString();
    }
}
