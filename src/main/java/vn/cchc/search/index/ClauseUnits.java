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
     * A unit of an article, as stretches of its text.
     *
     * @param key the key below the article's ("cl-2/pt-a"), empty for the whole
     * @param article the text of the article
     * @param leadFrom where the words of its clause begin that lead in to a point
     * @param leadTo where they end; nothing leads in where both are the same
     * @param from where its own words begin
     * @param to where they end
     */
    record Unit(String key, String article, int leadFrom, int leadTo, int from, int to) {

        /** The label as it is cited: "Điểm a khoản 2 Điều 5". */
        String labelIn(String articleLabel) {
            StringBuilder cited = new StringBuilder();
            for (String part : key.split("/")) {
                String number = part.substring(3).replace("dd", "đ").replace("_", "");
                cited.insert(0, (part.startsWith("pt-") ? "điểm " : "khoản ") + number + " ");
            }
            return cited.substring(0, 1).toUpperCase(Locale.ROOT) + cited.substring(1) + articleLabel;
        }

        String lead() {
            return article.substring(leadFrom, leadTo).strip();
        }

        String text() {
            return article.substring(from, to).strip();
        }

        String words() {
            return lead().isEmpty() ? text() : lead() + "\n" + text();
        }
    }

    /** The units of an article's text in order, at least one. */
    static List<Unit> of(String text) {
        List<Unit> units = new ArrayList<>();
        gather(ProvisionLabels.split(text), new Unit("", text, 0, 0, 0, text.length()), units);
        return units.isEmpty() ? List.of(new Unit("", text, 0, 0, 0, text.length())) : units;
    }

    private static void gather(ProvisionPart part, Unit whole, List<Unit> units) {
        if (part.parts().isEmpty()) {
            if (!whole.text().isEmpty() && units.size() < MOST) {
                units.add(whole);
            }
            return;
        }
        for (ProvisionPart child : part.parts()) {
            boolean isPoint = child.key().startsWith("pt-");
            gather(
                    child,
                    new Unit(
                            whole.key().isEmpty() ? child.key() : whole.key() + "/" + child.key(),
                            whole.article(),
                            isPoint ? part.start() : 0,
                            isPoint ? part.leadEnd() : 0,
                            child.start(),
                            child.end()),
                    units);
        }
    }
}
