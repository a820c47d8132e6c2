package vn.cchc.library.view;

import com.vaadin.flow.component.html.Span;
import vn.cchc.library.Validity;
import vn.cchc.library.ValidityMark;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** Whether a text is in force, in words first, with an icon and a tint. */
public class ValidityBadge extends Span {

    public ValidityBadge(Texts texts, Validity validity) {
        ValidityMark mark = ValidityMark.of(validity);
        Parts.classed(this, "badge " + mark.tone());
        add(new Icon(mark.icon()), new Span(texts.get("page.validity." + validity)));
    }
}
