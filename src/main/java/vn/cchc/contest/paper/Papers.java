package vn.cchc.contest.paper;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.contest.rules.Draw;
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

    /** Questions that may be drawn now for a board. */
    public List<Question> pool(Draw draw) {
        Set<Long> ids = new HashSet<>();
        draw.banks().forEach(slug -> banks.bank(slug).ifPresent(bank -> ids.add(bank.id())));
        return ids.isEmpty() ? List.of() : banks.drawable(ids);
    }

    /** Slugs that name no bank. */
    public List<String> unknownBanks(Draw draw) {
        return draw.banks().stream()
                .filter(slug -> banks.bank(slug).isEmpty())
                .sorted()
                .toList();
    }

    /** Draws and stores all papers of a board in a round; joins the caller's transaction. */
    public void make(long round, String board, Draw draw, byte[] secret) {
        var papers = new PaperDraw(draw, pool(draw), secret, "paper/" + board).papers();
        for (int i = 0; i < papers.size(); i++) {
            long id = database.sql("select nextval('contest_paper_seq')")
                    .query(Long.class)
                    .single();
            database.sql("insert into contest_paper (id, round_id, board, number, content) values (?, ?, ?, ?, ?)")
                    .params(id, round, board, i + 1, json.writeValueAsString(papers.get(i)))
                    .update();
        }
    }

    /** Ids of a board's papers by their numbers. */
    public List<Long> ids(long round, String board) {
        return database.sql("select id from contest_paper where round_id = ? and board = ? order by number")
                .params(round, board)
                .query(Long.class)
                .list();
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
                paper, questions(paper.items().stream().map(Paper.Item::reference).toList()));
    }
}
