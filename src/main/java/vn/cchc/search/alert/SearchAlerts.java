package vn.cchc.search.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.account.AccountDirectory;
import vn.cchc.account.AccountLine;
import vn.cchc.account.Consents;
import vn.cchc.account.PersonId;
import vn.cchc.account.PortalLinks;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.mail.Letter;
import vn.cchc.mail.Mailer;
import vn.cchc.search.LibrarySearch;
import vn.cchc.search.SearchRequest;
import vn.cchc.search.index.RecentChanges;

/**
 * Tells people of documents that were published or changed since and match a search they keep: one letter a person and round.
 * Letters leave the house, so they only ever mention what everyone may read, whatever their reader's rights.
 */
@Component
public class SearchAlerts {

    /** Where kept searches are looked after. */
    public static final String PATH = "/tai-khoan/tim-kiem";

    private static final Logger LOG = LoggerFactory.getLogger(SearchAlerts.class);

    /** What is being stored at this moment is left for the next round. */
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private static final int MOST_CHANGES = 2_000;
    private static final int MOST_LISTED = 20;

    private final SavedSearchRows rows;
    private final RecentChanges changes;
    private final LibrarySearch search;
    private final Library library;
    private final AccountDirectory accounts;
    private final Consents consents;
    private final Mailer mailer;
    private final PortalLinks links;
    private final JsonMapper json;
    private final TransactionTemplate transactions;
    private final Clock clock = Clock.systemUTC();

    SearchAlerts(
            SavedSearchRows rows,
            RecentChanges changes,
            LibrarySearch search,
            Library library,
            AccountDirectory accounts,
            Consents consents,
            Mailer mailer,
            PortalLinks links,
            JsonMapper json,
            TransactionTemplate transactions) {
        this.rows = rows;
        this.changes = changes;
        this.search = search;
        this.library = library;
        this.accounts = accounts;
        this.consents = consents;
        this.mailer = mailer;
        this.links = links;
        this.json = json;
        this.transactions = transactions;
    }

    /** One round over everybody who wants letters. */
    public void tell() {
        tell(clock.instant().minus(SETTLED));
    }

    /** About what has changed up to then. */
    public void tell(Instant upTo) {
        for (String person : rows.peopleToTell()) {
            try {
                transactions.executeWithoutResult(status -> tell(PersonId.parse(person), upTo));
            } catch (RuntimeException failure) {
                LOG.warn(
                        "Somebody could not be told of what matches their searches; the next round tries again",
                        failure);
            }
        }
    }

    private void tell(PersonId person, Instant upTo) {
        Map<String, List<DocumentSummary>> found = new LinkedHashMap<>();
        String language = "vi";
        for (SavedSearch kept : rows.findByPersonAndByMailTrueOrderById(person.toString())) {
            if (upTo.isAfter(kept.checkedAt())) {
                List<DocumentSummary> matches = matches(kept, upTo);
                if (!matches.isEmpty()) {
                    found.put(kept.words(), matches);
                }
                kept.checkedUpTo(upTo);
                language = kept.language();
            }
        }
        Optional<String> address = address(person);
        if (!found.isEmpty() && address.isPresent() && consents.given(person, SavedSearches.NOTICES)) {
            mailer.send(new Letter(
                    address.get(),
                    "search.alert",
                    Locale.forLanguageTag(language),
                    Map.of("list", list(found), "link", links.to(PATH))));
        }
    }

    private List<DocumentSummary> matches(SavedSearch kept, Instant upTo) {
        List<DocumentId> changed = changes.between(kept.checkedAt(), upTo, MOST_CHANGES);
        if (changed.isEmpty()) {
            return List.of();
        }
        SearchRequest request = json.readValue(kept.request(), SearchRequest.class);
        Set<DocumentId> matching = search.matching(request, changed, Viewer.ANYONE);
        return List.copyOf(library.summaries(matching, Viewer.ANYONE).values());
    }

    private Optional<String> address(PersonId person) {
        return person.kind() == PersonId.Kind.ACCOUNT
                ? accounts.find(person.number())
                        .filter(AccountLine::enabled)
                        .flatMap(account -> Optional.ofNullable(account.email()))
                : Optional.empty();
    }

    private String list(Map<String, List<DocumentSummary>> found) {
        List<String> paragraphs = new ArrayList<>();
        found.forEach((words, documents) -> {
            List<String> lines = new ArrayList<>();
            lines.add("“" + words + "”");
            documents.stream().limit(MOST_LISTED).forEach(document -> {
                String number = document.number() == null ? "" : document.number() + ": ";
                lines.add("- " + number + document.title() + "\n" + links.to("/van-ban/" + document.slug()));
            });
            if (documents.size() > MOST_LISTED) {
                lines.add("… +" + (documents.size() - MOST_LISTED));
            }
            paragraphs.add(String.join("\n", lines));
        });
        return String.join("\n\n", paragraphs);
    }
}
