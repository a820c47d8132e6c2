package vn.cchc.account.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.account.invitation.ScopeWords;
import vn.cchc.ui.Texts;

/** Asks for a role and what it is for. */
class ScopeFields extends Div {

    private final transient Texts texts;
    private final Select<Role> role = new Select<>();
    private final Select<String> kind = new Select<>();
    private final IntegerField number;

    /** @param portal whether the whole portal may be chosen */
    ScopeFields(Texts texts, ScopeWords words, List<Role> roles, boolean portal) {
        this.texts = texts;
        role.setLabel(texts.get("people.role"));
        role.setItems(roles);
        role.setItemLabelGenerator(words::role);
        role.setValue(roles.getFirst());
        kind.setLabel(texts.get("people.scope"));
        var kinds = new java.util.ArrayList<>(Scope.KINDS);
        if (portal) {
            kinds.addFirst(Scope.PORTAL.kind());
        }
        kind.setItems(kinds);
        kind.setItemLabelGenerator(words::kind);
        kind.setValue(kinds.getFirst());
        number = new IntegerField(texts.get("people.scope.number"));
        number.setMin(1);
        number.setHelperText(texts.get("people.scope.number.hint"));
        number.setVisible(!portal);
        kind.addValueChangeListener(
                change -> number.setVisible(!Scope.PORTAL.kind().equals(change.getValue())));
        addClassName("fields");
        add(role, kind, number);
    }

    Role role() {
        return role.getValue();
    }

    /** Null where the number is missing, which the field then says. */
    @Nullable
    Scope scope() {
        if (Scope.PORTAL.kind().equals(kind.getValue())) {
            return Scope.PORTAL;
        }
        var typed = number.getValue();
        number.setErrorMessage(texts.get("people.scope.number.missing"));
        number.setInvalid(typed == null || typed < 1);
        return typed == null || typed < 1 ? null : Scope.of(kind.getValue(), typed);
    }

    /** The portal knows no such thing. */
    void rejectScope() {
        number.setErrorMessage(texts.get("people.scope.number.unknown"));
        number.setInvalid(true);
    }
}
