package vn.cchc.account.privacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cchc.account.HeldData;
import vn.cchc.account.PersonId;
import vn.cchc.account.PersonalDataHolder;
import vn.cchc.mail.Message;
import vn.cchc.mail.Postbox;

/** Messages to somebody's address; the mail module knows addresses only, not people. */
@Component
class MailRecords implements PersonalDataHolder {

    private final Postbox postbox;
    private final JdbcClient jdbc;

    MailRecords(Postbox postbox, JdbcClient jdbc) {
        this.postbox = postbox;
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "mail";
    }

    @Override
    public List<HeldData> export(PersonId person) {
        List<Map<String, String>> rows = address(person).map(postbox::to).orElse(List.of()).stream()
                .map(MailRecords::row)
                .toList();
        return rows.isEmpty() ? List.of() : List.of(new HeldData("mail", rows));
    }

    @Override
    public void erase(PersonId person) {
        address(person).ifPresent(postbox::forget);
    }

    private Optional<String> address(PersonId person) {
        return person.kind() != PersonId.Kind.ACCOUNT
                ? Optional.empty()
                : jdbc.sql("select email from account where id = ? and email is not null")
                        .param(person.number())
                        .query(String.class)
                        .optional();
    }

    private static Map<String, String> row(Message message) {
        return Map.of(
                "subject", message.subject(),
                "state", message.state().name(),
                "created_at", message.createdAt().toString());
    }
}
