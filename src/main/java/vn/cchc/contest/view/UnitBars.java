package vn.cchc.contest.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.Function;
import vn.cchc.contest.analysis.Participation.UnitCount;
import vn.cchc.ui.Parts;

/** Counts as bars, each with its name and figure, so that nothing is told by length alone. */
class UnitBars extends UnorderedList {

    UnitBars(DeskTools tools, List<UnitCount> units) {
        this(
                units,
                unit -> unit.name().isEmpty() ? tools.say("without-unit") : unit.name(),
                UnitCount::people);
    }

    private <T> UnitBars(List<T> lines, Function<T, String> name, ToIntFunction<T> count) {
        addClassName("bars");
        int most = lines.stream().mapToInt(count).max().orElse(1);
        for (T line : lines) {
            int figure = count.applyAsInt(line);
            var bar = new Div();
            bar.addClassName("length");
            bar.getElement().setAttribute("aria-hidden", "true");
            bar.getStyle().set("inline-size", Math.max(1, Math.round(100.0 * figure / Math.max(1, most))) + "%");
            add(new ListItem(
                    new Span(name.apply(line)), Parts.span("num", String.valueOf(figure)), bar));
        }
    }

    /** Any counts by name. */
    static <T> UnitBars of(List<T> lines, Function<T, String> name, ToIntFunction<T> count) {
        return new UnitBars(lines, name, count);
    }
}
