package vn.cchc.contest.view;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.cchc.account.Role;
import vn.cchc.contest.rules.Board;
import vn.cchc.contest.rules.Eligibility;
import vn.cchc.contest.rules.Excluded;
import vn.cchc.contest.rules.Quota;
import vn.cchc.contest.rules.Uniqueness;
import vn.cchc.question.Bank;
import vn.cchc.ui.Parts;

/** A board: who may enter it, from which banks its papers come, what its units are held to. */
class BoardForm extends Div {

    private final TextField slug;
    private final TextField title;
    private final MultiSelectComboBox<Bank> banks;
    private final Checkbox guests;
    private final MultiSelectComboBox<Role> roles;
    private final CodesField units;
    private final CodesField localities;
    private final IntegerField least;
    private final IntegerField greatest;
    private final MultiSelectComboBox<Uniqueness> unique;
    private final Checkbox assistance;
    private final RowsEditor<ExcludedForm> excluded;
    private final RowsEditor<QuotaForm> quotas;
    private final CollectiveForm collective;
    private final TotalForm total;

    BoardForm(WizardFields fields, Board board) {
        var say = fields.tools;
        slug = fields.text("slug", 60);
        title = fields.text("board.title", 200);
        var known = fields.banks.banks();
        banks = fields.several("banks", known, Bank::title);
        guests = fields.check("guests");
        roles = fields.several(
                "roles", EnumSet.of(Role.STAFF, Role.RESIDENT), role -> say.texts.get("rules.role." + role));
        units = fields.units("eligible.units");
        localities = fields.localities("eligible.localities");
        least = fields.number("age.least", 1, 120);
        greatest = fields.number("age.greatest", 1, 120);
        unique = fields.several(
                "unique", Arrays.asList(Uniqueness.values()), one -> say.texts.get("rules.unique." + one));
        assistance = fields.check("assistance");
        excluded = new RowsEditor<>(
                say,
                "excluded.add",
                () -> new ExcludedForm(fields, new Excluded(Set.of(), Set.of(), Excluded.Effect.BARRED, "")));
        quotas = new RowsEditor<>(
                say, "quota.add", () -> new QuotaForm(fields, new Quota("", Set.of(), Set.of(), Set.of(), 30, null)));
        collective = new CollectiveForm(fields, board.collective());
        total = new TotalForm(fields, board.total());
        slug.setValue(board.slug());
        title.setValue(board.title());
        banks.setValue(known.stream()
                .filter(bank -> board.banks().contains(bank.slug()))
                .toList());
        var who = board.eligibility();
        guests.setValue(who.guests());
        roles.setValue(who.roles());
        units.set(who.units());
        localities.set(who.localities());
        least.setValue(who.leastAge());
        greatest.setValue(who.greatestAge());
        unique.setValue(board.uniqueness());
        assistance.setValue(board.assistance());
        excluded.set(who.excluded().stream()
                .map(one -> new ExcludedForm(fields, one))
                .toList());
        quotas.set(
                board.quotas().stream().map(one -> new QuotaForm(fields, one)).toList());
        addClassName("fields");
        add(title, slug, banks, roles, guests, assistance, units, localities, least, greatest, unique);
        add(
                details(say.say("excluded"), excluded),
                details(say.say("quotas"), quotas),
                details(say.say("collective"), collective),
                details(say.say("total"), total));
    }

    private static Details details(String summary, Div content) {
        return Parts.classed(new Details(summary, content), "wide");
    }

    String slug() {
        return slug.getValue().strip();
    }

    Board get() {
        return new Board(
                slug(),
                title.getValue().strip(),
                banks.getValue().stream().map(Bank::slug).sorted().toList(),
                new Eligibility(
                        guests.getValue(),
                        roles.getValue(),
                        Set.copyOf(units.get()),
                        Set.copyOf(localities.get()),
                        least.getValue(),
                        greatest.getValue(),
                        excluded.rows().stream().map(ExcludedForm::get).toList()),
                unique.getValue(),
                assistance.getValue(),
                quotas.rows().stream().map(QuotaForm::get).toList(),
                collective.get(),
                total.get());
    }

    /** Before anybody has said anything. */
    static Board fresh(String slug, String title) {
        return new Board(
                slug,
                title,
                List.of(),
                Eligibility.everyone(),
                Set.of(Uniqueness.ACCOUNT, Uniqueness.PHONE_AND_NAME),
                false,
                List.of(),
                null,
                null);
    }
}
