package vn.cchc.account.guest;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cchc.account.HeldData;
import vn.cchc.account.PersonId;
import vn.cchc.account.PersonalDataHolder;
import vn.cchc.account.RetentionRule;

/** What is held about guests, and for how long. The row stays without an identity, since results may refer to it. */
@Configuration(proxyBeanMethods = false)
class GuestRecords {

    private static final List<String> HELD =
            List.of("display_name", "phone", "locality", "registered_at", "consent_version", "consented_at");

    private static final String NOBODY = " set display_name = '…', phone = '', name_key = cast(id as varchar(20)),"
            + " locality_id = null, locality = ''";

    @Bean
    PersonalDataHolder guestData(JdbcClient database) {
        return new Holder(database);
    }

    @Bean
    RetentionRule guestRetention(JdbcClient database, @Value("${cchc.privacy.keep.guest:730d}") Duration keep) {
        return new RetentionRule("guest", keep, before -> removeSeenBefore(database, before));
    }

    private static int removeSeenBefore(JdbcClient database, Instant before) {
        return database.sql("update guest" + NOBODY + " where registered_at < ? and phone <> ''"
                        + " and not exists (select 1 from guest_pass p where p.guest_id = guest.id)")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private record Holder(JdbcClient database) implements PersonalDataHolder {

        @Override
        public String module() {
            return "guest";
        }

        @Override
        public List<HeldData> export(PersonId person) {
            if (person.kind() != PersonId.Kind.GUEST) {
                return List.of();
            }
            var rows = database.sql("select " + String.join(", ", HELD) + " from guest where id = ?")
                    .param(person.number())
                    .query((row, number) -> {
                        Map<String, String> facts = new LinkedHashMap<>();
                        for (var column : HELD) {
                            facts.put(column, row.getString(column));
                        }
                        return facts;
                    })
                    .list();
            return rows.isEmpty() ? List.of() : List.of(new HeldData("guest", rows));
        }

        @Override
        public void erase(PersonId person) {
            if (person.kind() == PersonId.Kind.GUEST) {
                database.sql("delete from guest_pass where guest_id = ?")
                        .param(person.number())
                        .update();
                database.sql("update guest" + NOBODY + " where id = ?")
                        .param(person.number())
                        .update();
            }
        }
    }
}
