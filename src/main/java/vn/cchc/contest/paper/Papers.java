package vn.cchc.contest.paper;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.contest.rules.RoundRules;
import vn.cchc.contest.rules.Stratum;
import vn.cchc.question.Question;
import vn.cchc.question.QuestionBanks;
import vn.cchc.question.QuestionRevision;

/** The papers of rounds: made once before a round is published, then only read. */
@Service
public class Papers {

    private static final int MOST_KEPT = 5_000;
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final JdbcClient database;
    private final JsonMapper json;
    private final QuestionBanks banks;
    private final LoadingCache<Long, MarkedPaper> read =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterAccess(KEPT).build(this::load);

    Papers(JdbcClient database, JsonMapper json, QuestionBanks banks) {
        this.database = database;
        this.json = json;
        this.banks = banks;
    }

    /** Questions that may be drawn now. */
    public List<Candidate> pool(RoundRules rules) {
        Map<Long, String> slugs = new HashMap<>();
        slugs(rules).forEach(slug -> banks.bank(slug).ifPresent(bank -> slugs.put(bank.id(), slug)));
        return slugs.isEmpty()
                ? List.of()
                : banks.drawable(slugs.keySet()).stream()
                        .map(question -> new Candidate(Objects.requireNonNull(slugs.get(question.bank())), question))
                        .toList();
    }

    /** Slugs that name no bank. */
    public List<String> unknownBanks(RoundRules rules) {
        return slugs(rules).stream().filter(slug -> banks.bank(slug).isEmpty()).toList();
    }

    /** Draws and stores all papers of a round; joins the caller's transaction. */
    public void make(long round, RoundRules rules, byte[] secret) {
        var papers = new PaperDraw(rules, pool(rules), secret).papers();
        for (int i = 0; i < papers.size(); i++) {
            long id = database.sql("select nextval('contest_paper_seq')")
                    .query(Long.class)
                    .single();
            database.sql("insert into contest_paper (id, round_id, number, content) values (?, ?, ?, ?)")
                    .params(id, round, i + 1, json.writeValueAsString(papers.get(i)))
                    .update();
        }
    }

    /** Ids of a round's papers by their numbers. */
    public List<Long> ids(long round) {
        return database.sql("select id from contest_paper where round_id = ? order by number")
                .param(round)
                .query(Long.class)
                .list();
    }

    private static SortedSet<String> slugs(RoundRules rules) {
        return rules.draw().stream().map(Stratum::bank).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All papers of a round as drawn, by id. */
    public Map<Long, Paper> ofRound(long round) {
        return database
                .sql("select id, content from contest_paper where round_id = ? order by id")
                .param(round)
                .query((row, number) -> Map.entry(row.getLong(1), json.readValue(row.getString(2), Paper.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A paper as drawn. */
    public Optional<Paper> drawn(long id) {
        return database.sql("select content from contest_paper where id = ?")
                .param(id)
                .query((row, number) -> json.readValue(row.getString(1), Paper.class))
                .optional();
    }

    /** A paper with the questions it was made from. */
    public MarkedPaper read(long id) {
        return read.get(id);
    }

    /** These questions by their revisions. */
    public Map<QuestionRevision, Question> questions(Collection<QuestionRevision> which) {
        return banks.revisions(which).stream().collect(Collectors.toMap(Question::reference, Function.identity()));
    }

    private MarkedPaper load(long id) {
        var paper = drawn(id).orElseThrow(() -> new IllegalArgumentException("No paper " + id));
        return new MarkedPaper(
                paper,
                questions(paper.items().stream().map(Paper.Item::reference).toList()));
    }
}
