package vn.cchc.account.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.HeldData;
import vn.cchc.account.PersonId;
import vn.cchc.account.PersonalDataHolder;
import vn.cchc.audit.AuditTrail;

/** What every module holds about somebody, and its erasure. */
@Service
class PersonalData {

    private final ObjectProvider<PersonalDataHolder> holders;
    private final AccountRecords account;
    private final JdbcClient jdbc;
    private final AuditTrail trail;

    PersonalData(
            ObjectProvider<PersonalDataHolder> holders, AccountRecords account, JdbcClient jdbc, AuditTrail trail) {
        this.holders = holders;
        this.account = account;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** By module, those with nothing left out. */
    @Transactional
    public Map<String, List<HeldData>> export(PersonId person) {
        Map<String, List<HeldData>> all = new LinkedHashMap<>();
        holders.orderedStream().forEach(holder -> {
            List<HeldData> held = holder.export(person);
            if (!held.isEmpty()) {
                all.put(holder.module(), held);
            }
        });
        trail.record("privacy.exported", person.toString(), Map.of());
        return all;
    }

    /** Why this account may not be erased by its owner, as a message key; empty where it may. */
    String obstacle(PersonId person) {
        boolean demo = jdbc.sql("select demo from account where id = ?")
                .param(person.number())
                .query(Boolean.class)
                .optional()
                .orElse(true);
        if (demo) {
            return "privacy.erase.demo";
        }
        boolean admin = admins(person.number(), "=") > 0;
        return admin && admins(person.number(), "<>") == 0 ? "privacy.erase.last-admin" : "";
    }

    /**
     * All of it or nothing.
     *
     * @throws IllegalStateException where there is an {@link #obstacle}
     */
    @Transactional
    public void erase(PersonId person) {
        String obstacle = obstacle(person);
        if (!obstacle.isEmpty()) {
            throw new IllegalStateException(obstacle);
        }
        // by the account the others know whose their data is
        holders.orderedStream().filter(holder -> holder != account).forEach(holder -> holder.erase(person));
        account.erase(person);
        trail.record("privacy.erased", person.toString(), Map.of());
    }

    private long admins(long id, String comparison) {
        return jdbc.sql("select count(*) from account a join account_role r on r.account_id = a.id"
                        + " where r.role = 'ADMIN' and a.enabled and a.id " + comparison + " ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
