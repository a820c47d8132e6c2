package vn.cchc.contest.view;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import vn.cchc.contest.rules.Board;
import vn.cchc.contest.rules.ContestFile;
import vn.cchc.contest.rules.ContestRules;
import vn.cchc.contest.rules.RoundRules;
import vn.cchc.organization.picker.OrganizationPicker;

/** What the contest is and who holds it. */
class BasicsForm extends Div {

    private final transient WizardFields fields;
    final TextField title;
    final TextField slug;
    private final TextArea summary;
    private final TextArea description;
    private final TextArea purpose;
    private final OrganizationPicker organizer;
    private final CodesField involved;
    private final Checkbox demonstration;

    BasicsForm(WizardFields fields) {
        this.fields = fields;
        title = fields.text("title", 300);
        title.addClassName("wide");
        slug = fields.text("slug", 60);
        slug.setHelperText(fields.tools.say("slug.hint"));
        summary = fields.area("summary", 500);
        description = fields.area("description", 10_000);
        purpose = fields.area("purpose", 2_000);
        organizer = fields.unit("organizer");
        involved = fields.units("involved");
        demonstration = fields.check("demonstration");
        addClassName("fields");
        add(title, slug, organizer, summary, description, purpose, involved, demonstration);
    }

    void set(ContestFile file) {
        title.setValue(file.title());
        slug.setValue(file.slug());
        var rules = file.rules();
        summary.setValue(rules.summary());
        description.setValue(rules.description());
        purpose.setValue(rules.purpose());
        fields.choose(organizer, rules.organizer());
        involved.set(rules.unitsInvolved());
        demonstration.setValue(rules.demonstration());
    }

    ContestRules rules(List<Board> boards, List<RoundRules> rounds) {
        return new ContestRules(
                summary.getValue().strip(),
                description.getValue().strip(),
                purpose.getValue().strip(),
                demonstration.getValue(),
                fields.code(organizer),
                involved.get(),
                boards,
                rounds);
    }
}
