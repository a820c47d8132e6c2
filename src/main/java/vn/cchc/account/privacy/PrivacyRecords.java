package vn.cchc.account.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.cchc.account.Consents;
import vn.cchc.account.HeldData;
import vn.cchc.account.PersonId;
import vn.cchc.account.PersonalDataHolder;

/** Consents and the national id. */
@Component
class PrivacyRecords implements PersonalDataHolder {

    private final RecordedConsents consents;
    private final SealedIds ids;

    PrivacyRecords(RecordedConsents consents, SealedIds ids) {
        this.consents = consents;
        this.ids = ids;
    }

    @Override
    public String module() {
        return "privacy";
    }

    @Override
    public List<HeldData> export(PersonId person) {
        List<HeldData> held = new ArrayList<>();
        List<Map<String, String>> given =
                consents.of(person).stream().map(PrivacyRecords::row).toList();
        if (!given.isEmpty()) {
            held.add(new HeldData("consent", given));
        }
        ids.masked(person)
                .ifPresent(number -> held.add(new HeldData("national-id", List.of(Map.of("number", number)))));
        return held;
    }

    @Override
    public void erase(PersonId person) {
        ids.remove(person);
        consents.forget(person);
    }

    private static Map<String, String> row(Consents.Consent consent) {
        Map<String, String> row = new TreeMap<>();
        row.put("purpose", consent.purpose());
        row.put("version", consent.version());
        row.put("given_at", consent.givenAt().toString());
        var withdrawn = consent.withdrawnAt();
        if (withdrawn != null) {
            row.put("withdrawn_at", withdrawn.toString());
        }
        return row;
    }
}
