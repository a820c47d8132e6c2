package vn.cchc.library.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.cchc.library.Library;
import vn.cchc.library.Provision;
import vn.cchc.library.ProvisionNames;
import vn.cchc.library.RelationDraft;
import vn.cchc.library.RelationKind;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Texts;

/** What a document does to others: its relations, down to the article on either side. */
class RelationList extends RowList<RelationDraft> {

    private final transient Library library;
    private final transient Dates dates;
    private final transient Supplier<List<Provision>> ownProvisions;

    RelationList(Library library, Texts texts, Dates dates, Supplier<List<Provision>> ownProvisions) {
        super("relation", texts);
        this.library = library;
        this.dates = dates;
        this.ownProvisions = ownProvisions;
    }

    @Override
    RelationDraft fresh() {
        return new RelationDraft(RelationKind.BASED_ON, null, "", null, null, null);
    }

    @Override
    Component closed(RelationDraft row) {
        var what = new Span(name(row, 0));
        what.addClassName("title");
        var target = new Span(target(row));
        target.addClassNames("small", "quiet");
        return new Div(what, target);
    }

    @Override
    Component opened(RelationDraft row, Consumer<RelationDraft> edited) {
        return new RelationForm(library, texts, dates, ownProvisions.get(), row, edited);
    }

    @Override
    String name(RelationDraft row, int position) {
        String kind = texts.get("desk.relation.kind." + row.kind().name());
        return row.toNumber().isEmpty() ? kind : kind + " " + row.toNumber();
    }

    private String target(RelationDraft row) {
        StringBuilder text = new StringBuilder();
        String issuer = row.toIssuer();
        text.append(issuer == null ? "" : issuer);
        if (row.toIssuedOn() != null) {
            text.append(text.isEmpty() ? "" : ", ").append(dates.day(row.toIssuedOn(), null));
        }
        String from = row.fromKey();
        String to = row.toKey();
        if (from != null) {
            text.append(text.isEmpty() ? "" : "; ").append(texts.get("desk.relation.from", ProvisionNames.of(from)));
        }
        if (to != null) {
            text.append(text.isEmpty() ? "" : "; ").append(texts.get("desk.relation.to", ProvisionNames.of(to)));
        }
        return text.toString();
    }
}
