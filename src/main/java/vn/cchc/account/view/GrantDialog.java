package vn.cchc.account.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.account.invitation.ScopeWords;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Texts;

/** Asks which role to give for what and until when. */
class GrantDialog extends Dialog {

    private final transient Texts texts;
    private final transient Dates dates;
    private final transient Giving giving;
    private final ScopeFields fields;
    private final DatePicker until;

    /** What is done with the answer. */
    interface Giving {

        /**
         * @param until null for ever
         * @throws IllegalArgumentException where there is no such scope
         */
        void give(Role role, Scope scope, @Nullable Instant until);
    }

    GrantDialog(Texts texts, ScopeWords words, Dates dates, Giving giving) {
        this.texts = texts;
        this.dates = dates;
        this.giving = giving;
        setHeaderTitle(texts.get("people.grant.give"));
        setCloseOnOutsideClick(false);
        fields = new ScopeFields(
                texts, words, List.of(Role.ORGANIZER, Role.JUDGE, Role.LIBRARIAN, Role.STAFF, Role.ADMIN), true);
        until = dates.field(texts.get("people.grant.until"));
        until.setHelperText(texts.get("people.grant.until.hint"));
        fields.add(until);
        add(fields);
        var send = new Button(texts.get("people.grant.give"), click -> give());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.get("ui.cancel"), click -> close()), send);
    }

    private void give() {
        var scope = fields.scope();
        var day = until.getValue();
        var past = day != null && day.isBefore(dates.today());
        until.setErrorMessage(texts.get("people.grant.until.past"));
        until.setInvalid(past);
        if (scope == null || past) {
            return;
        }
        try {
            giving.give(fields.role(), scope, day == null ? null : dates.endOf(day));
            close();
        } catch (IllegalArgumentException noSuchScope) {
            fields.rejectScope();
        }
    }
}
