package vn.cchc.search.view;

import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;
import vn.cchc.search.Facet;
import vn.cchc.ui.Texts;

/** Facets and their values in the reader's language. */
@Component
class FacetWords {

    private final Texts texts;

    FacetWords(Texts texts) {
        this.texts = texts;
    }

    String name(Facet facet) {
        return texts.get("search.facet." + facet);
    }

    String value(Facet facet, String value) {
        return switch (facet) {
            case VALIDITY -> known("page.validity." + value, value);
            case TYPE -> known("page.type." + value, value);
            case TOPIC -> known("topic." + value, value);
            case ISSUER, YEAR -> value;
        };
    }

    /** Topics are whatever librarians and imports write, so one without a name is shown as it is. */
    private String known(String key, String otherwise) {
        try {
            return texts.get(key);
        } catch (NoSuchMessageException unknown) {
            return otherwise;
        }
    }
}
