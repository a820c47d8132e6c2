package vn.cchc.account.privacy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.annotation.security.PermitAll;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import vn.cchc.account.Person;
import vn.cchc.account.PersonId;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Question;
import vn.cchc.ui.Texts;

/** What the portal holds about whoever looks at it: consents, national id, a copy to take along, and its erasure. */
@Route(value = OwnDataView.PATH, layout = PortalLayout.class)
@PermitAll
public class OwnDataView extends Div implements HasDynamicTitle {

    static final String PATH = "tai-khoan/du-lieu";

    private final transient PersonalData data;
    private final transient Texts texts;
    private final transient PersonId person;
    private final Notice notice = new Notice();

    public OwnDataView(PersonalData data, RecordedConsents consents, SealedIds ids, Texts texts, Dates dates) {
        this.data = data;
        this.texts = texts;
        this.person = PersonId.account(
                Person.signedIn().orElseThrow(NotFoundException::new).id());
        var number = new NationalIdCard(ids, person, texts);
        var cards = new ConsentCards(consents, person, texts, dates, key -> {
            notice.say(Notice.Tone.OK, texts.get(key));
            number.show();
        });
        addClassName("desk");
        add(Parts.div(
                "wrap narrow",
                Parts.div(
                        "deskhead",
                        new Div(new H1(texts.get("privacy.title")), new Paragraph(texts.get("privacy.what")))),
                notice,
                new Section(new H2(texts.get("privacy.consents")), cards),
                number,
                copy(),
                erasure()));
    }

    @Override
    public String getPageTitle() {
        return texts.get("privacy.title") + " · " + texts.get("ui.portal");
    }

    private Section copy() {
        var link = new Anchor(PersonalDataExport.PATH, new Icon("download"));
        link.add(texts.get("privacy.copy.send"));
        link.addClassNames("btn", "second");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return new Section(
                new H2(texts.get("privacy.copy")),
                new Paragraph(texts.get("privacy.copy.what")),
                Parts.div("acts", link));
    }

    private Section erasure() {
        var section = new Section(new H2(texts.get("privacy.erase")), new Paragraph(texts.get("privacy.erase.what")));
        String obstacle = data.obstacle(person);
        if (!obstacle.isEmpty()) {
            section.add(Parts.paragraph("note", texts.get(obstacle)));
            return section;
        }
        var button = new NativeButton(
                texts.get("privacy.erase.send"),
                click -> Question.ask(
                        texts.get("privacy.erase.question"),
                        texts.get("privacy.erase.consequence"),
                        texts.get("privacy.erase.yes"),
                        texts.get("ui.cancel"),
                        this::erase));
        button.addClassNames("btn", "danger");
        section.add(Parts.div("acts", button));
        return section;
    }

    private void erase() {
        data.erase(person);
        UI.getCurrent().getPage().setLocation("/");
        new SecurityContextLogoutHandler()
                .logout(
                        VaadinServletRequest.getCurrent().getHttpServletRequest(),
                        VaadinServletResponse.getCurrent().getHttpServletResponse(),
                        SecurityContextHolder.getContext().getAuthentication());
    }
}
