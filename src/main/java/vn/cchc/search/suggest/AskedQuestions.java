package vn.cchc.search.suggest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.cchc.search.language.Language;
import vn.cchc.vietnamese.SearchTokens;
import vn.cchc.vietnamese.SyllableModel;

/**
 * Questions that found something, offered to others while they type. Nothing personal is kept: a question counts only if every
 * pair of syllables in it stands in the public collection and no number in it is longer than a year, it is offered only when several people
 * have asked it, and who asked is known to this node's memory alone, as a hash, for a day.
 */
@Component
public class AskedQuestions {

    private static final Logger LOG = LoggerFactory.getLogger(AskedQuestions.class);

    /** From so many people on a question is offered to others. */
    static final int ENOUGH = 3;

    private static final int LONGEST = 120;
    private static final int FEWEST_SYLLABLES = 2;
    private static final int MOST_SYLLABLES = 14;
    private static final int MOST_OFFERED = 5_000;
    private static final int MOST_WAITING = 10_000;
    private static final int DAYS_KEPT = 180;

    private final JdbcClient jdbc;
    private final Language language;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final Set<Long> counted = ConcurrentHashMap.newKeySet();
    private volatile LocalDate countedOn = LocalDate.EPOCH;
    private volatile TreeMap<String, Offer> offers = new TreeMap<>();

    AskedQuestions(JdbcClient jdbc, Language language) {
        this.jdbc = jdbc;
        this.language = language;
    }

    /** Times asked since the last writing. */
    private record Waiting(String words, int times) {}

    private record Offer(String words, int times) {}

    /**
     * Counts a question of the public that found something.
     *
     * @param words as it was understood
     * @param asker tells askers apart for a day; only its hash is remembered
     */
    public void count(String words, String asker) {
        Optional<String> key = key(words, language.current().model());
        if (key.isEmpty() || waiting.size() >= MOST_WAITING) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(countedOn)) {
            counted.clear();
            countedOn = today;
        }
        long once = asker.hashCode() * 31L * 0x9E3779B97F4A7C15L + key.get().hashCode();
        if (counted.size() < 200_000 && counted.add(once)) {
            waiting.merge(
                    key.get(),
                    new Waiting(words.strip(), 1),
                    (known, one) -> new Waiting(one.words(), known.times() + 1));
        }
    }

    /** The most asked questions that begin like this, most asked first. */
    public List<String> beginningWith(String typed, int most) {
        String beginning = SearchTokens.text(SearchTokens.folded(typed));
        if (beginning.length() < 2) {
            return List.of();
        }
        List<Offer> found = new ArrayList<>();
        for (var offer : offers.tailMap(beginning).entrySet()) {
            if (!offer.getKey().startsWith(beginning)) {
                break;
            }
            found.add(offer.getValue());
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Offer::times).reversed().thenComparing(Offer::words))
                .limit(most)
                .map(Offer::words)
                .toList();
    }

    /** Under what a question is counted; empty where it may not be kept. */
    static Optional<String> key(String words, SyllableModel model) {
        List<String> tokens = words.length() > LONGEST ? List.of() : SearchTokens.syllables(words);
        boolean keepable = tokens.size() >= FEWEST_SYLLABLES
                && tokens.size() <= MOST_SYLLABLES
                && words.indexOf('@') < 0
                && tokens.stream().allMatch(token -> isPublic(token, model))
                && SearchTokens.bigrams(words).stream().allMatch(pair -> model.count(pair) > 0);
        return keepable ? Optional.of(SearchTokens.text(SearchTokens.folded(words))) : Optional.empty();
    }

    private static boolean isPublic(String token, SyllableModel model) {
        return Character.isDigit(token.charAt(0)) ? token.length() <= 4 : model.count(token) > 0;
    }

    /** Writes what was counted, forgets what nobody asks any more, and takes over what other nodes have counted. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 20_000)
    public void settle() {
        try {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            for (String key : new HashSet<>(waiting.keySet())) {
                Waiting asked = waiting.remove(key);
                if (asked != null) {
                    write(key, asked, today);
                }
            }
            jdbc.sql("delete from search_asked where last_on < ?")
                    .param(today.minusDays(DAYS_KEPT))
                    .update();
            TreeMap<String, Offer> read = new TreeMap<>();
            SyllableModel model = language.current().model();
            jdbc
                    .sql("select text_key, words, times from search_asked where times >= ? order by times desc"
                            + " fetch first " + MOST_OFFERED + " rows only")
                    .param(ENOUGH)
                    .query((row, at) -> Map.entry(row.getString(1), new Offer(row.getString(2), row.getInt(3))))
                    .list()
                    .stream()
                    // what was withdrawn since must not be offered either
                    .filter(offer -> key(offer.getValue().words(), model).isPresent())
                    .forEach(offer -> read.put(offer.getKey(), offer.getValue()));
            offers = read;
        } catch (DataAccessException busy) {
            LOG.debug("Questions were not settled this time", busy);
        }
    }

    private void write(String key, Waiting asked, LocalDate today) {
        int known = jdbc.sql("update search_asked set times = times + ?, words = ?, last_on = ? where text_key = ?")
                .params(asked.times(), asked.words(), today, key)
                .update();
        if (known == 0) {
            jdbc.sql("insert into search_asked (text_key, words, times, last_on) values (?, ?, ?, ?)")
                    .params(key, asked.words(), asked.times(), today)
                    .update();
        }
    }
}
