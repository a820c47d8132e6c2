package vn.cchc.contest.certificate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cchc.account.HeldData;
import vn.cchc.account.PersonId;
import vn.cchc.account.PersonalDataHolder;

/** What certificates and objections hold about people. */
@Component
class CertificateRecords implements PersonalDataHolder {

    private static final String OWN = "in (select id from contest_entrant where person = ?)";

    private final JdbcClient database;

    CertificateRecords(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String module() {
        return "contest-certificate";
    }

    @Override
    public List<HeldData> export(PersonId person) {
        List<HeldData> held = new ArrayList<>();
        var certificates = rows(
                "select code, name as display_name, unit, prize, issued_at from contest_certificate where entrant_id "
                        + OWN,
                person);
        if (!certificates.isEmpty()) {
            held.add(new HeldData("contest-certificate", certificates));
        }
        var objections = rows(
                "select receipt, content, filed_at, answer from contest_objection where receipt in"
                        + " (select receipt from contest_attempt where entrant_id " + OWN + ")",
                person);
        if (!objections.isEmpty()) {
            held.add(new HeldData("contest-objection", objections));
        }
        return held;
    }

    private List<Map<String, String>> rows(String sql, PersonId person) {
        return database.sql(sql)
                .param(person.toString())
                .query((row, number) -> {
                    Map<String, String> facts = new LinkedHashMap<>();
                    var columns = row.getMetaData();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        var value = row.getString(i);
                        if (value != null) {
                            facts.put(columns.getColumnLabel(i).toLowerCase(java.util.Locale.ROOT), value);
                        }
                    }
                    return facts;
                })
                .list();
    }

    /** A certificate without its holder's name verifies nothing any more; an objection may name anybody. */
    @Override
    public void erase(PersonId person) {
        database.sql("update contest_certificate set name = '–', unit = '', withdrawn = true where entrant_id " + OWN)
                .param(person.toString())
                .update();
        database.sql("update contest_objection set content = '–' where receipt in"
                        + " (select receipt from contest_attempt where entrant_id " + OWN + ")")
                .param(person.toString())
                .update();
    }
}
