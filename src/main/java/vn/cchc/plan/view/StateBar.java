package vn.cchc.plan.view;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import vn.cchc.plan.report.Counts;

/** Counts as one bar in the four patterns, which the words beside it say as well. */
class StateBar extends Span {

    StateBar(Counts counts) {
        addClassName("bar");
        getElement().setAttribute("aria-hidden", "true");
        part("p-done", counts.done());
        part("p-run", counts.running());
        part("p-late", counts.late());
        part("p-wait", counts.waiting());
    }

    private void part(String pattern, int share) {
        if (share > 0) {
            getElement()
                    .appendChild(
                            new Element("i").setAttribute("class", pattern).setAttribute("style", "flex:" + share));
        }
    }
}
