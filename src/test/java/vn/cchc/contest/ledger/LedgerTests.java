package vn.cchc.contest.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.contest.result.Counting;
import vn.cchc.contest.result.Criterion;
import vn.cchc.contest.result.Lots;
import vn.cchc.contest.result.Prediction;
import vn.cchc.contest.rules.Prize;
import vn.cchc.contest.rules.RoundRules;
import vn.cchc.question.AnswerKey;
import vn.cchc.question.Marking;
import vn.cchc.question.Response;

class LedgerTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LedgerLines LINES = new LedgerLines(JSON);
    private static final Instant OPENED = Instant.parse("2026-11-22T01:00:00Z");
    private static final byte[] SECRET = HexFormat.of().parseHex("ab".repeat(32));

    @Test
    void anUntouchedLedgerHolds() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            var report = check(file(new Random(seed)));
            assertThat(report.faults()).isEmpty();
            assertThat(report.records()).isPositive();
            assertThat(report.graded()).isEqualTo(3L * report.records());
        }
    }

    @Test
    void anyChangeOfAnyLineIsFound() throws IOException {
        var lines = file(new Random(7));
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.startsWith("{\"type\":\"header\"")) {
                continue;
            }
            List<String> changed = new ArrayList<>(lines);
            changed.set(at, raised(line));
            assertThat(check(changed).holds()).as(changed.get(at)).isFalse();
            List<String> without = new ArrayList<>(lines);
            without.remove(at);
            assertThat(check(without).holds()).as("without " + line).isFalse();
        }
    }

    @Test
    void aScoreThatDoesNotFollowFromTheAnswersIsFoundEvenWithANewRoot() throws IOException {
        var random = new Random(8);
        var records = new ArrayList<>(records(random));
        var honest = records.getFirst();
        records.set(0, withScore(honest, honest.score() + 1000));

        assertThat(check(file(header(), records, random)).faults()).anyMatch(fault -> fault.contains("has the score"));
    }

    @Test
    void aSecretOtherThanTheOneCommittedToIsFound() throws IOException {
        var lines = file(new Random(9));
        lines.set(0, lines.getFirst().replace("\"secret\":\"ab", "\"secret\":\"ac"));

        assertThat(check(lines).faults()).anyMatch(fault -> fault.contains("The secret"));
    }

    @Test
    void standingsAreWhatASlowObviousReckoningFinds() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var records = records(random);
            var results = Reckoning.of(header(), records);

            var people = records.stream()
                    .filter(record -> record.standing() != LedgerRecord.Standing.DISQUALIFIED)
                    .map(LedgerRecord::entrant)
                    .distinct()
                    .toList();
            Map<String, LedgerRecord> best = new java.util.HashMap<>();
            for (var person : people) {
                best.put(
                        person,
                        records.stream()
                                .filter(record -> record.entrant().equals(person))
                                .min(Comparator.comparing((LedgerRecord record) -> -record.score())
                                        .thenComparing(
                                                record -> record.submitted().toEpochMilli()
                                                        - record.started().toEpochMilli())
                                        .thenComparing(LedgerRecord::submitted))
                                .orElseThrow());
            }
            assertThat(results.target()).isEqualTo(people.size());
            for (var place : results.places()) {
                var own = best.get(place.candidate().key());
                long ahead = best.values().stream()
                        .filter(other -> ahead(other, own, people.size()))
                        .count();
                assertThat(place.rank()).isEqualTo(ahead + 1);
            }
        }
    }

    @Test
    void prizesGoByRankPastThoseWhoMayNotWinAndLotsPartEquals() {
        var records = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> record("p" + i, 1, i <= 3 ? 2 : 1, i, LedgerRecord.Standing.IN, 5L))
                .toList();
        List<LedgerRecord> changed = new ArrayList<>(records);
        changed.set(0, withStanding(records.getFirst(), LedgerRecord.Standing.WITHOUT_PRIZE));
        var rules =
                rules(List.of(Criterion.SCORE), List.of(new Prize("Nhất", 1, 0, false), new Prize("Nhì", 2, 0, false)));

        var results = Reckoning.of(header(rules), changed);

        var winners = results.places().stream()
                .filter(place -> !place.prize().isEmpty())
                .toList();
        assertThat(winners.stream().map(place -> place.prize()).sorted()).containsExactly("Nhì", "Nhì", "Nhất");
        assertThat(winners.stream().map(place -> place.candidate().key())).doesNotContain("p1");
        assertThat(Reckoning.of(header(rules), changed).places()).isEqualTo(results.places());
    }

    @Test
    void theCommandSaysWhetherALedgerHolds(@TempDir Path folder) throws IOException {
        var lines = file(new Random(11));
        var file = folder.resolve("ledger.jsonl");
        Files.write(file, lines);
        var out = new ByteArrayOutputStream();

        assertThat(VerifyLedger.run(new String[] {file.toString()}, new PrintStream(out), new PrintStream(out)))
                .isZero();
        assertThat(out.toString()).contains("The ledger holds.");
        lines.set(1, raised(lines.get(1)));
        Files.write(file, lines);
        assertThat(VerifyLedger.run(new String[] {file.toString()}, new PrintStream(out), new PrintStream(out)))
                .isEqualTo(1);
    }

    private static boolean ahead(LedgerRecord one, LedgerRecord other, int target) {
        if (one.score() != other.score()) {
            return one.score() > other.score();
        }
        long distance = distance(one, target);
        long otherDistance = distance(other, target);
        if (distance != otherDistance) {
            return distance < otherDistance;
        }
        return millis(one) < millis(other);
    }

    private static long distance(LedgerRecord record, int target) {
        return record.prediction() == null ? Long.MAX_VALUE : Math.abs(record.prediction() - target);
    }

    private static long millis(LedgerRecord record) {
        return record.submitted().toEpochMilli() - record.started().toEpochMilli();
    }

    /** The first figure of the line that stands by itself, one higher. */
    private static String raised(String line) {
        var figure = java.util.regex.Pattern.compile("(\"(?:score|rank|records|number|points)\":)(\\d+)")
                .matcher(line);
        assertThat(figure.find()).as(line).isTrue();
        return line.substring(0, figure.start())
                + figure.group(1)
                + (Long.parseLong(figure.group(2)) + 1)
                + line.substring(figure.end());
    }

    private static LedgerCheck.Report check(List<String> lines) throws IOException {
        return LedgerCheck.of(new BufferedReader(new StringReader(String.join("\n", lines))), JSON);
    }

    private static List<String> file(Random random) {
        return file(header(), records(random), random);
    }

    private static List<String> file(LedgerHeader header, List<LedgerRecord> records, Random random) {
        List<String> lines = new ArrayList<>();
        lines.add(LINES.header(header));
        List<String> hashes = new ArrayList<>();
        for (var record : records) {
            var salt = new byte[16];
            random.nextBytes(salt);
            var leaf = new LedgerLines.Leaf(HexFormat.of().formatHex(salt), LINES.record(record));
            hashes.add(leaf.hash());
            lines.add(LINES.leaf(leaf));
        }
        lines.addAll(LINES.results(MerkleTree.root(hashes), records.size(), Reckoning.of(header, records)));
        return lines;
    }

    private static List<LedgerRecord> records(Random random) {
        List<LedgerRecord> records = new ArrayList<>();
        int people = 2 + random.nextInt(12);
        for (int person = 0; person < people; person++) {
            var standing = random.nextInt(8) == 0 ? LedgerRecord.Standing.DISQUALIFIED : LedgerRecord.Standing.IN;
            for (int number = 1; number <= 1 + random.nextInt(3); number++) {
                records.add(record(
                        "person-" + person,
                        number,
                        random.nextInt(4),
                        1 + random.nextInt(4),
                        standing,
                        random.nextBoolean() ? (long) random.nextInt(15) : null));
            }
        }
        // somebody is always in
        records.add(record("person-x", 1, 2, 3, LedgerRecord.Standing.IN, 4L));
        return records;
    }

    private static LedgerRecord record(
            String entrant, int number, int right, int minutes, LedgerRecord.Standing standing, Long prediction) {
        List<LedgerRecord.Answer> answers = new ArrayList<>();
        for (int question = 1; question <= 3; question++) {
            boolean rightly = question <= right;
            answers.add(new LedgerRecord.Answer(
                    question + "/1", new Response.Choice(Set.of(rightly ? "a" : "b")), rightly ? 1000 : 0));
        }
        var started = OPENED.plusSeconds(3600L * number);
        return new LedgerRecord(
                entrant,
                "",
                standing,
                number,
                1000L * right,
                right,
                right == 3,
                prediction,
                OPENED,
                OPENED,
                started,
                started.plusSeconds(60L * minutes),
                false,
                "00",
                answers);
    }

    private static LedgerRecord withScore(LedgerRecord record, long score) {
        return new LedgerRecord(
                record.entrant(),
                record.unit(),
                record.standing(),
                record.number(),
                score,
                record.correct(),
                record.perfect(),
                record.prediction(),
                record.registered(),
                record.signedIn(),
                record.started(),
                record.submitted(),
                record.byClock(),
                record.digest(),
                record.answers());
    }

    private static LedgerRecord withStanding(LedgerRecord record, LedgerRecord.Standing standing) {
        return new LedgerRecord(
                record.entrant(),
                record.unit(),
                standing,
                record.number(),
                record.score(),
                record.correct(),
                record.perfect(),
                record.prediction(),
                record.registered(),
                record.signedIn(),
                record.started(),
                record.submitted(),
                record.byClock(),
                record.digest(),
                record.answers());
    }

    private static LedgerHeader header() {
        return header(rules(List.of(Criterion.SCORE, Criterion.PREDICTION, Criterion.DURATION), List.of()));
    }

    private static LedgerHeader header(RoundRules rules) {
        var key = new LedgerHeader.Marked(new AnswerKey.Options(Set.of("a")), Marking.ALL_OR_NOTHING, 1000, null);
        return new LedgerHeader(
                LedgerHeader.FORMAT,
                "cuoc-thi",
                "Cuộc thi",
                "ky-1",
                1,
                "closed",
                OPENED,
                1,
                rules,
                null,
                Map.of(),
                Lots.commitment(SECRET),
                HexFormat.of().formatHex(SECRET),
                "12345",
                "Xổ số",
                Map.of("1/1", key, "2/1", key, "3/1", key));
    }

    private static RoundRules rules(List<Criterion> order, List<Prize> prizes) {
        return new RoundRules(
                "ky-1",
                "Kỳ 1",
                "moi-nguoi",
                3,
                Counting.BEST,
                10,
                5,
                null,
                order,
                RoundRules.Ties.DRAW,
                new RoundRules.PredictionQuestion(Prediction.PARTICIPANTS, "Bao nhiêu người", false),
                true,
                RoundRules.AnswersShown.AFTER_CLOSING,
                RoundRules.LedgerDepth.ANSWERS,
                List.of(),
                1,
                true,
                true,
                prizes,
                null);
    }
}
