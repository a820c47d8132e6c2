package vn.cchc.library.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.LawTitles;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Provision;
import vn.cchc.library.Viewer;
import vn.cchc.vietnamese.DocumentNumber;
import vn.cchc.vietnamese.ProvisionLabels;
import vn.cchc.vietnamese.ProvisionPart;
import vn.cchc.vietnamese.VietnameseDates;

/**
 * What the citations in one document's text mean. A number is linked only if the library has exactly one document that carries
 * it and the date behind the number, where there is one, is that document's; a law's title to the law of that title that was in force
 * when the text was made; a place in the text itself ("khoản 2 Điều 5 của Luật
 * này") only if the text has it.
 */
final class CitedDocuments {

    /** Looks for nothing: on paper nothing can be followed. */
    static final CitedDocuments NONE = new CitedDocuments(null, Viewer.ANYONE, null);

    /** Each needs a look into the library; texts that cite more are lists, read with the search box. */
    private static final int MOST_NUMBERS = 100;

    private static final int MOST_TITLES = 60;
    private static final int LONGEST_PREVIEW = 240;

    private final Map<String, Optional<DocumentSummary>> known = new HashMap<>();
    private final Map<String, List<Library.Law>> laws = new HashMap<>();
    private final Map<String, Provision> articles = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> places = new HashMap<>();
    private final @Nullable Library library;
    private final Viewer viewer;
    private final @Nullable LegalText reading;

    CitedDocuments(@Nullable Library library, Viewer viewer, @Nullable LegalText reading) {
        this.library = library;
        this.viewer = viewer.published();
        this.reading = reading;
        if (reading != null) {
            reading.provisions().forEach(provision -> articles.putIfAbsent(provision.key(), provision));
        }
    }

    /**
     * A citation standing in a text.
     *
     * @param document which it means; null where nobody can say, and for a place in the text itself
     * @param place the key of the place it points to in that document or in the text itself, else empty
     * @param preview the words of a place in the text itself, else empty
     */
    record Citation(int start, int end, @Nullable DocumentSummary document, String place, String preview) {

        boolean leads() {
            return document != null || !place.isEmpty();
        }
    }

    /**
     * Every citation in a line that leads somewhere, and every number that does not, from left to right.
     *
     * @param article the key of the provision the line stands in, which "Điều này" means; empty in none
     */
    List<Citation> in(String text, String article) {
        if (library == null) {
            return List.of();
        }
        List<Citation> found = new ArrayList<>();
        for (vn.cchc.vietnamese.Citation citation : vn.cchc.vietnamese.Citations.findIn(text)) {
            meaning(citation, text, article).ifPresent(found::add);
        }
        for (DocumentNumber.Occurrence number : DocumentNumber.findIn(text)) {
            boolean linked = found.stream().anyMatch(c -> c.start() < number.end() && number.start() < c.end());
            if (!linked) {
                found.add(
                        new Citation(number.start(), number.end(), meant(number.number(), text, number.end()), "", ""));
            }
        }
        found.sort(Comparator.comparingInt(Citation::start));
        return found;
    }

    private Optional<Citation> meaning(vn.cchc.vietnamese.Citation citation, String text, String article) {
        String place =
                citation.places().isEmpty() ? "" : citation.places().getFirst().key();
        return switch (citation.document()) {
            case vn.cchc.vietnamese.Citation.Target.Numbered numbered -> {
                // a number by itself is linked below, without the words before it
                DocumentSummary document = place.isEmpty() ? null : meant(numbered.number(), text, citation.end());
                yield document == null
                        ? Optional.empty()
                        : Optional.of(new Citation(citation.start(), citation.end(), document, place, ""));
            }
            case vn.cchc.vietnamese.Citation.Target.Same same -> {
                String key = place.startsWith("cl-") && !article.isEmpty() ? article + "/" + place : place;
                String preview = ownPlaces(key).get(key);
                yield preview == null
                        ? Optional.empty()
                        : Optional.of(new Citation(citation.start(), citation.end(), null, key, preview));
            }
            case vn.cchc.vietnamese.Citation.Target.Named named -> law(citation, named, text, place);
            case vn.cchc.vietnamese.Citation.Target.Partly partly -> Optional.empty();
        };
    }

