package vn.cchc.initiative.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import vn.cchc.initiative.judging.Conflict;
import vn.cchc.initiative.judging.PanelDesk;
import vn.cchc.ui.Parts;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** What may keep members from judging entries; hints that wait for a decision come first. */
class ConflictsPart extends Div {

    private static final int MOST = 100;

    /** @param decide takes a hint and whether it keeps them apart */
    ConflictsPart(CallDeskTools tools, List<PanelDesk.ConflictLine> all, BiConsumer<Conflict, Boolean> decide) {
        add(new H2(tools.say("conflicts")), Parts.paragraph("quiet", tools.say("conflicts.what", all.size())));
        if (all.isEmpty()) {
            return;
        }
        var table = new RowsTable(
                tools.say("conflicts"),
                List.of(
                        new Column(tools.say("member"), "main"),
                        Column.of(tools.say("code")),
                        Column.of(tools.say("conflict.kind")),
                        Column.of(tools.say("state")),
                        new Column(tools.say("acts"), "do")));
        all.stream()
                .sorted(Comparator.comparing(line -> line.conflict().state() != Conflict.State.HINT))
                .limit(MOST)
                .forEach(line -> {
                    var conflict = line.conflict();
                    var acts = new Div();
                    if (conflict.state() == Conflict.State.HINT && conflict.kind() != Conflict.Kind.DECLARED) {
                        acts.add(
                                tools.button("conflict.confirm", "second s", () -> decide.accept(conflict, true)),
                                tools.button("conflict.dismiss", "plain s", () -> decide.accept(conflict, false)));
                    }
                    table.addRow(
                            new Span(line.member()),
                            Parts.span("num", line.code()),
                            new Span(tools.say("conflict." + conflict.kind())
                                    + (conflict.note().isBlank() ? "" : ": " + conflict.note())),
                            Parts.span("badge " + tone(conflict), tools.say("conflict.state." + conflict.state())),
                            acts);
                });
        add(table);
    }

    private static String tone(Conflict conflict) {
        return switch (conflict.state()) {
            case HINT -> "warn";
            case CONFIRMED -> "bad";
            case DISMISSED -> "none";
        };
    }
}
