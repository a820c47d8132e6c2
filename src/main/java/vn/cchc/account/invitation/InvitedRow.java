package vn.cchc.account.invitation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;

/**
 * A checked row: good where it has no problems.
 *
 * @param known whether the address has an account already, which then gets the role without an invitation
 */
public record InvitedRow(
        int number,
        String name,
        String email,
        String phone,
        String organization,
        @Nullable Role role,
        @Nullable Scope scope,
        boolean known,
        List<Problem> problems) {

    public InvitedRow {
        problems = List.copyOf(problems);
    }

    public boolean good() {
        return problems.isEmpty();
    }
}