    /** A law cited by its title: the one that was in force when this text was made. */
    private Optional<Citation> law(
            vn.cchc.vietnamese.Citation citation,
            vn.cchc.vietnamese.Citation.Target.Named named,
            String text,
            String place) {
        List<Library.Law> candidates = laws(named);
        LawTitles.When when = reading == null ? null : LawTitles.When.of(reading);
        LawTitles.Meant meant = LawTitles.meant(text, citation, named, when, candidates);
        if (meant.documents().isEmpty()) {
            return Optional.empty();
        }
        DocumentSummary law = meant.documents().getFirst();
        if (reading == null || !law.id().equals(reading.summary().id())) {
            return Optional.of(new Citation(citation.start(), meant.end(), law, place, ""));
        }
        String preview = ownPlaces(place).get(place);
        return preview == null
                ? Optional.empty()
                : Optional.of(new Citation(citation.start(), meant.end(), null, place, preview));
    }

    private List<Library.Law> laws(vn.cchc.vietnamese.Citation.Target.Named named) {
        List<String> name = LawTitles.name(named.type(), named.words());
        String key = named.type() + (name.isEmpty() ? "" : " " + name.getFirst());
        if (library == null || !laws.containsKey(key) && laws.size() >= MOST_TITLES) {
            return List.of();
        }
        return laws.computeIfAbsent(key, asked -> library.laws(named, viewer));
    }

    /** The places of one provision of the text with how they begin, by their keys. */
    private Map<String, String> ownPlaces(String key) {
        String article = key.contains("/") ? key.substring(0, key.indexOf('/')) : key;
        return places.computeIfAbsent(article, own -> {
            Map<String, String> found = new HashMap<>();
            Provision provision = articles.get(own);
            if (provision != null) {
                String words = CleanText.of(provision.text());
                String heading = CleanText.line(provision.heading());
                gather(ProvisionLabels.split(words), own, words, found);
                found.merge(own, heading, (text, title) -> title.isEmpty() ? text : title + ". " + text);
            }
            return found;
        });
    }

    private static void gather(ProvisionPart part, String key, String text, Map<String, String> found) {
        String words = CleanText.line(part.text(text));
        found.put(
                key,
                words.length() <= LONGEST_PREVIEW
                        ? words
                        : words.substring(0, LONGEST_PREVIEW).strip() + "…");
        part.parts().forEach(child -> gather(child, key + "/" + child.key(), text, found));
    }

    private @Nullable DocumentSummary meant(DocumentNumber number, String text, int end) {
        return document(number.display())
                .filter(document -> reading == null
                        || !document.id().equals(reading.summary().id()))
                .filter(document -> dateFits(document, text, end))
                .orElse(null);
    }

    private Optional<DocumentSummary> document(String number) {
        if (!known.containsKey(number) && known.size() >= MOST_NUMBERS) {
            return Optional.empty();
        }
        return known.computeIfAbsent(number, this::only);
    }

    private Optional<DocumentSummary> only(String number) {
        List<DocumentSummary> candidates = library == null ? List.of() : library.byNumber(number, viewer);
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    private static boolean dateFits(DocumentSummary document, String text, int end) {
        LocalDate issuedOn = document.issuedOn();
        String behind = text.substring(end, Math.min(text.length(), end + 40));
        return issuedOn == null
                || VietnameseDates.find(behind).stream()
                        .filter(date ->
                                behind.substring(0, date.start()).matches("[\\s\\u00A0,(]*(ngày)?[\\s\\u00A0]*"))
                        .findFirst()
                        .map(date -> date.date().equals(issuedOn))
                        .orElse(true);
    }
}
