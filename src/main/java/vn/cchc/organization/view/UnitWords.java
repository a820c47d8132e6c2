package vn.cchc.organization.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.RegisterException;
import vn.cchc.organization.register.Realm;
import vn.cchc.organization.register.Unit;
import vn.cchc.organization.register.UnitTree;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** How the register's views say things. */
@org.springframework.stereotype.Component
class UnitWords {

    final Texts texts;
    final Dates dates;

    UnitWords(Texts texts, Dates dates) {
        this.texts = texts;
        this.dates = dates;
    }

    /** Where a realm's list is. */
    static String list(Realm realm) {
        return realm == Realm.ORGANIZATION ? OrganizationsView.ADDRESS : LocalitiesView.ADDRESS;
    }

    static String address(Unit unit) {
        return list(unit.realm()) + "/" + unit.id();
    }

    String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    String realm(Realm realm) {
        return texts.get(realm == Realm.ORGANIZATION ? "organization.organizations" : "organization.localities");
    }

    String kind(Realm realm, String kind) {
        return texts.get((realm == Realm.ORGANIZATION ? "organization.kind." : "organization.locality-kind.") + kind);
    }

    String kind(Unit unit) {
        return kind(unit.realm(), unit.kind());
    }

    String day(@Nullable LocalDate day) {
        return dates.day(day, null);
    }

    /** What a reader must know of a unit's time; an empty span where it simply exists. */
    Component badge(UnitTree tree, Unit unit) {
        if (tree.isDuplicate(unit.id())) {
            return badge("info", "circle-alert", texts.get("organization.duplicate"));
        }
        var period = unit.period();
        var today = dates.today();
        if (period.until() != null && period.until().isBefore(today)) {
            return badge("none", "calendar-check-2", texts.get("organization.ended", day(period.until())));
        }
        if (period.from() != null && period.from().isAfter(today)) {
            return badge("info", "hourglass", texts.get("organization.begins", day(period.from())));
        }
        return new Span();
    }

    String refused(RegisterException refused) {
        return texts.get(refused.key(), refused.arguments().toArray());
    }

    private static Component badge(String tone, String icon, String words) {
        return Parts.classed(new Span(new Icon(icon), new Span(words)), "badge " + tone);
    }
}
