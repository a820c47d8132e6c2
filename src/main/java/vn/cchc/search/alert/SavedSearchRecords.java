package vn.cchc.search.alert;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.cchc.account.HeldData;
import vn.cchc.account.PersonId;
import vn.cchc.account.PersonalDataHolder;

/** The kept searches as personal data. */
@Component
class SavedSearchRecords implements PersonalDataHolder {

    private final SavedSearchRows rows;

    SavedSearchRecords(SavedSearchRows rows) {
        this.rows = rows;
    }

    @Override
    public String module() {
        return "search";
    }

    @Override
    public List<HeldData> export(PersonId person) {
        List<Map<String, String>> kept = rows.findByPersonOrderByIdDesc(person.toString()).stream()
                .map(search -> Map.of(
                        "words", search.words(),
                        "address", search.address(),
                        "by_mail", String.valueOf(search.byMail()),
                        "created_at", search.createdAt().toString()))
                .toList();
        return kept.isEmpty() ? List.of() : List.of(new HeldData("saved-search", kept));
    }

    @Override
    public void erase(PersonId person) {
        rows.deleteByPerson(person.toString());
    }
}
