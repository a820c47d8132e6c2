package vn.cchc.plan.desk;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.cchc.account.HeldData;
import vn.cchc.account.PersonId;
import vn.cchc.account.PersonalDataHolder;
import vn.cchc.plan.Evidence;

/** Reports as personal data of who made them; a report stays when its author is erased, without a name. */
@Component
class PlanRecords implements PersonalDataHolder {

    private final PlanTable table;

    PlanRecords(PlanTable table) {
        this.table = table;
    }

    @Override
    public String module() {
        return "plan";
    }

    @Override
    public List<HeldData> export(PersonId person) {
        List<Map<String, String>> rows = table.recordedBy(person.toString()).stream()
                .map(PlanRecords::row)
                .toList();
        return rows.isEmpty() ? List.of() : List.of(new HeldData("plan-report", rows));
    }

    private static Map<String, String> row(Evidence evidence) {
        return Map.of(
                "title", evidence.title(),
                "held_on", evidence.heldOn().toString(),
                "place", evidence.place(),
                "remark", evidence.remark());
    }

    @Override
    public void erase(PersonId person) {
        table.forget(person.toString());
    }
}
