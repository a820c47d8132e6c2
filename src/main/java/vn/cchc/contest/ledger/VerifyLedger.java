package vn.cchc.contest.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code ./cchc verify-ledger FILE}: recomputes a ledger's standings from the file alone and says whether they hold. */
public final class VerifyLedger {

    private VerifyLedger() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        if (arguments.length != 1) {
            err.println("Say which file: ./cchc verify-ledger FILE");
            return 2;
        }
        try (var file = Files.newBufferedReader(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            var report = LedgerCheck.of(file, new JsonMapper());
            var header = report.header();
            if (header != null) {
                out.println("Ledger of " + header.contest() + ", round " + header.round() + ", version "
                        + header.version() + " (" + header.createdAt() + ")");
            }
            out.println(report.records() + " records, root " + report.root());
            out.println(
                    report.graded() == 0
                            ? "The answers are private; their scores were taken as they stand."
                            : report.graded() + " answers graded again.");
            if (report.holds()) {
                out.println(
                        "The standings of " + report.places() + " people follow from the records. The ledger holds.");
                return 0;
            }
            report.faults().forEach(out::println);
            out.println("The ledger does not hold.");
            return 1;
        } catch (IOException unreadable) {
            err.println("The file can't be read: " + unreadable.getMessage());
            return 2;
        }
    }
}
