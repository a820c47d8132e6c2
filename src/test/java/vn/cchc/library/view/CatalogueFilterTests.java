package vn.cchc.library.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import vn.cchc.library.PublicationState;

class CatalogueFilterTests {

    @Test
    void comesBackFromItsOwnAddress() {
        var filter = new CatalogueFilter("song mã", PublicationState.WITHDRAWN, 3);
        assertThat(CatalogueFilter.from(filter.parameters())).isEqualTo(filter);
        assertThat(CatalogueFilter.from(QueryParameters.empty())).isEqualTo(CatalogueFilter.ALL);
    }

    @Test
    void leavesOutWhatMakesNoSense() {
        assertThat(CatalogueFilter.from(QueryParameters.fromString("state=xoa&page=0&q=%20")))
                .isEqualTo(CatalogueFilter.ALL);
        assertThat(CatalogueFilter.from(QueryParameters.fromString("page=99999999999"))
                        .page())
                .isEqualTo(1);
    }
}
