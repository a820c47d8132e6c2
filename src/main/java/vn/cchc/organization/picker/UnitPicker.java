package vn.cchc.organization.picker;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.Match;
import vn.cchc.ui.Texts;

/**
 * What both pickers share: the server searches, each choice shows what it belongs to and the former name by which it was found. The
 * field's text is only replaced by a choice, and keys that an input method is still composing with never reach the list.
 *
 * @param <U> what is chosen
 */
abstract class UnitPicker<U> extends ComboBox<Match<U>> {

    private static final String LEAVE_COMPOSING_ALONE = """
            this.addEventListener('keydown', event => {
              if (event.isComposing || event.keyCode === 229) event.stopPropagation();
            }, true);
            """;

    private static final String CHOICE = """
            <div class="pick"><span>${item.name}</span>\
            <span class="small quiet">${item.path}</span>\
            <span class="small">${item.formerly}</span></div>
            """;

    UnitPicker(
            String label,
            Texts texts,
            CallbackDataProvider.FetchCallback<Match<U>, String> search,
            SerializableFunction<U, String> name,
            ValueProvider<Match<U>, Object> identity) {
        super(label);
        setPageSize(30);
        setClearButtonVisible(true);
        setItemLabelGenerator(match ->
                match.path().isEmpty() ? name.apply(match.unit()) : name.apply(match.unit()) + ", " + match.path());
        setRenderer(LitRenderer.<Match<U>>of(CHOICE)
                .withProperty("name", match -> name.apply(match.unit()))
                .withProperty("path", Match::path)
                .withProperty("formerly", match -> formerly(texts, match.formerly())));
        setItems(search);
        getLazyDataView().setIdentifierProvider(identity::apply);
        getElement().executeJs(LEAVE_COMPOSING_ALONE);
    }

    static String words(Query<?, String> query) {
        return query.getFilter().orElse("");
    }

    private static String formerly(Texts texts, @Nullable String name) {
        return name == null ? "" : texts.get("organization.formerly", name);
    }
}
