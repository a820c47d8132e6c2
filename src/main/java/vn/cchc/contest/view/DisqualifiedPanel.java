package vn.cchc.contest.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.cchc.contest.analysis.RoundAnalysis;
import vn.cchc.ui.Parts;

/** Those who were taken out of the standings, each with the reason. */
class DisqualifiedPanel extends Div {

    /** @param reinstate takes the entrant and the reason; null where it is too late for that */
    DisqualifiedPanel(
            DeskTools tools, Collection<RoundAnalysis.Entrant> out, @Nullable BiConsumer<Long, String> reinstate) {
        if (out.isEmpty()) {
            return;
        }
        add(new H2(tools.say("disqualified.list")));
        add(Parts.list(
                "rowlist-rows",
                out.stream()
                        .map(one -> {
                            var item = new ListItem(
                                    Parts.span("title", one.name()), Parts.paragraph("small", one.reason()));
                            if (reinstate != null) {
                                item.add(tools.button(
                                        "reinstate",
                                        "second s",
                                        () -> new ReasonDialog(
                                                        tools,
                                                        "reinstate",
                                                        reason -> reinstate.accept(one.id(), reason))
                                                .open()));
                            }
                            return item;
                        })
                        .toList()));
    }
}
