package vn.cchc.account.view;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.account.Role;
import vn.cchc.ui.Pager;

/**
 * What the list of accounts shows; it stands in the address.
 *
 * @param role null for any
 * @param enabled null for both
 * @param page from 0
 */
record AccountsFilter(
        String words, @Nullable Role role, @Nullable Boolean enabled, int page) {

    static final AccountsFilter ALL = new AccountsFilter("", null, null, 0);
    static final int LONGEST_WORDS = 100;

    /** What makes no sense in an address is left out. */
    static AccountsFilter from(QueryParameters parameters) {
        var words = parameters.getSingleParameter("q").orElse("").strip();
        var role = parameters.getSingleParameter("vai-tro").orElse("");
        return new AccountsFilter(
                words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words,
                Arrays.stream(Role.values())
                        .filter(one -> one.name().equalsIgnoreCase(role))
                        .findFirst()
                        .orElse(null),
                switch (parameters.getSingleParameter("trang-thai").orElse("")) {
                    case "mo" -> Boolean.TRUE;
                    case "khoa" -> Boolean.FALSE;
                    default -> null;
                },
                Pager.asked(parameters, "trang", 999_999));
    }

    AccountsFilter onPage(int number) {
        return new AccountsFilter(words, role, enabled, number);
    }

    QueryParameters parameters() {
        Map<String, String> set = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            set.put("q", words);
        }
        if (role != null) {
            set.put("vai-tro", role.name());
        }
        if (enabled != null) {
            set.put("trang-thai", enabled ? "mo" : "khoa");
        }
        if (page > 0) {
            set.put("trang", String.valueOf(page + 1));
        }
        return QueryParameters.simple(set);
    }
}
