package vn.cchc.library.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.LegalText;
import vn.cchc.library.PublicationState;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Texts;

/** Where the document stands, beside the editor. */
class StatePanel extends Section {

    private final transient Texts texts;
    private final transient Dates dates;
    private PublicationState state = PublicationState.DRAFT;

    StatePanel(Texts texts, Dates dates) {
        this.texts = texts;
        this.dates = dates;
        add(new H2(texts.get("desk.state")), new Span(texts.get("desk.state.unsaved")));
    }

    boolean is(PublicationState wanted) {
        return state == wanted;
    }

    void show(LegalText text) {
        state = text.summary().state();
        removeAll();
        var facts = new DescriptionList();
        facts.add(
                new DescriptionList.Term(texts.get("desk.state.edited")),
                new DescriptionList.Description(dates.time(text.updatedAt())),
                new DescriptionList.Term(texts.get("desk.state.published")),
                new DescriptionList.Description(time(text.publishedAt())),
                new DescriptionList.Term(texts.get("desk.state.text-version")),
                new DescriptionList.Description(String.valueOf(text.textVersion())));
        add(new H2(texts.get("desk.state")), StateBadge.of(state, texts), facts);
        if (state == PublicationState.PUBLISHED) {
            var open = new Anchor("van-ban/" + text.summary().slug(), new Icon("external-link"));
            open.add(texts.get("desk.open"));
            open.setTarget(AnchorTarget.BLANK);
            add(open);
        }
    }

    private String time(@Nullable Instant instant) {
        return instant == null ? texts.get("desk.state.never") : dates.time(instant);
    }
}
