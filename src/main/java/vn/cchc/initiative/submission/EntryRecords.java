package vn.cchc.initiative.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cchc.account.HeldData;
import vn.cchc.account.PersonId;
import vn.cchc.account.PersonalDataHolder;
import vn.cchc.initiative.Call;

/** What is held about people who enter. */
@Configuration(proxyBeanMethods = false)
class EntryRecords {

    @Bean
    PersonalDataHolder initiativeData(JdbcClient database) {
        return new Holder(database);
    }

    private record Holder(JdbcClient database) implements PersonalDataHolder {

        private static final List<String> FACTS =
                List.of("call", "title", "state", "saved_at", "submitted_at", "name", "unit", "contact", "share");

        @Override
        public String module() {
            return "initiative";
        }

        @Override
        public List<HeldData> export(PersonId person) {
            var rows = database.sql(
                            "select c.title as call, e.title, e.state, e.saved_at, e.submitted_at, a.name, a.unit,"
                                    + " a.contact, a.share from initiative_entry e join initiative_call c on c.id = e.call_id"
                                    + " join initiative_author a on a.entry_id = e.id where (e.owner = ? and e.source = 'ONLINE')"
                                    + " or a.person = ? order by e.id, a.position")
                    .params(person.toString(), person.toString())
                    .query((row, number) -> {
                        Map<String, String> facts = new LinkedHashMap<>();
                        for (var column : FACTS) {
                            var value = row.getString(column);
                            if (value != null) {
                                facts.put(column, value);
                            }
                        }
                        return facts;
                    })
                    .list();
            var votes = database.sql(
                            "select c.title as call, e.number, v.cast_at from initiative_vote v join initiative_entry e on"
                                    + " e.id = v.entry_id join initiative_call c on c.id = v.call_id where v.voter = ?"
                                    + " order by v.cast_at")
                    .param(person.toString())
                    .query((row, number) -> Map.of(
                            "call", row.getString(1),
                            "number", Call.code(row.getInt(2)),
                            "cast_at", row.getString(3)))
                    .list();
            List<HeldData> held = new ArrayList<>();
            if (!rows.isEmpty()) {
                held.add(new HeldData("entry", rows));
            }
            if (!votes.isEmpty()) {
                held.add(new HeldData("vote", votes));
            }
            return held;
        }

        /**
         * Drafts go; what was submitted is part of a file that must be kept, how its authors can be reached is not. Votes stay counted
         * without a voter.
         */
        @Override
        public void erase(PersonId person) {
            var drafts = "(select id from initiative_entry where owner = ? and source = 'ONLINE' and submitted = 0)";
            for (var table : List.of("initiative_author", "initiative_file")) {
                database.sql("delete from " + table + " where entry_id in " + drafts)
                        .param(person.toString())
                        .update();
            }
            database.sql("delete from initiative_entry where owner = ? and source = 'ONLINE' and submitted = 0")
                    .param(person.toString())
                    .update();
            database.sql("update initiative_vote set voter = ? where voter = ?")
                    .params("gone:" + UUID.randomUUID().toString().substring(0, 30), person.toString())
                    .update();
            database.sql("update initiative_author set contact = '' where person = ? or entry_id in"
                            + " (select id from initiative_entry where owner = ? and source = 'ONLINE')")
                    .params(person.toString(), person.toString())
                    .update();
        }
    }
}
