package vn.cchc.contest.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import vn.cchc.contest.objection.Objections;
import vn.cchc.contest.objection.Objections.ObjectionRefused;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;

/** Where the holder of a receipt objects to a result and reads the answer. The receipt's code stands for the person. */
@Route(value = "khieu-nai-ket-qua", layout = PortalLayout.class)
@AnonymousAllowed
public class ObjectionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DeskTools tools;
    private final transient Objections objections;
    private final TextField receipt = new TextField();
    private final TextArea content = new TextArea();
    private final Notice notice = new Notice();
    private final Div earlier = new Div();

    public ObjectionView(DeskTools tools, Objections objections) {
        this.tools = tools;
        this.objections = objections;
        receipt.setLabel(tools.say("objection.receipt"));
        receipt.setHelperText(tools.say("objection.receipt.hint"));
        receipt.setMaxLength(40);
        receipt.addValueChangeListener(event -> earlier());
        content.setLabel(tools.say("objection.content"));
        content.setMaxLength(Objections.LONGEST);
        content.setMinHeight("10rem");
        var send = new Button(tools.say("objection.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = Parts.div("step", receipt, content, Parts.div("acts", send));
        receipt.setWidthFull();
        content.setWidthFull();
        add(Parts.div(
                "wrap",
                Parts.div(
                        "deskhead",
                        new Div(new H1(tools.say("objection.title")), new Paragraph(tools.say("objection.what")))),
                notice,
                form,
                earlier));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("bien-nhan").ifPresent(receipt::setValue);
    }

    private void send() {
        try {
            objections.file(receipt.getValue(), content.getValue());
            content.clear();
            notice.say(Notice.Tone.OK, tools.say("objection.sent"));
            earlier();
        } catch (ObjectionRefused refused) {
            notice.insist(tools.say("objection.refused." + refused.why(), Objections.LONGEST));
        }
    }

    private void earlier() {
        earlier.removeAll();
        var filed = objections.of(receipt.getValue());
        if (filed.isEmpty()) {
            return;
        }
        earlier.add(new H2(tools.say("objection.earlier")));
        earlier.add(Parts.list(
                "rowlist-rows",
                filed.stream()
                        .map(one -> {
                            var item = new ListItem(
                                    ObjectionsView.badge(tools, one.state()),
                                    Parts.paragraph("small quiet num", tools.dates.time(one.filedAt())),
                                    Parts.paragraph("letter", one.content()));
                            var answer = one.answer();
                            if (answer != null) {
                                item.add(
                                        Parts.paragraph("small", tools.say("objection.answer")),
                                        Parts.paragraph("letter", answer));
                            }
                            return item;
                        })
                        .toList()));
    }

    @Override
    public String getPageTitle() {
        return tools.say("objection.title") + " · " + tools.texts.get("ui.portal");
    }
}
