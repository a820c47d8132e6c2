package vn.cchc.account.privacy;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import vn.cchc.account.ConsentPurpose;
import vn.cchc.account.PersonId;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** One's consents: for what, in which words, since when, and a button to give or to take back. */
class ConsentCards extends Div {

    private final transient RecordedConsents consents;
    private final transient PersonId person;
    private final transient Texts texts;
    private final transient Dates dates;
    private final transient Consumer<String> changed;

    /** @param changed told a message key when something has changed */
    ConsentCards(RecordedConsents consents, PersonId person, Texts texts, Dates dates, Consumer<String> changed) {
        this.consents = consents;
        this.person = person;
        this.texts = texts;
        this.dates = dates;
        this.changed = changed;
        show();
    }

    private void show() {
        removeAll();
        // whoever had their account opened by others was not asked about the account itself
        consents.purposes().stream()
                .filter(purpose -> !purpose.needed() || consents.given(person, purpose.code()))
                .forEach(purpose -> add(card(purpose)));
    }

    private Div card(ConsentPurpose purpose) {
        String key = "privacy.purpose." + purpose.code();
        var open = consents.of(person).stream()
                .filter(consent -> consent.purpose().equals(purpose.code()) && consent.withdrawnAt() == null)
                .findFirst();
        boolean given = open.filter(consent -> consent.version().equals(purpose.version()))
                .isPresent();
        var card = Parts.div("card", new H3(texts.get(key)), new Paragraph(texts.get(key + ".text")));
        card.add(badge(given));
        open.ifPresent(consent -> card.add(Parts.paragraph(
                "small quiet", texts.get("privacy.consent.given", dates.time(consent.givenAt()), consent.version()))));
        if (purpose.needed() && given) {
            card.add(Parts.paragraph("small", texts.get("privacy.consent.needed")));
            return card;
        }
        var button = new NativeButton(
                texts.get(given ? "privacy.consent.withdraw" : "privacy.consent.give"), click -> turn(purpose, given));
        button.addClassNames("btn", "second", "s");
        button.setAriaLabel(
                texts.get(given ? "privacy.consent.withdraw.what" : "privacy.consent.give.what", texts.get(key)));
        card.add(Parts.div("acts", button));
        return card;
    }

    private Span badge(boolean given) {
        return Parts.classed(
                new Span(
                        new Icon(given ? "circle-check" : "circle-x"),
                        new Span(texts.get(given ? "privacy.consent.yes" : "privacy.consent.no"))),
                "badge " + (given ? "ok" : "none"));
    }

    private void turn(ConsentPurpose purpose, boolean given) {
        if (given) {
            consents.withdraw(person, purpose.code());
        } else {
            consents.give(person, purpose.code());
        }
        show();
        changed.accept(given ? "privacy.consent.withdrawn" : "privacy.consent.recorded");
    }
}
