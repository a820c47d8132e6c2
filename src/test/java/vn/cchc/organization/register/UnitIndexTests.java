package vn.cchc.organization.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.organization.OtherName;
import vn.cchc.organization.Period;
import vn.cchc.organization.SuccessionKind;

class UnitIndexTests {

    private final Village village = new Village();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "so noi vu dak lak",
                "Sở Nội vụ Đắk Lắk",
                "sở nội vụ tỉnh đắk lắk",
                "SNV đắk lắk",
                "snv dak lak",
                "đắk lắk sở nội",
                "So\u031B\u0309 No\u0323\u0302i vu\u0323 Đăk Lăk"
            })
    void findsADepartmentByItsProvince(String words) {
        assertThat(first(words).unit().id()).isEqualTo(village.farHomeAffairs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SNV", "snv", "so noi vu", "Sở Nội vụ", "sở nội"})
    void findsEveryDepartmentOfThatNameInTheOrderOfTheTree(String words) {
        assertThat(offices(words))
                .extracting(match -> match.unit().id())
                .startsWith(village.farHomeAffairs, village.homeAffairs);
    }

    @Test
    void leavesOutTheWordsThatAbbreviationsLeaveOut() {
        assertThat(first("skhcn").unit().id()).isEqualTo(village.science);
        assertThat(first("vhttdl").unit().id()).isEqualTo(village.culture);
        assertThat(first("thcs minh son").unit().id()).isEqualTo(village.school);
        assertThat(first("ubnd xa minh son").unit().id()).isEqualTo(village.communeCommittee);
        assertThat(first("ubnd tinh").unit().id()).isIn(village.committee, village.farCommittee);
    }

    @Test
    void answersAnOldCommunesNameByWhatItBelongsToNow() {
        var match = places("xa khe lim").getFirst();
        assertThat(match.unit().id()).isEqualTo(village.commune);
        assertThat(match.formerly()).isEqualTo("xã Khe Lim");
        var office = first("ubnd xã khe lim");
        assertThat(office.unit().id()).isEqualTo(village.communeCommittee);
        assertThat(office.formerly()).isEqualTo("Ủy ban nhân dân xã Khe Lim");
    }

    @Test
    void findsTheCommunesSchoolByTheOldCommunesName() {
        assertThat(first("trường thcs khe lim")).isEqualTo(new UnitMatch(unit(village.school), "xã Khe Lim"));
    }

    @Test
    void answersADividedCommuneByAllItsSuccessors() {
        assertThat(places("đồng mận").subList(0, 2))
                .containsExactlyInAnyOrder(
                        new UnitMatch(unit(village.commune), "xã Đồng Mận"),
                        new UnitMatch(unit(village.ward), "xã Đồng Mận"));
    }

    @Test
    void answersAnOldDistrictsNameByTheCommunesThatCameFromIt() {
        assertThat(places("huyện thượng minh"))
                .containsExactlyInAnyOrder(
                        new UnitMatch(unit(village.commune), "huyện Thượng Minh"),
                        new UnitMatch(unit(village.ward), "huyện Thượng Minh"));
    }

    @Test
    void answersADividedDepartmentByAllItsSuccessors() {
        assertThat(offices("STTTT")).extracting(match -> match.unit().id()).contains(village.science, village.culture);
    }

    @Test
    void findsFormerUnitsThemselvesWhenNoDayIsAsked() {
        var found = village.index().search(new UnitQuery(Realm.LOCALITY, "thuong minh", Set.of(), null, null, 0, 10));
        assertThat(found).extracting(match -> match.unit().id()).startsWith(village.district);
    }

    @Test
    void saysTheFormerNameOfAUnitThatWasRenamed() {
        long renamed = village.office(
                "Trung tâm Phục vụ hành chính công",
                village.committee,
                new OtherName(OtherName.Kind.FORMER, "Trung tâm Hành chính công", Period.OPEN),
                new OtherName(OtherName.Kind.CODE, "H99.07", Period.OPEN));
        assertThat(first("trung tâm hành chính công").formerly()).isEqualTo("Trung tâm Hành chính công");
        assertThat(first("ttpvhcc")).isEqualTo(new UnitMatch(unit(renamed), null));
        assertThat(first("h99.07").unit().id()).isEqualTo(renamed);
    }

    @Test
    void prefersTheMarksThatWereTyped() {
        long ba = village.office("Xã Bà", null);
        long other = village.office("Xã Bả", null);
        assertThat(first("bả").unit().id()).isEqualTo(other);
        assertThat(first("bà").unit().id()).isEqualTo(ba);
    }

    /** What stands in the field while "sở nội vụ" is being composed. */
    @ParameterizedTest
    @ValueSource(strings = {"s", "so", "sơ", "sở", "sở n", "sở nô", "sở nôi", "sở nội v", "sở nội vu", "sở nội vụ "})
    void findsTheDepartmentAtEveryStepOfComposing(String words) {
        assertThat(offices(words)).extracting(match -> match.unit().id()).contains(village.homeAffairs);
    }

    @Test
    void keepsToOneBranchAndToKinds() {
        var under = village.index()
                .search(new UnitQuery(Realm.ORGANIZATION, "snv", Set.of(), village.farCommittee, Village.TODAY, 0, 10));
        assertThat(under).extracting(match -> match.unit().id()).containsExactly(village.farHomeAffairs);
        var schools = village.index()
                .search(new UnitQuery(Realm.ORGANIZATION, "", Set.of("SCHOOL"), null, Village.TODAY, 0, 10));
        assertThat(schools).extracting(match -> match.unit().id()).containsExactly(village.school);
    }

    @Test
    void pagesThroughEverything() {
        var all = search("", 0, 200);
        assertThat(all).noneMatch(match -> match.unit().id() == village.information);
        assertThat(search("", 2, 3)).isEqualTo(all.subList(2, 5));
    }

    @Test
    void neverOffersADoubleEntry() {
        long twice = village.office("Sở Nội vụ Minh Họa", null);
        village.step(twice, village.homeAffairs, SuccessionKind.DUPLICATE, "");
        assertThat(offices("sở nội vụ"))
                .extracting(match -> match.unit().id())
                .contains(village.homeAffairs)
                .doesNotContain(twice);
    }

    @Test
    void resolvesTheIssuersOfDocuments() {
        assertThat(resolved("UBND tỉnh Minh Họa")).isEqualTo(village.committee);
        assertThat(resolved("ỦY BAN NHÂN DÂN TỈNH MINH HỌA")).isEqualTo(village.committee);
        assertThat(resolved("uy ban nhan dan tinh minh hoa")).isEqualTo(village.committee);
        assertThat(resolved("Sở Nội vụ tỉnh Đắk Lắk")).isEqualTo(village.farHomeAffairs);
        assertThat(resolved("Sở TT&TT tỉnh Minh Họa")).isEqualTo(village.information);
        assertThat(resolved("Sở Thông tin và Truyền thông tỉnh Minh Họa")).isEqualTo(village.information);
    }

    @Test
    void guessesNoIssuer() {
        assertThat(resolved("Sở Nội vụ")).isNull();
        assertThat(resolved("Sở Nội")).isNull();
        assertThat(resolved("")).isNull();
        assertThat(resolved("Uỷ bán nhân dân tỉnh Minh Họa")).isNull();
    }

    @Test
    void survivesAnythingThatIsTyped() {
        var index = village.index();
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var typed = random.ints(random.nextInt(12), 1, 0x1F00)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(index.search(new UnitQuery(Realm.ORGANIZATION, typed, Set.of(), null, null, 0, 10)))
                    .hasSizeLessThanOrEqualTo(10);
        }
    }

    private UnitMatch first(String words) {
        return offices(words).getFirst();
    }

    private List<UnitMatch> offices(String words) {
        return search(words, 0, 20);
    }

    private List<UnitMatch> search(String words, int offset, int limit) {
        return village.index()
                .search(new UnitQuery(Realm.ORGANIZATION, words, Set.of(), null, Village.TODAY, offset, limit));
    }

    private List<UnitMatch> places(String words) {
        return village.index().search(new UnitQuery(Realm.LOCALITY, words, Set.of(), null, Village.TODAY, 0, 20));
    }

    private Unit unit(long id) {
        return village.tree().find(id).orElseThrow();
    }

    private @Nullable Long resolved(String name) {
        return village.index().resolve(name, null).map(Unit::id).orElse(null);
    }
}
