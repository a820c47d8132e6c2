package vn.cchc.organization.exchange;

import java.util.List;

/**
 * Why a row can't go in.
 *
 * @param sheet the table's name in the file
 * @param row its number there, from 1; 0 where it is the whole table
 * @param key a message key, {@code arguments} are its arguments
 */
public record Problem(String sheet, int row, String key, List<String> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }
}
