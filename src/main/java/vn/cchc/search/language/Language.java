package vn.cchc.search.language;

import org.springframework.stereotype.Component;
import vn.cchc.vietnamese.QueryRepair;
import vn.cchc.vietnamese.RenamedTerms;
import vn.cchc.vietnamese.SyllableModel;

/** The language as this node knows it now. */
@Component
public class Language {

    /** A version that knows no more than the shipped list of renamed terms. */
    public static final Version NOTHING = Version.of(0, SyllableModel.EMPTY);

    private volatile Version current = NOTHING;

    /** A version with what is made of it; number 0 knows nothing yet. */
    public record Version(long number, SyllableModel model, QueryRepair repair, RenamedTerms renamed) {

        /** A version of a model. */
        public static Version of(long number, SyllableModel model) {
            return new Version(number, model, new QueryRepair(model), RenamedTerms.shipped());
        }
    }

    /** The newest version; ask once a question, so that one answer comes of one version. */
    public Version current() {
        return current;
    }

    synchronized void take(long number, SyllableModel model) {
        current = new Version(number, model, new QueryRepair(model), current.renamed());
    }

    synchronized void take(RenamedTerms renamed) {
        current = new Version(current.number(), current.model(), current.repair(), renamed);
    }
}
