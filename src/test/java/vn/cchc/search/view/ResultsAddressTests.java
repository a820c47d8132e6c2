package vn.cchc.search.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.cchc.search.Facet;
import vn.cchc.search.SearchOrder;

class ResultsAddressTests {

    @Test
    void readsWhatItWrote() {
        var address = ResultsAddress.of("15 phút & “mỗi tháng” 50%+")
                .toggled(Facet.TYPE, "PLAN")
                .toggled(Facet.TYPE, "DECISION")
                .toggled(Facet.VALIDITY, "PERIOD_ENDED")
                .toggled(Facet.ISSUER, "Sở Nội vụ tỉnh Đắk Lắk")
                .toggled(Facet.YEAR, "2021")
                .toggled(Facet.TOPIC, "task-2")
                .ordered(SearchOrder.OLDEST)
                .literally(true)
                .onPage(3);
        assertThat(parse(address.href())).isEqualTo(address);
    }

    @Test
    void spellsValuesInVietnamese() {
        var address = ResultsAddress.of("").toggled(Facet.TYPE, "PLAN").toggled(Facet.VALIDITY, "PERIOD_ENDED");
        assertThat(address.href()).isEqualTo("/thu-vien?hieuluc=het-ky&loai=ke-hoach");
    }

    @Test
    void acceptsTheIndexsOwnSpelling() {
        var address = parse("/thu-vien?loai=plan&hieuluc=UNKNOWN");
        assertThat(address.filters()).isEqualTo(Map.of(Facet.TYPE, Set.of("PLAN"), Facet.VALIDITY, Set.of("UNKNOWN")));
    }

    @Test
    void leavesOutWhatItCannotRead() {
        var address = parse("/thu-vien?loai=xyz&nam=hai&hieuluc=&chu-de=%3Cscript%3E&sap-xep=?&trang=-4&x=1");
        assertThat(address).isEqualTo(ResultsAddress.of(""));
    }

    @Test
    void startsAtTheFirstPageAfterEveryChangeOfTheList() {
        var deep = ResultsAddress.of("a").onPage(7);
        assertThat(deep.toggled(Facet.YEAR, "2020").page()).isZero();
        assertThat(deep.ordered(SearchOrder.NEWEST).page()).isZero();
        assertThat(deep.literally(true).page()).isZero();
        assertThat(deep.unfiltered().page()).isZero();
    }

    @Test
    void takesAValueBackWhenItIsChosenAgain() {
        var once = ResultsAddress.of("a").toggled(Facet.YEAR, "2020");
        assertThat(once.toggled(Facet.YEAR, "2020")).isEqualTo(ResultsAddress.of("a"));
    }

    @Test
    void listsTheNewestWhereNothingWasAsked() {
        assertThat(ResultsAddress.of(" ").request().order()).isEqualTo(SearchOrder.NEWEST);
        assertThat(ResultsAddress.of("một cửa").request().order()).isEqualTo(SearchOrder.RELEVANCE);
    }

    @Test
    void hasAnAddressForEveryTypeAndValidity() {
        for (var type : vn.cchc.vietnamese.DocumentType.values()) {
            var word = FacetValues.inAddress(Facet.TYPE, type.name());
            assertThat(FacetValues.fromAddress(Facet.TYPE, word)).contains(type.name());
        }
        for (var validity : vn.cchc.library.Validity.values()) {
            var word = FacetValues.inAddress(Facet.VALIDITY, validity.name());
            assertThat(FacetValues.fromAddress(Facet.VALIDITY, word)).contains(validity.name());
        }
    }

    private static ResultsAddress parse(String href) {
        int query = href.indexOf('?');
        return ResultsAddress.parse(
                query < 0 ? QueryParameters.empty() : QueryParameters.fromString(href.substring(query + 1)));
    }
}
