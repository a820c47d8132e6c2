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

/** What certificates, the verification of winners, objections and the marking of essays hold about people. */
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
        var verified = rows("select state, remark, decided_at from contest_winner where entrant_id " + OWN, person);
        if (!verified.isEmpty()) {
            held.add(new HeldData("contest-winner", verified));
        }
        var marking = rows(
                "select r.title as round, m.appointed_at from contest_marker m"
                        + " join contest_round r on r.id = m.round_id where m.person = ?",
                person);
        if (!marking.isEmpty()) {
            held.add(new HeldData("contest-marker", marking));
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
        database.sql("update contest_winner set remark = '' where entrant_id " + OWN)
                .param(person.toString())
                .update();
        database.sql("update contest_objection set content = '–' where receipt in"
                        + " (select receipt from contest_attempt where entrant_id " + OWN + ")")
                .param(person.toString())
                .update();
    }
}
