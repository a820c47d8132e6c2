package vn.cchc.account.view;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the register, or words where the register has it not.
 *
 * @param <M> what the picker's list holds
 */
abstract class UnitField<M, P extends ComboBox<M>> extends Composite<P> {

    private String words = "";

    abstract P picker();

    abstract void choose(@Nullable Long id);

    abstract @Nullable Long id();

    /** Name of what is chosen. */
    abstract Optional<String> chosen();

    @Override
    protected final P initContent() {
        var picker = picker();
        picker.setAllowCustomValue(true);
        picker.setWidthFull();
        picker.addCustomValueSetListener(typed -> words = typed.getDetail().strip());
        picker.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                words = "";
            }
        });
        return picker;
    }

    final void set(@Nullable Long id, String text) {
        choose(id);
        if (id() == null && !text.isEmpty()) {
            words = text;
            getContent().getElement().executeJs("this.inputElement ? this.inputElement.value = $0 : 0", text);
        }
    }

    /** As it is written out, empty where nothing is chosen or typed. */
    final String text() {
        return chosen().orElse(words);
    }
}
