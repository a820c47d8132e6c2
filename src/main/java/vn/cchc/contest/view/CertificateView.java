package vn.cchc.contest.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import vn.cchc.account.Masked;
import vn.cchc.contest.certificate.Certificate;
import vn.cchc.contest.certificate.Certificates;
import vn.cchc.ui.HeadFacts;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;

/** Where a certificate's QR code leads: whether it is genuine. The name is masked; who holds the paper can compare. */
@Route(value = "giay-chung-nhan/:code([A-Za-z0-9-]{1,40})", layout = PortalLayout.class)
@AnonymousAllowed
public class CertificateView extends Div implements BeforeEnterObserver, HasDynamicTitle, HeadFacts {

    private final transient DeskTools tools;
    private final transient Certificates certificates;

    public CertificateView(DeskTools tools, Certificates certificates) {
        this.tools = tools;
        this.certificates = certificates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var notice = new Notice();
        var page = Parts.div("wrap", Parts.div("deskhead", new Div(new H1(tools.say("certificate.check")))), notice);
        add(page);
        var code = event.getRouteParameters().get("code").orElse("");
        certificates
                .find(code)
                .ifPresentOrElse(
                        found -> {
                            notice.say(
                                    found.withdrawn() ? Notice.Tone.WARN : Notice.Tone.OK,
                                    tools.say(found.withdrawn() ? "certificate.no-longer" : "certificate.genuine"));
                            page.add(facts(found));
                        },
                        () -> notice.say(Notice.Tone.BAD, tools.say("certificate.unknown", code)));
    }

    private Div facts(Certificate found) {
        return Parts.div(
                "",
                line("certificate.code", found.code()),
                line("name", Masked.name(found.name())),
                line("prize", found.prize()),
                line("title", found.contest() + ", " + found.roundTitle()),
                line("score", found.score()),
                line("certificate.issued", tools.dates.time(found.issuedAt())));
    }

    private Paragraph line(String key, String value) {
        return new Paragraph(tools.say("fact", tools.say(key), value));
    }

    @Override
    public boolean listed() {
        return false;
    }

    @Override
    public String getPageTitle() {
        return tools.say("certificate.check") + " · " + tools.texts.get("ui.portal");
    }
}
