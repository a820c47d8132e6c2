package vn.cchc.library.page;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.LegalText;
import vn.cchc.library.Provision;
import vn.cchc.library.ValidityMark;
import vn.cchc.vietnamese.ProvisionLabels;
import vn.cchc.vietnamese.ProvisionPart;

/**
 * What a citation shows before anybody follows it, all of it text.
 *
 * @param about type and day: "Nghị định số 61/2018/NĐ-CP ngày 23/04/2018"
 * @param validityTone tone of the badge, see the portal's stylesheet
 * @param place what is cited of it; null for the whole document and for a place it does not have
 */
@Schema(name = "CitationPreview")
record CitationPreview(
        @Nullable String number,
        String slug,
        String title,
        String about,
        String validity,
        String validityTone,
        @Nullable Place place) {

    private static final int LONGEST = 320;

    /**
     * A place in a text.
     *
     * @param label as it is cited: "Điểm a khoản 2 Điều 5"
     * @param heading of its article
     * @param text how it begins
     */
    @Schema(name = "CitedPlace")
    record Place(String key, String label, String heading, String text) {}

    static CitationPreview of(LegalText text, String key, String validity) {
        DocumentSummary document = text.summary();
        String number = CleanText.line(document.number());
        return new CitationPreview(
                number.isEmpty() ? null : number,
                document.slug(),
                CleanText.line(document.title()),
                Citations.brief(document),
                validity,
                ValidityMark.of(document.validity()).tone(),
                place(text.provisions(), key).orElse(null));
    }

    /** The place, or the narrowest above it that the text has. */
    private static Optional<Place> place(List<Provision> provisions, String key) {
        String article = key.contains("/") ? key.substring(0, key.indexOf('/')) : key;
        return provisions.stream()
                .filter(provision -> provision.key().equals(article))
                .findFirst()
                .map(provision -> place(provision, key));
    }

    private static Place place(Provision provision, String key) {
        String words = CleanText.of(provision.text());
        Map<String, String> parts = new LinkedHashMap<>();
        gather(ProvisionLabels.split(words), provision.key(), words, parts);
        String narrowest = key;
        while (!parts.containsKey(narrowest)) {
            narrowest = narrowest.substring(0, narrowest.lastIndexOf('/'));
        }
        String label = CleanText.line(provision.label()).replaceAll("[.:]+$", "");
        String below = narrowest.length() > provision.key().length()
                ? narrowest.substring(provision.key().length() + 1)
                : "";
        return new Place(
                narrowest,
                Citations.capital(Citations.place(label, below)),
                CleanText.line(provision.heading()),
                cut(parts.getOrDefault(narrowest, "")));
    }

    private static void gather(ProvisionPart part, String key, String text, Map<String, String> parts) {
        parts.put(key, CleanText.line(part.text(text)));
        part.parts().forEach(child -> gather(child, key + "/" + child.key(), text, parts));
    }

    private static String cut(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int blank = words.lastIndexOf(' ', LONGEST);
        return words.substring(0, blank < LONGEST / 2 ? LONGEST : blank).strip() + "…";
    }
}
