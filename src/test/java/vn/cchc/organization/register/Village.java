package vn.cchc.organization.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.OtherName;
import vn.cchc.organization.Period;
import vn.cchc.organization.SuccessionKind;

/** A register built by hand: the province Minh Họa before and after 1 July 2025, and an office of another province. */
final class Village {

    static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Period BEFORE = new Period(null, REFORM.minusDays(1));
    private static final Period SINCE = new Period(REFORM, null);

    final List<Unit> units = new ArrayList<>();
    final List<Link> links = new ArrayList<>();

    final long province = place("tỉnh Minh Họa", "PROVINCE", null, Period.OPEN);
    final long district = place("huyện Thượng Minh", "DISTRICT", province, BEFORE);
    final long oldCommune = place("xã Khe Lim", "COMMUNE", district, BEFORE);
    final long otherOldCommune = place("xã Đồng Mận", "COMMUNE", district, BEFORE);
    final long commune = place("xã Minh Sơn", "COMMUNE", province, SINCE);
    final long ward = place("phường Minh Tân", "WARD", province, SINCE);
    final long hamlet = place("thôn Khe Lim Đông", "VILLAGE", commune, Period.OPEN);
    final long farProvince = place("tỉnh Đắk Lắk", "PROVINCE", null, Period.OPEN);

    final long committee = office("Ủy ban nhân dân tỉnh Minh Họa", "PROVINCE_COMMITTEE", null, province, Period.OPEN);
    final long homeAffairs = office("Sở Nội vụ", "DEPARTMENT", committee, null, Period.OPEN);
    final long division = office("Phòng Cải cách hành chính", "DIVISION", homeAffairs, null, Period.OPEN);
    final long information = office("Sở Thông tin và Truyền thông", "DEPARTMENT", committee, null, BEFORE);
    final long science = office("Sở Khoa học và Công nghệ", "DEPARTMENT", committee, null, Period.OPEN);
    final long culture = office("Sở Văn hóa, Thể thao và Du lịch", "DEPARTMENT", committee, null, Period.OPEN);
    final long districtCommittee =
            office("Ủy ban nhân dân huyện Thượng Minh", "DISTRICT_COMMITTEE", committee, district, BEFORE);
    final long oldCommittee =
            office("Ủy ban nhân dân xã Khe Lim", "COMMUNE_COMMITTEE", districtCommittee, oldCommune, BEFORE);
    final long communeCommittee = office("Ủy ban nhân dân xã Minh Sơn", "COMMUNE_COMMITTEE", committee, commune, SINCE);
    final long school = office("Trường Trung học cơ sở Minh Sơn", "SCHOOL", communeCommittee, null, Period.OPEN);
    final long farCommittee =
            office("Ủy ban nhân dân tỉnh Đắk Lắk", "PROVINCE_COMMITTEE", null, farProvince, Period.OPEN);
    final long farHomeAffairs = office("Sở Nội vụ", "DEPARTMENT", farCommittee, null, Period.OPEN);

    Village() {
        step(oldCommune, commune, SuccessionKind.MERGE, "");
        step(otherOldCommune, commune, SuccessionKind.SPLIT, "các thôn phía đông");
        step(otherOldCommune, ward, SuccessionKind.SPLIT, "các thôn phía tây");
        step(oldCommittee, communeCommittee, SuccessionKind.MERGE, "");
        step(information, science, SuccessionKind.SPLIT, "bưu chính, viễn thông, công nghệ thông tin");
        step(information, culture, SuccessionKind.SPLIT, "báo chí, xuất bản");
    }

    UnitTree tree() {
        return new UnitTree(units, links);
    }

    UnitIndex index() {
        return new UnitIndex(tree());
    }

    void step(long from, @Nullable Long to, SuccessionKind kind, String function) {
        links.add(new Link(from, to, REFORM, kind, function));
    }

    long place(String name, String kind, @Nullable Long parent, Period period) {
        return add(Realm.LOCALITY, name, kind, parent, null, period, List.of());
    }

    long office(String name, String kind, @Nullable Long parent, @Nullable Long locality, Period period) {
        return add(Realm.ORGANIZATION, name, kind, parent, locality, period, List.of());
    }

    long office(String name, @Nullable Long parent, OtherName... others) {
        return add(Realm.ORGANIZATION, name, "OTHER", parent, null, Period.OPEN, List.of(others));
    }

    private long add(
            Realm realm,
            String name,
            String kind,
            @Nullable Long parent,
            @Nullable Long locality,
            Period period,
            List<OtherName> others) {
        long id = units.size() + 1L;
        units.add(new Unit(
                id, 0, new UnitDraft(realm, "M" + id, name, null, kind, parent, locality, period, others, "")));
        return id;
    }
}
