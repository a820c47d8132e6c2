package vn.cchc.search.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.account.Consents;
import vn.cchc.account.PersonId;
import vn.cchc.search.SearchRequest;

/** The searches somebody keeps; everyone reaches only their own. */
@Service
public class SavedSearches {

    /** More than anyone looks through; a letter about more would help nobody. */
    public static final int MOST = 50;

    /** The consent letters need. */
    static final String NOTICES = "notices";

    private static final int LONGEST_ADDRESS = 4_000;
    private static final int LONGEST_REQUEST = 8_000;

    private final SavedSearchRows rows;
    private final Consents consents;
    private final JsonMapper json;
    private final Clock clock = Clock.systemUTC();

    SavedSearches(SavedSearchRows rows, Consents consents, JsonMapper json) {
        this.rows = rows;
        this.consents = consents;
        this.json = json;
    }

    /** A kept search as its owner sees it. */
    public record Kept(long id, String words, String address, boolean byMail, Instant createdAt) {}

    /** What became of keeping a search. */
    public enum Outcome {
        KEPT,
        KEPT_BEFORE,
        TOO_MANY,
        TOO_LONG
    }

    /**
     * Keeps a search, without letters.
     *
     * @param words what it is called in lists
     * @param address where its results stand
     */
    @Transactional
    public Outcome keep(PersonId person, String words, String address, SearchRequest request, Locale locale) {
        List<SavedSearch> known = rows.findByPersonOrderByIdDesc(person.toString());
        String written = json.writeValueAsString(request);
        if (known.stream().anyMatch(search -> search.address().equals(address))) {
            return Outcome.KEPT_BEFORE;
        }
        if (known.size() >= MOST) {
            return Outcome.TOO_MANY;
        }
        if (address.length() > LONGEST_ADDRESS || written.length() > LONGEST_REQUEST || words.length() > 1_000) {
            return Outcome.TOO_LONG;
        }
        rows.save(new SavedSearch(person, words, address, written, locale.getLanguage(), clock.instant()));
        return Outcome.KEPT;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Kept> of(PersonId person) {
        return rows.findByPersonOrderByIdDesc(person.toString()).stream()
                .map(search ->
                        new Kept(search.id(), search.words(), search.address(), search.byMail(), search.createdAt()))
                .toList();
    }

    /** Switches letters on, which is a consent to them, or off. */
    @Transactional
    public void tellByMail(PersonId person, long id, boolean wanted) {
        rows.findByIdAndPerson(id, person.toString()).ifPresent(search -> {
            search.tellByMail(wanted, clock.instant());
            if (wanted && !consents.given(person, NOTICES)) {
                consents.give(person, NOTICES);
            }
        });
    }

    @Transactional
    public void remove(PersonId person, long id) {
        rows.findByIdAndPerson(id, person.toString()).ifPresent(rows::delete);
    }
}
