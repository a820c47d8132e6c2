package vn.cchc.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProvisionNamesTests {

    @Test
    void saysAKeyFromTheSmallestPartUp() {
        assertThat(ProvisionNames.of("art-5/cl-2/pt-dd")).isEqualTo("điểm đ khoản 2 Điều 5");
        assertThat(ProvisionNames.of("x-loi-noi-dau")).isEqualTo("x-loi-noi-dau");
    }

    @Test
    void readsWhatPeopleType() {
        assertThat(ProvisionNames.key("Điều 5")).contains("art-5");
        assertThat(ProvisionNames.key(" điểm đ  khoản 2 Điều 5 ")).contains("art-5/cl-2/pt-dd");
        assertThat(ProvisionNames.key("đâu đó")).isEmpty();
    }

    @Test
    void listsClausesAndPointsUnderTheirArticle() {
        var article = new Provision("art-1", "Điều 1", "", "1. Một:\na) A;\nb) B.\n2. Hai.");
        assertThat(ProvisionNames.keys(List.of(article)))
                .containsExactly("art-1", "art-1/cl-1", "art-1/cl-1/pt-a", "art-1/cl-1/pt-b", "art-1/cl-2");
    }
}
