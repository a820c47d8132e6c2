package vn.cchc.account.invitation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.account.AccountLine;
import vn.cchc.account.EmailAddress;
import vn.cchc.account.PhoneNumber;
import vn.cchc.account.Profile;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.account.invitation.Problem.Kind;
import vn.cchc.vietnamese.VietnameseText;

/** Checks a sheet's rows against each other and against the accounts there are. */
final class RowCheck {

    private static final Pattern SCOPE = Pattern.compile("([\\p{L} -]+?)[\\s:#]*([0-9]{1,18})");
    private static final Pattern LOST_ZERO = Pattern.compile("[35789][0-9]{8}");
    private static final Map<String, String> KINDS = Map.of(
            "contest", Scope.CONTEST,
            "cuoc thi", Scope.CONTEST,
            "call", Scope.CALL,
            "dot sang kien", Scope.CALL,
            "panel", Scope.PANEL,
            "hoi dong", Scope.PANEL,
            "organization", Scope.ORGANIZATION,
            "don vi", Scope.ORGANIZATION);

    private final Map<String, Role> roles;
    private final Map<EmailAddress, AccountLine> accounts;
    private final Predicate<Scope> exists;
    private final Map<EmailAddress, Integer> seen = new HashMap<>();

    /**
     * @param roles by the names that people write, folded
     * @param accounts those of the sheet's addresses that exist
     */
    RowCheck(Map<String, Role> roles, Map<EmailAddress, AccountLine> accounts, Predicate<Scope> exists) {
        this.roles = roles;
        this.accounts = accounts;
        this.exists = exists;
    }

    List<InvitedRow> check(List<SheetRow> rows) {
        return rows.stream().map(this::check).toList();
    }

    private InvitedRow check(SheetRow row) {
        var problems = new ArrayList<Problem>();
        if (row.name().isEmpty()) {
            problems.add(Problem.of(Kind.NAME_MISSING));
        } else if (row.name().length() > Profile.LONGEST_NAME) {
            problems.add(Problem.of(Kind.NAME_LONG));
        }
        var email = email(row, problems);
        var phone = phone(row, problems);
        if (row.organization().length() > Profile.LONGEST_PLACE) {
            problems.add(Problem.of(Kind.ORGANIZATION_LONG));
        }
        var role = role(row, problems);
        var scope = scope(row, problems);
        if (role == Role.JUDGE && scope != null && scope.isPortal()) {
            problems.add(Problem.of(Kind.SCOPE_NEEDED));
        }
        var account = email == null ? null : accounts.get(email);
        if (account != null && !account.enabled()) {
            problems.add(Problem.of(Kind.ACCOUNT_CLOSED));
        }
        return new InvitedRow(
                row.number(),
                row.name(),
                email == null ? row.email() : email.value(),
                phone == null ? row.phone() : phone.national(),
                row.organization(),
                role,
                scope,
                account != null,
                problems);
    }

    private @Nullable EmailAddress email(SheetRow row, List<Problem> problems) {
        if (row.email().isEmpty()) {
            problems.add(Problem.of(Kind.EMAIL_MISSING));
            return null;
        }
        var email = EmailAddress.parse(row.email()).orElse(null);
        if (email == null) {
            problems.add(Problem.of(Kind.EMAIL_WRONG, row.email()));
            return null;
        }
        var before = seen.putIfAbsent(email, row.number());
        if (before != null) {
            problems.add(Problem.of(Kind.EMAIL_TWICE, before.toString()));
        }
        return email;
    }

    private static @Nullable PhoneNumber phone(SheetRow row, List<Problem> problems) {
        if (row.phone().isEmpty()) {
            return null;
        }
        // a sheet takes a number for a figure and drops its zero
        var typed = LOST_ZERO.matcher(row.phone()).matches() ? "0" + row.phone() : row.phone();
        Optional<PhoneNumber> phone = PhoneNumber.parse(typed);
        if (phone.isEmpty()) {
            problems.add(Problem.of(Kind.PHONE_WRONG, row.phone()));
        }
        return phone.orElse(null);
    }

    private @Nullable Role role(SheetRow row, List<Problem> problems) {
        if (row.role().isEmpty()) {
            problems.add(Problem.of(Kind.ROLE_MISSING));
            return null;
        }
        var role = roles.get(folded(row.role()));
        if (role == null) {
            problems.add(Problem.of(Kind.ROLE_UNKNOWN, row.role()));
        }
        return role;
    }

    private @Nullable Scope scope(SheetRow row, List<Problem> problems) {
        if (row.scope().isEmpty()) {
            return Scope.PORTAL;
        }
        var match = SCOPE.matcher(row.scope());
        var kind = match.matches() ? KINDS.get(folded(match.group(1))) : null;
        var number = kind == null ? 0 : Long.parseLong(match.group(2));
        if (kind == null || number == 0 || !exists.test(Scope.of(kind, number))) {
            problems.add(Problem.of(Kind.SCOPE_WRONG, row.scope()));
            return null;
        }
        return Scope.of(kind, number);
    }

    static String folded(String text) {
        return VietnameseText.fold(text.strip()).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
