package vn.cchc.question;

import java.util.List;

/**
 * What became of a file of questions.
 *
 * @param bank that they are in now
 */
public record BankReport(Bank bank, int added, int revised, int unchanged, List<BadRow> bad) {

    public BankReport {
        bad = List.copyOf(bad);
    }

    /**
     * A question that could not be taken.
     *
     * @param number where it stands in the file: its row in a sheet, its place in any other file, from 1
     * @param reason a key of the module's messages, with its arguments, that says how to mend it
     */
    public record BadRow(int number, String reason, List<String> arguments) {

        public BadRow {
            arguments = List.copyOf(arguments);
        }
    }
}
