package vn.cchc.library.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.library.CataloguingException;

class RefusalsTests {

    @ParameterizedTest
    @CsvSource({
        "library.refused.title-missing, TITLE",
        "library.refused.number-unreadable, NUMBER",
        "library.refused.same-identity, NUMBER",
        "library.refused.source-address, SOURCE",
        "library.refused.provision-text, TEXT",
        "library.refused.relation-own-provision, RELATIONS",
        "library.refused.basis-missing, BASIS",
        "library.refused.busy, NONE"
    })
    void pointsToTheFieldThatARefusalIsAbout(String key, Refusals.Field field) {
        assertThat(Refusals.field(new CataloguingException(key))).isEqualTo(field);
    }
}
