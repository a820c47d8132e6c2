package vn.cchc.organization.register;

import vn.cchc.organization.Period;
import vn.cchc.organization.SuccessionKind;

/** What a step does to the unit it starts from. */
public final class Ending {

    private Ending() {}

    /** Its last day is the day before, unless it had ended already; a function moved or a double entry changes nothing. */
    public static UnitDraft of(Unit unit, Link link) {
        var last = link.on().minusDays(1);
        var until = unit.period().until();
        boolean open = until == null || until.isAfter(last);
        return link.kind().ends() && link.kind() != SuccessionKind.DUPLICATE && open
                ? unit.draft().during(new Period(unit.period().from(), last))
                : unit.draft();
    }
}
