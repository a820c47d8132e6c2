package vn.cchc.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.cchc.vietnamese.ProvisionLabels;
import vn.cchc.vietnamese.ProvisionPart;

/**
 * Divides an article into what answers questions by itself: each point with the words that lead in to it, each clause without
 * points, each definition (which is such a clause), and the whole where it is not divided.
 */
final class ClauseUnits {

    /** More parts than any article has; what comes behind is found by the article as a whole. */
    static final int MOST = 1_000;

    private ClauseUnits() {}

    /**
     * A unit of an article.
     *
     * @param key the key below the article's ("cl-2/pt-a"), empty for the whole
     * @param lead the words of its clause that lead in to a point, or empty
     * @param text its own words
     */
    record Unit(String key, String lead, String text) {

        /** The label as it is cited: "Điểm a khoản 2 Điều 5". */
        String labelIn(String article) {
            StringBuilder cited = new StringBuilder();
            for (String part : key.split("/")) {
                String number = part.substring(3).replace("dd", "đ").replace("_", "");
                cited.insert(0, (part.startsWith("pt-") ? "điểm " : "khoản ") + number + " ");
            }
            return cited.substring(0, 1).toUpperCase(Locale.ROOT) + cited.substring(1) + article;
        }

        String words() {
            return lead.isEmpty() ? text : lead + "\n" + text;
        }
    }

    /** The units of an article's text in order, at least one. */
    static List<Unit> of(String text) {
        List<Unit> units = new ArrayList<>();
        gather(ProvisionLabels.split(text), "", "", text, units);
        return units.isEmpty() ? List.of(new Unit("", "", text)) : units;
    }

    private static void gather(ProvisionPart part, String key, String lead, String text, List<Unit> units) {
        if (part.parts().isEmpty()) {
            String words = part.text(text).strip();
            if (!words.isEmpty() && units.size() < MOST) {
                units.add(new Unit(key, lead, words));
            }
            return;
        }
        for (ProvisionPart child : part.parts()) {
            boolean isPoint = child.key().startsWith("pt-");
            gather(
                    child,
                    key.isEmpty() ? child.key() : key + "/" + child.key(),
                    isPoint ? part.lead(text).strip() : "",
                    text,
                    units);
        }
    }
}
