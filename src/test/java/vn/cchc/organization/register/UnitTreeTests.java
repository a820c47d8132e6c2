package vn.cchc.organization.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.organization.Period;
import vn.cchc.organization.SuccessionKind;

class UnitTreeTests {

    private final Village village = new Village();

    @Test
    void namesWhatAUnitBelongsToNearestFirst() {
        assertThat(village.tree().path(village.division))
                .isEqualTo("Phòng Cải cách hành chính, Sở Nội vụ, Ủy ban nhân dân tỉnh Minh Họa");
    }

    @Test
    void answersWithTheUnitItselfWhileItExisted() {
        assertThat(village.tree().successors(village.oldCommune, Village.REFORM.minusDays(1)))
                .extracting(Unit::id)
                .containsExactly(village.oldCommune);
    }

    @Test
    void followsAMergerFromItsDayOn() {
        assertThat(village.tree().successors(village.oldCommune, Village.REFORM))
                .extracting(Unit::id)
                .containsExactly(village.commune);
    }

    @Test
    void hasSeveralSuccessorsWhereFunctionsWereDivided() {
        assertThat(village.tree().successors(village.information, Village.TODAY))
                .extracting(Unit::id)
                .containsExactly(village.science, village.culture);
        assertThat(village.tree().steps(village.information, Village.TODAY))
                .extracting(Link::function)
                .containsExactly("bưu chính, viễn thông, công nghệ thông tin", "báo chí, xuất bản");
    }

    @Test
    void followsSeveralStepsInARow() {
        long later = village.office("Sở Đổi mới", null);
        village.units.replaceAll(unit -> unit.id() == village.science
                ? new Unit(unit.id(), 0, unit.draft().during(new Period(null, Village.TODAY.minusDays(10))))
                : unit);
        village.links.add(new Link(village.science, later, Village.TODAY.minusDays(9), SuccessionKind.REORGANIZE, ""));

        assertThat(village.tree().successors(village.information, Village.TODAY))
                .extracting(Unit::id)
                .containsExactly(later, village.culture);
        assertThat(village.tree().successors(village.information, Village.REFORM))
                .extracting(Unit::id)
                .containsExactly(village.science, village.culture);
    }

    @Test
    void staysWithAUnitThatOnlyGaveAFunctionAway() {
        village.step(village.homeAffairs, village.science, SuccessionKind.FUNCTION_MOVED, "văn thư");

        assertThat(village.tree().successors(village.homeAffairs, Village.TODAY))
                .extracting(Unit::id)
                .containsExactly(village.homeAffairs);
    }

    @Test
    void takesADoubleEntryForTheOriginalOnAnyDay() {
        long twice = village.office("So Noi vu", null);
        village.step(twice, village.homeAffairs, SuccessionKind.DUPLICATE, "");

        assertThat(village.tree().successors(twice, Village.REFORM.minusYears(5)))
                .extracting(Unit::id)
                .containsExactly(village.homeAffairs);
    }

    @Test
    void hasNoSuccessorForWhatEndedWithoutOne() {
        assertThat(village.tree().successors(village.district, Village.TODAY)).isEmpty();
    }

    @Test
    void survivesACircleOfSuperiors() {
        long one = village.office("Phòng Một", null);
        long two = village.office("Phòng Hai", one);
        village.units.replaceAll(
                unit -> unit.id() == one ? new Unit(one, 0, unit.draft().withParent(two)) : unit);

        var tree = village.tree();

        assertThat(tree.units()).hasSize(village.units.size());
        assertThat(tree.ancestors(one)).extracting(Unit::id).containsExactly(two);
    }

    @Test
    void findsAnAgencysAreaAtItsNearestSuperior() {
        assertThat(village.tree().localityOf(village.school)).map(Unit::id).contains(village.commune);
        assertThat(village.tree().localityOf(village.division)).map(Unit::id).contains(village.province);
    }

    @Test
    void listsSiblingsByKindAndVietnameseName() {
        assertThat(village.tree().children(village.province))
                .extracting(Unit::id)
                .isEqualTo(List.of(village.district, village.commune, village.ward));
    }
}
