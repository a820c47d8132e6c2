package vn.cchc.initiative.letter;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.cchc.account.AccountDirectory;
import vn.cchc.account.AccountLine;
import vn.cchc.account.EmailAddress;
import vn.cchc.account.PersonId;
import vn.cchc.account.PortalLinks;
import vn.cchc.mail.Letter;
import vn.cchc.mail.Mailer;

/** Writes letters of calls, with the caller's transaction. Whoever has no address gets none. */
@Component
public class CallLetters {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_DOMAIN = 189;

    private final Mailer mailer;
    private final AccountDirectory accounts;
    private final PortalLinks links;

    CallLetters(Mailer mailer, AccountDirectory accounts, PortalLinks links) {
        this.mailer = mailer;
        this.accounts = accounts;
        this.links = links;
    }

    /** Where the owner of an account in use is written to. */
    public Optional<String> address(PersonId person) {
        return person.kind() == PersonId.Kind.ACCOUNT
                ? accounts.find(person.number()).filter(AccountLine::enabled).map(AccountLine::email)
                : Optional.empty();
    }

    /** What somebody gave to be reached by, where it is an address of electronic mail. */
    public Optional<String> address(String contact) {
        // what no server takes must not keep the others from being written to
        return EmailAddress.parse(contact)
                .map(EmailAddress::value)
                .filter(address -> address.indexOf('@') <= LONGEST_NAME
                        && address.length() - address.indexOf('@') <= LONGEST_DOMAIN);
    }

    /**
     * Writes to each of them.
     *
     * @param path below the portal's address, for the letter's {@code link}
     */
    public void send(
            Collection<String> addresses, String template, Locale language, String path, Map<String, Object> values) {
        var whole = new java.util.HashMap<>(values);
        whole.put("link", links.to(path));
        addresses.forEach(address -> mailer.send(new Letter(address, "initiative." + template, language, whole)));
    }
}
