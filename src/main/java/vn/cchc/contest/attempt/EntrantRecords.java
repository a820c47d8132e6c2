package vn.cchc.contest.attempt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cchc.account.HeldData;
import vn.cchc.account.PersonId;
import vn.cchc.account.PersonalDataHolder;
import vn.cchc.account.Scope;
import vn.cchc.account.ScopeNames;
import vn.cchc.contest.Contest;
import vn.cchc.contest.Contests;

/** What is held about people who take part, and what contests are called where roles are granted for them. */
@Configuration(proxyBeanMethods = false)
class EntrantRecords {

    @Bean
    PersonalDataHolder entrantData(JdbcClient database) {
        return new Holder(database);
    }

    @Bean
    ScopeNames contestNames(Contests contests) {
        return new ScopeNames() {
            @Override
            public String kind() {
                return Scope.CONTEST;
            }

            @Override
            public Optional<String> nameOf(long id) {
                return contests.find(id).map(Contest::title);
            }
        };
    }

    private record Holder(JdbcClient database) implements PersonalDataHolder {

        private static final List<String> FACTS = List.of(
                "contest",
                "board",
                "birth_year",
                "registered_at",
                "round",
                "started_at",
                "submitted_at",
                "receipt",
                "address");

        @Override
        public String module() {
            return "contest";
        }

        @Override
        public List<HeldData> export(PersonId person) {
            var rows = database.sql(
                            "select c.title as contest, e.board, e.birth_year, e.registered_at, r.title as round,"
                                    + " a.started_at, a.submitted_at, a.receipt, a.address from contest_entrant e"
                                    + " join contest c on c.id = e.contest_id"
                                    + " left join contest_attempt a on a.entrant_id = e.id"
                                    + " left join contest_round r on r.id = a.round_id where e.person = ? order by a.id")
                    .param(person.toString())
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
            return rows.isEmpty() ? List.of() : List.of(new HeldData("contest", rows));
        }

        /** The result stays, as others' places rest on it; who it belongs to and from where they took part does not. */
        @Override
        public void erase(PersonId person) {
            database.sql("update contest_attempt set address = null where entrant_id in"
                            + " (select id from contest_entrant where person = ?)")
                    .param(person.toString())
                    .update();
            database.sql("update contest_entrant set birth_year = null, locality_id = null where person = ?")
                    .param(person.toString())
                    .update();
        }
    }
}
