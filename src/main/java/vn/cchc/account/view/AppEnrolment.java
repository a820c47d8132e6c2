package vn.cchc.account.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import vn.cchc.account.Person;
import vn.cchc.account.secondfactor.SecondFactors;
import vn.cchc.ui.Markup;
import vn.cchc.ui.Parts;
import vn.cchc.ui.QrCode;
import vn.cchc.ui.Texts;

/** Tells an authenticator app its secret and asks for the first code. */
class AppEnrolment extends Div {

    AppEnrolment(Texts texts, SecondFactors factors, Person person, Runnable confirmed) {
        addClassName("enrol");
        var enrolment = factors.enrol(person, texts.get("ui.portal"));
        var qr = new Markup(QrCode.svg(enrolment.address()));
        qr.addClassName("qr");
        qr.getElement().setAttribute("role", "img").setAttribute("aria-label", texts.get("security.app.qr"));
        // an Anchor takes only addresses of the web
        var open = new Element("a").setAttribute("href", enrolment.address()).setText(texts.get("security.app.open"));
        var link = new Paragraph();
        link.getElement().appendChild(open);
        add(
                new OrderedList(
                        new ListItem(texts.get("security.app.step.install")),
                        new ListItem(texts.get("security.app.step.scan")),
                        new ListItem(texts.get("security.app.step.code"))),
                qr,
                link,
                Parts.paragraph("", texts.get("security.app.secret")),
                Parts.paragraph("secret", enrolment.secret().replaceAll("(.{4})(?=.)", "$1 ")),
                new CodeForm(texts, "app-code", texts.get("security.app.confirm"), typed -> {
                    var verdict = factors.confirm(person, typed);
                    if (verdict == SecondFactors.Verdict.RIGHT) {
                        confirmed.run();
                    }
                    return verdict;
                }));
    }
}
