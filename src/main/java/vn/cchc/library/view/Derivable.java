package vn.cchc.library.view;

import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field whose value the portal may have worked out itself. It says so, follows the number while nobody has touched it, and
 * belongs to the person from the first key on.
 */
final class Derivable<V> {

    private final HasValue<?, V> field;
    private final HasHelper helper;
    private final String note;
    private final @Nullable String hint;
    private boolean derived;

    /** @param note says below the field that its value was worked out */
    <F extends HasValue<?, V> & HasHelper> Derivable(F field, String note) {
        this.field = field;
        this.helper = field;
        this.note = note;
        this.hint = field.getHelperText();
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                mark(false);
            }
        });
    }

    boolean isDerived() {
        return derived;
    }

    /** What a person has stated; null where the field is empty or was filled in by the portal. */
    @Nullable
    V stated() {
        return derived || field.isEmpty() ? null : field.getValue();
    }

    void set(@Nullable V value, boolean nowDerived) {
        put(value);
        mark(nowDerived && !field.isEmpty());
    }

    /** Takes a value that was worked out, unless somebody has stated one. */
    void derive(@Nullable V value) {
        if (derived || field.isEmpty()) {
            if (!Objects.equals(value, field.getValue())) {
                put(value);
            }
            mark(!field.isEmpty());
        }
    }

    private void put(@Nullable V value) {
        if (value == null) {
            field.clear();
        } else {
            field.setValue(value);
        }
    }

    private void mark(boolean nowDerived) {
        derived = nowDerived;
        helper.setHelperText(nowDerived ? note : hint);
    }
}
