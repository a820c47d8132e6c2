package vn.cchc.initiative.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import vn.cchc.initiative.judging.PublicVoting;
import vn.cchc.ui.Parts;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** How the public has voted so far, and what stands out; nothing where it has no vote. */
class VotesPart extends Div {

    VotesPart(CallDeskTools tools, Optional<PublicVoting.Watch> watched) {
        watched.ifPresent(watch -> {
            var texts = tools.texts;
            add(
                    new H2(texts.get("votes.title")),
                    Parts.paragraph(
                            "",
                            texts.get("votes.total", watch.total()) + " "
                                    + texts.get(watch.endedAt() == null ? "votes.running" : "votes.frozen")));
            var table = new RowsTable(
                    texts.get("votes.title"),
                    List.of(new Column(tools.say("code"), "main"), new Column(texts.get("votes.number"), "r")));
            watch.counts()
                    .forEach(count -> table.addRow(
                            Parts.span("num", count.code()), Parts.span("num", String.valueOf(count.votes()))));
            add(table);
            watch.hints()
                    .forEach(hint -> add(Parts.div(
                            "note warn",
                            new Span(hint.code() + ": "
                                    + texts.get("votes.hint." + hint.kind(), hint.votes(), hint.of())))));
            add(Parts.paragraph("small quiet", texts.get("votes.hint.what")));
        });
    }
}
