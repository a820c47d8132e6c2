package vn.cchc.account.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.EnumSet;
import vn.cchc.account.Person;
import vn.cchc.account.token.TokenDesk;
import vn.cchc.account.token.TokenScope;
import vn.cchc.ui.Texts;

/** Asks what a new token is for, then shows its value this once. */
class TokenDialog extends Dialog {

    private final transient Texts texts;
    private final transient TokenDesk tokens;
    private final transient Person owner;
    private final transient Runnable issued;
    private final TextField label;
    private final CheckboxGroup<TokenScope> scopes;
    private final Select<Integer> days;

    TokenDialog(Texts texts, TokenDesk tokens, Person owner, Runnable issued) {
        this.texts = texts;
        this.tokens = tokens;
        this.owner = owner;
        this.issued = issued;
        setHeaderTitle(texts.get("account.tokens.issue"));
        setCloseOnOutsideClick(false);
        label = new TextField(texts.get("account.tokens.label"));
        label.setHelperText(texts.get("account.tokens.label.hint"));
        label.setMaxLength(100);
        scopes = new CheckboxGroup<>(texts.get("account.tokens.scopes"));
        scopes.setItems(TokenScope.values());
        scopes.setItemLabelGenerator(scope -> texts.get("account.tokens.scope." + scope.name()));
        scopes.setValue(EnumSet.of(TokenScope.READ));
        days = new Select<>();
        days.setLabel(texts.get("account.tokens.valid"));
        days.setItems(30, 90, 180, 365);
        days.setItemLabelGenerator(count -> texts.get("account.tokens.days", count));
        days.setValue(90);
        var fields = new Div(label, scopes, days);
        fields.addClassName("fields");
        add(fields);
        var send = new Button(texts.get("account.tokens.issue"), click -> issue());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.get("ui.cancel"), click -> close()), send);
    }

    private void issue() {
        label.setInvalid(label.getValue().isBlank());
        label.setErrorMessage(texts.get("account.tokens.label.missing"));
        scopes.setInvalid(scopes.getValue().isEmpty());
        scopes.setErrorMessage(texts.get("account.tokens.scopes.missing"));
        if (label.isInvalid() || scopes.isInvalid()) {
            return;
        }
        var token = tokens.issue(owner, label.getValue(), scopes.getValue(), Duration.ofDays(days.getValue()));
        show(token.value());
        issued.run();
    }

    private void show(String value) {
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(texts.get("account.tokens.issued"));
        var once = new Paragraph(texts.get("account.tokens.once"));
        once.addClassNames("note", "warn");
        var field = new TextField(texts.get("account.tokens.value"));
        field.setValue(value);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        field.addClassName("mono");
        var copy = new Button(texts.get("account.tokens.copy"));
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        copy.addClickListener(click -> {
            copy.getElement()
                    .executeJs("return navigator.clipboard.writeText($0)", value)
                    .then(done -> copy.setText(texts.get("account.tokens.copied")), failed -> field.focus());
        });
        add(once, field);
        getFooter().add(new Button(texts.get("ui.close"), click -> close()), copy);
        field.focus();
    }
}
