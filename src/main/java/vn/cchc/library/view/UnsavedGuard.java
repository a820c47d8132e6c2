package vn.cchc.library.view;

import com.vaadin.flow.component.Component;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.DocumentDraft;

/** Knows whether the form differs from what was saved, and lets the browser ask before the page is closed. */
final class UnsavedGuard {

    private static final String BROWSER =
            "window.onbeforeunload = $0 ? (event => { event.preventDefault(); return ''; }) : null;";

    private final DraftSheet sheet;
    private final Component page;
    private @Nullable DocumentDraft saved;
    private boolean loading;
    private boolean asking;

    /** @param page any component of the page that outlives the form's rows */
    UnsavedGuard(DraftSheet sheet, Component page) {
        this.sheet = sheet;
        this.page = page;
        sheet.onChange(this::changed);
        page.addDetachListener(event -> event.getUI().getPage().executeJs(BROWSER, false));
    }

    /** Fills the form; what it then holds counts as saved. */
    void loading(Runnable fill) {
        loading = true;
        fill.run();
        loading = false;
        saved();
    }

    void saved() {
        saved = sheet.get();
        ask(false);
    }

    boolean isClean() {
        return Objects.equals(saved, sheet.get());
    }

    /** Whether nothing differs but the validity and its basis, which are saved by being confirmed. */
    boolean isCleanBut(ValidityFields validity) {
        DocumentDraft now = sheet.get();
        return saved != null && validity.without(saved).equals(validity.without(now));
    }

    private void changed() {
        if (!loading) {
            ask(!isClean());
        }
    }

    private void ask(boolean now) {
        if (now != asking) {
            asking = now;
            page.getElement().executeJs(BROWSER, now);
        }
    }
}
