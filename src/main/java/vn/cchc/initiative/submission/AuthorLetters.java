package vn.cchc.initiative.submission;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.cchc.account.PersonId;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.letter.CallLetters;
import vn.cchc.ui.Texts;

/** Letters to the authors of an entry, in the language it was written in. */
@Component
public class AuthorLetters {

    /** Nobody is written to about the same share more often. */
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final EntryRows rows;
    private final CallLetters letters;
    private final Texts texts;
    private final Clock clock;

    AuthorLetters(EntryRows rows, CallLetters letters, Texts texts, Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.texts = texts;
        this.clock = clock;
    }

    /** Tells a co-author that their share waits for them; false where they can't be reached, or were written to just now. */
    boolean share(Call call, Entry entry, Author author, String path) {
        var address = letters.address(author.contact());
        var now = clock.instant();
        if (address.isEmpty() || !rows.written(author.id(), now, now.minus(PAUSE))) {
            return false;
        }
        letters.send(
                Set.of(address.get()),
                "share",
                language(entry),
                path,
                Map.of("name", author.name(), "title", entry.content().title(), "call", call.title()));
        return true;
    }

    /** Says to how many. */
    int question(Call call, Entry entry, String question) {
        var addresses = addresses(entry);
        letters.send(
                addresses,
                "question",
                language(entry),
                "/sang-kien/" + call.slug() + "/ho-so/" + entry.id(),
                Map.of(
                        "code", entry.code(),
                        "title", entry.content().title(),
                        "call", call.title(),
                        "question", question));
        return addresses.size();
    }

    /**
     * Tells that results are published.
     *
     * @param award empty for none
     */
    public void result(Call call, Entry entry, String award) {
        var language = language(entry);
        letters.send(
                addresses(entry),
                "result",
                language,
                "/sang-kien/" + call.slug() + "/ket-qua",
                Map.of(
                        "code", entry.code(),
                        "title", entry.content().title(),
                        "call", call.title(),
                        "outcome",
                                award.isEmpty()
                                        ? texts.in(language, "initiatives.letter.no-award")
                                        : texts.in(language, "initiatives.letter.award", award),
                        "days", call.rules().appealDays()));
    }

    /** Tells who appealed what was decided. */
    public void appeal(Call call, Entry entry, String answer) {
        letters.send(
                addresses(entry),
                "appeal",
                language(entry),
                "/sang-kien/" + call.slug() + "/ho-so/" + entry.id(),
                Map.of("code", entry.code(), "call", call.title(), "answer", answer));
    }

    /** The owner's and the authors', each once. */
    private Set<String> addresses(Entry entry) {
        Set<String> found = new LinkedHashSet<>();
        if (entry.source() == EntrySource.ONLINE) {
            letters.address(PersonId.parse(entry.owner())).ifPresent(found::add);
        }
        for (var author : rows.authors(entry.id())) {
            letters.address(author.contact()).ifPresent(found::add);
            if (author.person() != null) {
                letters.address(PersonId.parse(author.person())).ifPresent(found::add);
            }
        }
        return found;
    }

    private Locale language(Entry entry) {
        return Locale.forLanguageTag(rows.language(entry.id()));
    }
}
