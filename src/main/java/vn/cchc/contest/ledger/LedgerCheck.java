package vn.cchc.contest.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.contest.result.Lots;
import vn.cchc.question.Grading;
import vn.cchc.question.Points;

/** Whether a ledger's file holds together and its standings follow from its records, all recomputed from the file alone. */
public final class LedgerCheck {

    private final LedgerLines lines;
    private final List<String> faults = new ArrayList<>();
    private @Nullable LedgerHeader header;
    private final List<String> leaves = new ArrayList<>();
    private final List<LedgerRecord> records = new ArrayList<>();
    private final List<String> claimed = new ArrayList<>();

    private LedgerCheck(JsonMapper json) {
        this.lines = new LedgerLines(json);
    }

    /**
     * What was found.
     *
     * @param root recomputed
     * @param graded how many answers were graded again
     * @param faults sentences in English; none where everything holds
     */
    public record Report(
            @Nullable LedgerHeader header, int records, int places, long graded, String root, List<String> faults) {

        public boolean holds() {
            return faults.isEmpty();
        }
    }

    public static Report of(BufferedReader file, JsonMapper json) throws IOException {
        return new LedgerCheck(json).check(file);
    }

    private Report check(BufferedReader file) throws IOException {
        int number = 0;
        for (String line = file.readLine(); line != null; line = file.readLine()) {
            number++;
            try {
                read(line);
            } catch (JacksonException | IllegalArgumentException unreadable) {
                faults.add("Line " + number + " can't be read: " + unreadable.getMessage());
            }
        }
        var known = header;
        var root = MerkleTree.root(leaves);
        if (known == null) {
            faults.add("There is no header.");
            return new Report(null, records.size(), 0, 0, root, faults);
        }
        var secret = known.secret();
        if (secret != null && !Lots.keeps(known.commitment(), HexFormat.of().parseHex(secret))) {
            faults.add("The secret is not the one whose hash was published before the round.");
        }
        long graded = grade(known);
        int places = 0;
        try {
            var results = Reckoning.of(known, records);
            places = results.places().size();
            compare(lines.results(root, records.size(), results));
        } catch (IllegalArgumentException impossible) {
            faults.add("No standings follow from the records: " + impossible.getMessage());
        }
        return new Report(known, records.size(), places, graded, root, faults);
    }

    private void read(String line) {
        switch (lines.type(line)) {
            case "header" -> {
                if (header != null) {
                    faults.add("There are two headers.");
                }
                header = lines.readHeader(line);
                if (!LedgerHeader.FORMAT.equals(header.format())) {
                    faults.add("The form is " + header.format() + ", not " + LedgerHeader.FORMAT + ".");
                }
            }
            case "leaf" -> {
                var leaf = lines.readLeaf(line);
                leaves.add(leaf.hash());
                records.add(lines.readRecord(leaf.record()));
            }
            case "root", "place", "unit" -> claimed.add(line);
            default -> throw new IllegalArgumentException("no line of a ledger");
        }
    }

    private void compare(List<String> expected) {
        if (claimed.size() != expected.size()) {
            faults.add("There are " + claimed.size() + " lines of results; " + expected.size() + " follow.");
        }
        int shown = 0;
        for (int i = 0; i < Math.min(claimed.size(), expected.size()) && shown < 10; i++) {
            if (!claimed.get(i).equals(expected.get(i))) {
                faults.add("It says " + claimed.get(i) + " where " + expected.get(i) + " follows.");
                shown++;
            }
        }
    }

    /** Only where the ledger tells the answers. */
    private long grade(LedgerHeader known) {
        long graded = 0;
        for (var record : records) {
            var answers = record.answers();
            if (answers == null) {
                continue;
            }
            long score = 0;
            for (var answer : answers) {
                var question = known.questions().get(answer.question());
                if (question == null) {
                    faults.add("There is no key to question " + answer.question() + ".");
                    continue;
                }
                long points = points(question, answer);
                if (points != answer.points()) {
                    faults.add("Attempt " + record.number() + " of " + record.entrant() + " got " + answer.points()
                            + " for question " + answer.question() + " where " + points + " follows.");
                }
                score += points;
                graded++;
            }
            if (score != record.score()) {
                faults.add("Attempt " + record.number() + " of " + record.entrant() + " has the score " + record.score()
                        + " where " + score + " follows.");
            }
        }
        return graded;
    }

    private static long points(LedgerHeader.Marked question, LedgerRecord.Answer answer) {
        return Marks.of(question.key(), question.marking(), question.points(), question.correction(), answer.response())
                .map(Grading.Mark::points)
                .map(Points::thousandths)
                .orElse(answer.points());
    }
}
