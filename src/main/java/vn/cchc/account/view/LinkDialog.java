package vn.cchc.account.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import vn.cchc.account.OneTimeLinks;
import vn.cchc.account.PortalLinks;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.account.invitation.ScopeWords;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** Asks for whom a new one-time link is, then shows its address this once. */
class LinkDialog extends Dialog {

    private static final int MOST_USES = 20;

    private final transient Texts texts;
    private final transient Dates dates;
    private final transient OneTimeLinks links;
    private final transient PortalLinks addresses;
    private final transient Runnable issued;
    private final TextField name;
    private final ScopeFields scope;
    private final DatePicker until;
    private final IntegerField uses;

    LinkDialog(Texts texts, Dates dates, ScopeWords words, OneTimeLinks links, PortalLinks addresses, Runnable issued) {
        this.texts = texts;
        this.dates = dates;
        this.links = links;
        this.addresses = addresses;
        this.issued = issued;
        setHeaderTitle(texts.get("people.link.issue"));
        setCloseOnOutsideClick(false);
        name = new TextField(texts.get("people.link.holder"));
        name.setMaxLength(200);
        scope = new ScopeFields(texts, words, List.of(Role.JUDGE, Role.ORGANIZER, Role.STAFF), false);
        until = dates.field(texts.get("people.grant.until"));
        until.setValue(dates.today().plusDays(7));
        uses = new IntegerField(texts.get("people.link.uses"));
        uses.setMin(1);
        uses.setMax(MOST_USES);
        uses.setValue(3);
        uses.setStepButtonsVisible(true);
        uses.setHelperText(texts.get("people.link.uses.hint"));
        add(new Div(Parts.div("fields", name), scope, Parts.div("fields", until, uses)));
        var send = new Button(texts.get("people.link.issue"), click -> issue());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.get("ui.cancel"), click -> close()), send);
    }

    private void issue() {
        name.setErrorMessage(texts.get("people.name.missing"));
        name.setInvalid(name.getValue().isBlank());
        var day = until.getValue();
        until.setErrorMessage(texts.get("people.grant.until.past"));
        until.setInvalid(day == null || day.isBefore(dates.today()));
        var count = uses.getValue();
        uses.setErrorMessage(texts.get("people.link.uses.wrong", MOST_USES));
        uses.setInvalid(count == null || count < 1 || count > MOST_USES);
        Scope forWhat = scope.scope();
        if (forWhat == null
                || name.isInvalid()
                || day == null
                || until.isInvalid()
                || count == null
                || uses.isInvalid()) {
            return;
        }
        try {
            var link = links.issue(forWhat, scope.role(), name.getValue(), dates.endOf(day), count);
            show(addresses.to(link.address()));
            issued.run();
        } catch (IllegalArgumentException noSuchScope) {
            scope.rejectScope();
        }
    }

    private void show(String address) {
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(texts.get("people.link.issued"));
        var field = new TextField(texts.get("people.link.address"));
        field.setValue(address);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        field.addClassName("mono");
        var copy = new Button(texts.get("people.link.copy"));
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        copy.addClickListener(click -> copy.getElement()
                .executeJs("return navigator.clipboard.writeText($0)", address)
                .then(done -> copy.setText(texts.get("people.link.copied")), failed -> field.focus()));
        add(Parts.paragraph("note warn", texts.get("people.link.once")), field);
        getFooter().add(new Button(texts.get("ui.close"), click -> close()), copy);
        field.focus();
    }
}
