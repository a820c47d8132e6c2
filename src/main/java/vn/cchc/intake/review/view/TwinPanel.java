package vn.cchc.intake.review.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.cchc.intake.review.Duplicates;
import vn.cchc.intake.review.Duplicates.Decision;
import vn.cchc.intake.review.ReviewItem;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Provision;
import vn.cchc.library.Viewer;
import vn.cchc.library.compare.Differences;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Question;
import vn.cchc.ui.Texts;
import vn.cchc.vietnamese.ProvisionLabel;
import vn.cchc.vietnamese.ProvisionLabels;

/** The documents that a file may be a second copy of, side by side with their differences, and what a person decides. */
class TwinPanel extends Section {

    private final transient Duplicates duplicates;
    private final transient Library library;
    private final transient Texts texts;
    private final transient Dates dates;
    private final transient Consumer<Runnable> doing;

    /** @param doing runs a change and shows the file anew, or what refuses it */
    TwinPanel(Duplicates duplicates, Library library, Texts texts, Dates dates, Consumer<Runnable> doing) {
        this.duplicates = duplicates;
        this.library = library;
        this.texts = texts;
        this.dates = dates;
        this.doing = doing;
        addClassName("twins");
    }

    /** @param draft what the file says; null where nothing was read because its bytes were known */
    void show(ReviewItem item, @Nullable DocumentDraft draft) {
        removeAll();
        List<Duplicates.Twin> twins = duplicates.of(item.id());
        setVisible(!twins.isEmpty());
        if (!twins.isEmpty()) {
            add(new H2(texts.get("review.twins")));
            twins.forEach(twin -> library.find(twin.other(), Viewer.LIBRARIAN)
                    .ifPresent(other -> add(twin(item, draft, twin, other))));
        }
    }

    private Section twin(ReviewItem item, @Nullable DocumentDraft draft, Duplicates.Twin twin, LegalText other) {
        var section = Parts.classed(new Section(), "card twin");
        section.add(Parts.paragraph("", texts.get("review.twin." + twin.kind(), Math.round(twin.likeness() * 100))));
        section.add(Parts.div(
                "compared",
                side(
                        "review.twin.this",
                        item.name(),
                        draft == null ? "" : orEmpty(draft.number()) + " " + draft.title(),
                        draft == null ? "" : dates.day(draft.issuedOn(), draft.year())),
                side(
                        "review.twin.other",
                        texts.get("desk.state." + other.summary().state()),
                        orEmpty(other.summary().number()) + " "
                                + other.summary().title(),
                        dates.day(other.summary().issuedOn(), other.summary().year()))));
        section.add(Parts.link(
                "btn plain s", "quan-tri/van-ban/" + other.summary().id().value(), texts.get("review.twin.open")));
        boolean own = item.document() != null && item.document().equals(twin.other());
        if (draft != null && !own) {
            var differences = new Differences(texts, other.provisions(), provisions(draft), false);
            var details = new Details(
                    texts.get("review.twin.differences") + " (" + differences.sentence() + ")", differences);
            details.setOpened(twin.decision() == null);
            section.add(details);
        }
        if (twin.decision() != null) {
            section.add(Parts.paragraph(
                    "small",
                    texts.get(
                            "review.twin.decided." + twin.decision(),
                            String.valueOf(twin.decidedBy()),
                            twin.decidedAt() == null ? "" : dates.time(twin.decidedAt()))));
        } else {
            section.add(acts(item, draft, twin, other.summary()));
        }
        return section;
    }

    private Div acts(ReviewItem item, @Nullable DocumentDraft draft, Duplicates.Twin twin, DocumentSummary other) {
        var acts = Parts.div("acts");
        acts.add(button(Decision.SAME, item, twin, other));
        if (draft != null) {
            acts.add(button(Decision.REPLACE, item, twin, other), button(Decision.DIFFERENT, item, twin, other));
        }
        return acts;
    }

    private Button button(Decision decision, ReviewItem item, Duplicates.Twin twin, DocumentSummary other) {
        Runnable decide = () -> doing.accept(() -> duplicates.decide(item.id(), twin.other(), decision));
        return new Button(texts.get("review.twin.act." + decision), event -> {
            if (decision == Decision.REPLACE) {
                Question.ask(
                        texts.get("review.twin.replace.ask", other.number() == null ? other.title() : other.number()),
                        texts.get("review.twin.replace.consequence"),
                        texts.get("review.twin.act.REPLACE"),
                        texts.get("ui.cancel"),
                        decide);
            } else {
                decide.run();
            }
        });
    }

    private Section side(String key, String small, String name, String day) {
        var side = new Section(Parts.paragraph("small", texts.get(key)), Parts.paragraph("", name));
        side.add(Parts.paragraph("small quiet", small + (day.isEmpty() ? "" : " · " + day)));
        return side;
    }

    /** As the library keeps them: keys follow from labels. */
    private static List<Provision> provisions(DocumentDraft draft) {
        return draft.provisions().stream()
                .map(provision -> new Provision(
                        ProvisionLabels.parse(provision.label())
                                .map(ProvisionLabel::key)
                                .orElse(provision.label()),
                        provision.label(),
                        provision.heading(),
                        provision.text()))
                .toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
