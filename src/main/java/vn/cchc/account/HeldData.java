package vn.cchc.account;

import java.util.List;
import java.util.Map;

/**
 * One kind of data held about somebody.
 *
 * @param name message key of what it is, under {@code privacy.held.}
 * @param rows facts by the names of their fields
 */
public record HeldData(String name, List<Map<String, String>> rows) {

    public HeldData {
        rows = List.copyOf(rows);
    }
}
