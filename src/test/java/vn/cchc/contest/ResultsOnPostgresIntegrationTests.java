package vn.cchc.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.cchc.contest.certificate.Certificates;
import vn.cchc.contest.judging.EssayJudging;
import vn.cchc.contest.judging.EssayJudging.MarkerRefused;
import vn.cchc.contest.judging.MarkersDesk;
import vn.cchc.contest.ledger.LedgerCheck;
import vn.cchc.contest.ledger.LedgerHeader.Correction;
import vn.cchc.contest.winner.Winners;
import vn.cchc.question.Points;
import vn.cchc.testing.Contestant;

/** From answers to results, on PostgreSQL. */
class ResultsOnPostgresIntegrationTests extends ContestTest {

    private static final String RIGHT = "Đúng";

    @Autowired
    private EssayJudging judging;

    @Autowired
    private MarkersDesk markersDesk;

    @Autowired
    private Winners winners;

    @Autowired
    private Certificates certificates;

    @Autowired
    private ContestTotals totals;

    @Autowired
    private BoardPlaces places;

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry properties) throws IOException {
        // ends with the process, as the context that uses it does
        var server = EmbeddedPostgres.builder().start();
        properties.add("spring.datasource.url", () -> server.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
    }

    @Test
    void aLaterAnswerStaysHereToo() {
        var guest = contestant();
        guest.enter(round(), "Trần Văn Bảy", phone());

        assertThat(guest.choose(1, 5, "1").status()).isEqualTo(204);
        assertThat(guest.choose(1, 5, "1").status()).isEqualTo(204);
        assertThat(guest.choose(1, 4, "2").code()).isEqualTo("stale");
        assertThat(guest.choose(1, 6, "3").status()).isEqualTo(204);
        assertThat(guest.submit(null).status()).isEqualTo(200);
        assertThat(guest.choose(1, 7, "1").code()).isEqualTo("submitted");
    }

    @Test
    void closesGradesRanksAndPublishesALedgerThatHolds() throws IOException {
        long round = round("ledger: ANSWERS", "prizes: [{ title: Giải Nhất, count: 1, money: 100 }]");
        take(round, "Nguyễn Thị Ba", 3);
        take(round, "Người Một", 1);
        take(round, "Người Hai", 2);
        var open = contestant();
        open.enter(round, "Người Bỏ", phone());

        assertThatThrownBy(() -> results.close(round)).isInstanceOf(IllegalStateException.class);
        assertThat(open.call("GET", "/api/v1/rounds/" + round + "/ledger", "", null)
                        .status())
                .isEqualTo(404);
        closeTime(round);
        results.close(round);

        assertThat(contests.round(round).orElseThrow().state()).isEqualTo(RoundState.CLOSED);
        var page = results.standings(round, null, true, 0, 10).orElseThrow();
        assertThat(page.rows().stream().map(RoundResults.Row::name))
                .containsExactly("Nguyễn Thị Ba", "Người Hai", "Người Một", "Người Bỏ");
        assertThat(page.rows().stream().map(row -> row.place().score())).containsExactly(3000L, 2000L, 1000L, 0L);
        assertThat(page.rows().getFirst().place().prize()).isEqualTo("Giải Nhất");
        assertThat(open.call("GET", "/api/v1/rounds/" + round + "/standings", "", null)
                        .status())
                .isEqualTo(404);
        var file = open.call("GET", "/api/v1/rounds/" + round + "/ledger", "", null)
                .response()
                .body();
        var report = LedgerCheck.of(new BufferedReader(new StringReader(file)), json);
        assertThat(report.faults()).isEmpty();
        assertThat(report.records()).isEqualTo(4);
        assertThat(report.graded()).isEqualTo(12);

        results.publish(round);

        var published = open.call("GET", "/api/v1/rounds/" + round + "/standings", "", null);
        assertThat(published.json().path("total").asInt()).isEqualTo(4);
        assertThat(published.response().body()).doesNotContain("Nguyễn Thị Ba");
        assertThat(published.json().path("root").asString()).isEqualTo(report.root());
    }

    @Test
    void aDisqualificationFreezesTheTargetAnew() throws IOException {
        long round = round(
                "order: [SCORE, PREDICTION]",
                "prediction: { target: PARTICIPANTS, question: Bao nhiêu người, required: true }");
        take(round, "Đoán Bốn", 3, 4L);
        take(round, "Đoán Ba", 3, 3L);
        take(round, "Đoán Chín", 3, 9L);
        var cheat = take(round, "Kẻ Gian", 3, 4L);
        closeTime(round);
        results.close(round);

        assertThat(results.latest(round).orElseThrow().target()).isEqualTo(4);
        long entrant = entrant(cheat);
        results.disqualify(entrant, "Thi hộ");

        var latest = results.latest(round).orElseThrow();
        assertThat(latest.version()).isEqualTo(2);
        assertThat(latest.target()).isEqualTo(3);
        assertThat(results.standings(round, null, true, 0, 10).orElseThrow().rows().stream()
                        .map(RoundResults.Row::name))
                .containsExactly("Đoán Ba", "Đoán Bốn", "Đoán Chín");
        assertThat(results.shifts(round)).anySatisfy(shift -> {
            assertThat(shift.before()).isNotNull();
            assertThat(shift.after()).isNull();
        });
        assertThat(holds(round)).isTrue();
    }

    @Test
    void aCorrectedKeyRegradesEverybodyAndShowsWhatMoved() throws IOException {
        long round = round("ledger: ANSWERS");
        take(round, "Sai Hết", 0);
        take(round, "Đúng Hết", 3);
        closeTime(round);
        results.close(round);
        long question = database.sql("select min(question_id) from (select id as question_id from question) q")
                .query(Long.class)
                .single();

        results.correct(round, question, 1, Correction.ACCEPT_ALL, null, "Hai phương án đều đúng");

        var rows = results.standings(round, null, true, 0, 10).orElseThrow().rows();
        assertThat(rows.stream().map(row -> row.place().score())).containsExactly(3000L, 1000L);
        assertThat(results.shifts(round)).hasSize(1);
        assertThat(holds(round)).isTrue();
    }

    @Test
    void lotsAreDrawnOnceAValueIsFixedThatNobodyChose() throws IOException {
        long round = round("prizes: [{ title: Giải may mắn, count: 1, drawn: true }]");
        for (String name : List.of("Người A", "Người B", "Người C")) {
            take(round, name, 1);
        }
        closeTime(round);
        results.close(round);

        assertThat(results.latest(round).orElseThrow().awaitsLots()).isTrue();
        assertThatThrownBy(() -> results.publish(round)).isInstanceOf(IllegalStateException.class);
        results.draw(round, "Giải đặc biệt 12345", "Xổ số kiến thiết ngày 22/11/2026");

        assertThat(results.standings(round, null, true, 0, 10).orElseThrow().rows().stream()
                        .filter(row -> !row.place().prize().isEmpty()))
                .hasSize(1);
        assertThatThrownBy(() -> results.draw(round, "67890", "Số khác")).isInstanceOf(IllegalStateException.class);
        assertThat(holds(round)).isTrue();
        results.publish(round);
    }

    @Test
    void essaysAreMarkedBlindByTwoAndResultsWaitForThem() throws IOException {
        banks.load("""
                bank: tu-luan
                title: Tự luận
                questions:
                  - { id: e1, kind: essay, topic: A, stem: "Theo bạn cần làm gì" }
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        long round = round(
                "banks: [tu-luan]",
                "draw: [{ bank: tu-luan, count: 1 }]",
                "pointsPerQuestion: 10",
                "ledger: ANSWERS",
                "essays: { markers: 2 }");
        write(round, "Nguyễn Thị Viết", "Cần một cửa điện tử.");
        write(round, "Trần Văn Luận", "Cần gần dân hơn.");
        closeTime(round);
        results.close(round);

        assertThat(results.essaysWaiting(round)).isEqualTo(2);
        assertThat(results.latest(round)).isEmpty();
        assertThatThrownBy(() -> results.publish(round)).isInstanceOf(IllegalStateException.class);

        var markers = List.of("giamkhao", "congchuc", "bientap");
        markers.forEach(name -> judging.appoint(round, name));
        assertThatThrownBy(() -> judging.appoint(round, "khong-co-ai")).isInstanceOf(MarkerRefused.class);
        as("giamkhao", "ROLE_JUDGE");
        assertThatThrownBy(() -> judging.progress(round)).isInstanceOf(AccessDeniedException.class);
        var first = markersDesk.items(round).getFirst().code();
        assertThat(markersDesk.sheet(round, first).orElseThrow().toString())
                .doesNotContain("Nguyễn Thị Viết", "Trần Văn Luận");
        assertThatThrownBy(() -> markersDesk.give(round, first, Points.of("7.3"), ""))
                .isInstanceOf(IllegalArgumentException.class);
        markersDesk.save(round, first, Points.of(5), "Nháp");
        assertThat(markersDesk.sheet(round, first).orElseThrow().remark()).isEqualTo("Nháp");
        // whoever two of the three come first, the essay's mark is the mean of 7 and 8
        var marks = List.of(Points.of(4), Points.of(8), Points.of(7));
        for (int pass = 0; pass < 3; pass++) {
            for (int i = 0; i < markers.size(); i++) {
                as(markers.get(i), "ROLE_SCOPED_JUDGE");
                for (var item : markersDesk.items(round)) {
                    if (!item.given()) {
                        markersDesk.give(
                                round, item.code(), item.code().equals(first) ? marks.get(i) : Points.of(7), "");
                    }
                }
            }
        }
        as("tochuc", "ROLE_ORGANIZER");

        assertThat(results.essaysWaiting(round)).isZero();
        assertThat(results.standings(round, null, true, 0, 10).orElseThrow().rows().stream()
                        .map(row -> row.place().score()))
                .containsExactly(7500L, 7000L);
        assertThat(holds(round)).isTrue();
        var ledger = new StringWriter();
        results.writeLedger(round, null, ledger);
        assertThat(ledger.toString()).doesNotContain("một cửa điện tử");
        judging.reopen(round, first, "Chấm nhầm câu");
        assertThatThrownBy(() -> results.publish(round)).isInstanceOf(IllegalStateException.class);
        assertThat(database.sql("select count(*) from contest_essay_mark")
                        .query(Long.class)
                        .single())
                .as("marks stay in every version")
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void aWinnerIsVerifiedBeforeTheCertificateAndARefusalPassesThePrizeOn() throws IOException {
        long round = round("prizes: [{ title: Giải Nhất, count: 1 }]");
        take(round, "Lê Văn Nhất", 3);
        take(round, "Lê Văn Nhì", 2);
        take(round, "Lê Văn Ba", 1);
        closeTime(round);
        results.close(round);

        var winner = winners.of(round).getFirst();
        assertThat(winner.state()).isEqualTo(Winners.State.TO_VERIFY);
        winners.refuse(round, winner.entrant(), "Thi hộ");
        assertThat(winners.of(round).stream().map(one -> one.name() + " " + one.state()))
                .containsExactly("Lê Văn Nhì TO_VERIFY", "Lê Văn Nhất REFUSED");
        results.publish(round);
        assertThat(certificates.issue(round)).isZero();
        long second = winners.of(round).getFirst().entrant();
        winners.verify(round, second, "Căn cước");
        assertThat(certificates.issue(round)).isEqualTo(1);

        winners.refuse(round, second, "Giấy tờ của người khác");

        assertThat(results.standings(round, null, true, 0, 10).orElseThrow().rows().stream()
                        .map(row -> row.place().rank() + " " + row.name() + " "
                                + row.place().prize()))
                .as("ranks that were published stay")
                .containsExactly("1 Lê Văn Nhì ", "2 Lê Văn Ba Giải Nhất");
        assertThat(holds(round)).isTrue();
        certificates.issue(round);
        assertThat(certificates.of(round)).allMatch(certificate -> certificate.withdrawn());
    }

    @Test
    void addsUpTheRoundsOfABoard() {
        banks.load(BANK.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var first = CONTEST.substring(CONTEST.indexOf("  - slug: ky-1"));
        long id = create(CONTEST + first.replace("ky-1", "ky-2").replace("Kỳ 1", "Kỳ 2"));
        desk.publish(id);
        var rounds = contests.rounds(id);
        var an = take(rounds.get(0).id(), "Phạm Thị An", 2);
        take(rounds.get(0).id(), "Phạm Thị Bình", 3);
        again(an, rounds.get(1).id(), 3);
        closeTime(rounds.get(0).id());
        rounds.forEach(round -> results.close(round.id()));
        var contest = contests.find(id).orElseThrow();
        var board = totals.boards(contest).getFirst();

        assertThat(totals.published(contest, board, 0, 10)).isEmpty();
        assertThat(totals.provisional(contest, board, 0, 10).orElseThrow().rows().stream()
                        .map(row -> row.place().rank() + " " + row.name() + " "
                                + row.place().score()))
                .containsExactly("1 Phạm Thị An 5", "2 Phạm Thị Bình 3");
        assertThat(places.of(id, board.slug())).isEmpty();
        assertThat(places.boards(id)).noneMatch(BoardPlaces.NamedBoard::complete);
        rounds.forEach(round -> results.publish(round.id()));
        assertThat(places.boards(id)).allMatch(BoardPlaces.NamedBoard::complete);
        assertThat(places.of(id, board.slug()).stream()
                        .map(place -> place.rank() + " " + place.person().kind() + " "
                                + place.score().stripTrailingZeros().toPlainString()))
                .containsExactly("1 GUEST 5", "2 GUEST 3");

        var page = contestant().call("GET", "/thi/" + contest.slug() + "/ket-qua", "", null);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.response().body()).contains("Phạm T. An").doesNotContain("Phạm Thị An");
    }

    private void write(long round, String name, String text) {
        var guest = contestant();
        guest.enter(round, name, phone());
        assertThat(guest.answer(1, 1, Map.of("kind", "text", "text", text)).status())
                .isEqualTo(204);
        assertThat(guest.submit(null).json().has("score")).isFalse();
    }

    private boolean holds(long round) throws IOException {
        var out = new StringWriter();
        results.writeLedger(round, null, out);
        return LedgerCheck.of(new BufferedReader(new StringReader(out.toString())), json)
                .holds();
    }

    private void closeTime(long round) {
        CLOCK.stopAt(contests.round(round).orElseThrow().closesAt().plus(Duration.ofSeconds(20)));
    }

    private Contestant take(long round, String name, int right) {
        return take(round, name, right, null);
    }

    /** Answers so many questions right and the others wrong. */
    private Contestant take(long round, String name, int right, Long prediction) {
        var guest = contestant();
        answer(guest, guest.enter(round, name, phone()), right, prediction);
        return guest;
    }

    private void again(Contestant guest, long round, int right) {
        answer(guest, guest.start(round), right, null);
    }

    private static void answer(Contestant guest, Contestant.Answer started, int right, Long prediction) {
        var questions = started.json().at("/paper/questions");
        for (int i = 0; i < questions.size(); i++) {
            List<String> wanted = new ArrayList<>();
            boolean rightly = i < right;
            questions.get(i).path("options").forEach(option -> {
                if (option.path("text").asString().startsWith(RIGHT) == rightly) {
                    wanted.add(option.path("id").asString());
                }
            });
            assertThat(guest.choose(i + 1, 1, wanted.getFirst()).status()).isEqualTo(204);
        }
        assertThat(guest.submit(prediction).status()).isEqualTo(200);
    }

    private long entrant(Contestant guest) {
        return database.sql("select entrant_id from contest_attempt where id = ?")
                .param(Long.parseLong(guest.attempt()))
                .query(Long.class)
                .single();
    }
}
