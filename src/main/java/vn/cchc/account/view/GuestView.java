package vn.cchc.account.view;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import vn.cchc.account.CurrentPerson;
import vn.cchc.account.GuestRefused;
import vn.cchc.account.Guests;
import vn.cchc.account.KnownPerson;
import vn.cchc.account.PersonId;
import vn.cchc.account.Profile;
import vn.cchc.organization.Localities;
import vn.cchc.ui.Dates;
import vn.cchc.ui.HeadFacts;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** Taking part without an account: a name, a phone and a commune, while the device does its piece of work. */
@Route(value = GuestView.PATH, layout = PortalLayout.class)
@AnonymousAllowed
public class GuestView extends Section implements BeforeEnterObserver, HasDynamicTitle, HeadFacts {

    /** Without a leading slash; {@code ?tiep=/…} is where it leads afterwards. */
    public static final String PATH = "khach";

    private static final String WORK = """
            const worker = new Worker('/cchc/work.js');
            worker.onmessage = done => { worker.terminate(); this.$server.worked(done.data); };
            worker.onerror = () => { worker.terminate(); this.$server.worked(''); };
            worker.postMessage({algorithm: $0, challenge: $1, maxnumber: $2, salt: $3, signature: $4});
            """;

    private final transient Texts texts;
    private final transient Guests guests;
    private final transient CurrentPerson current;
    private final transient GuestCookie cookie;
    private final Notice notice = new Notice();
    private final Div step = new Div();
    private final Field name;
    private final Field phone;
    private final LocalityField locality;
    private transient @Nullable String work;
    private boolean waiting;
    private String next = "/";

    public GuestView(
            Texts texts, Dates dates, Localities localities, Guests guests, CurrentPerson current, GuestCookie cookie) {
        this.texts = texts;
        this.guests = guests;
        this.current = current;
        this.cookie = cookie;
        addClassName("signin");
        name = new Field("guest-name", texts.get("people.name"), "text", "name").longest(Profile.LONGEST_NAME);
        phone = new Field("guest-phone", texts.get("people.phone"), "tel", "tel")
                .keyboard("tel")
                .longest(20);
        locality = new LocalityField(texts.get("people.locality"), localities, texts, dates);
        add(new H1(texts.get("people.guest")), notice, step);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        next = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("tiep")
                .filter(GuestView::isOwn)
                .orElse("/");
        var person = current.person().orElse(null);
        if (person == null) {
            ask();
        } else if (person.id().kind() == PersonId.Kind.GUEST) {
            welcome(person);
        } else {
            // whoever is signed in takes part as themselves
            event.getUI().getPage().setLocation(next);
        }
    }

    @Override
    public String getPageTitle() {
        return texts.get("people.guest") + " · " + texts.get("ui.portal");
    }

    @Override
    public boolean listed() {
        return false;
    }

    /** An address of this portal: nobody is led elsewhere from here. */
    static boolean isOwn(String path) {
        return path.matches("/(?:[A-Za-z0-9._~%!$&'()*+,;=:@?-][A-Za-z0-9._~%!$&'()*+,;=:@/?-]*)?");
    }

    private void welcome(KnownPerson guest) {
        step.removeAll();
        var on = Parts.classed(
                new NativeButton(
                        texts.get("people.guest.on"),
                        click -> UI.getCurrent().getPage().setLocation(next)),
                "btn l");
        var other = Parts.classed(
                new NativeButton(texts.get("people.guest.other"), click -> {
                    cookie.forget();
                    ask();
                }),
                "btn second");
        step.add(Parts.div(
                "step", Parts.paragraph("", texts.get("people.guest.known", guest.displayName())), on, other));
    }

    private void ask() {
        step.removeAll();
        var send = Parts.classed(new NativeButton(texts.get("people.guest.send")), "btn l");
        send.getElement().setAttribute("type", "submit");
        var form = new Element("form").setAttribute("novalidate", true);
        form.addEventListener("submit", event -> register()).preventDefault();
        form.appendChild(
                name.getElement(),
                phone.getElement(),
                locality.getElement(),
                Parts.paragraph("small", texts.get("people.guest.consent")).getElement(),
                send.getElement());
        var part = new Div(Parts.paragraph("quiet", texts.get("people.guest.what")));
        part.addClassName("step");
        part.getElement().appendChild(form);
        step.add(part);
        beginWork();
    }

    private void beginWork() {
        work = null;
        var challenge = guests.challenge();
        getElement()
                .executeJs(
                        WORK,
                        challenge.algorithm(),
                        challenge.challenge(),
                        (double) challenge.maxnumber(),
                        challenge.salt(),
                        challenge.signature());
    }

    /** Told by the browser when its work is done. */
    @ClientCallable
    private void worked(String solution) {
        work = solution;
        if (waiting) {
            waiting = false;
            notice.clear();
            register();
        }
    }

    private void register() {
        name.accept();
        phone.accept();
        locality.accept();
        var solved = work;
        if (solved == null) {
            waiting = true;
            notice.say(Notice.Tone.INFO, texts.get("people.guest.working"));
            return;
        }
        try {
            var entry = new Guests.Entry(name.value(), phone.value(), locality.id(), locality.text());
            cookie.keep(guests.register(entry, solved));
            UI.getCurrent().getPage().setLocation(next);
        } catch (GuestRefused refused) {
            refuse(refused.reason());
        }
    }

    private void refuse(GuestRefused.Reason reason) {
        switch (reason) {
            case NAME -> name.reject(texts.get("people.name.wrong"));
            case PHONE -> phone.reject(texts.get("people.phone.wrong"));
            case LOCALITY -> locality.reject(texts.get("people.locality.missing"));
            case WORK, WORK_EXPIRED -> {
                notice.insist(texts.get("people.guest.again"));
                beginWork();
            }
        }
    }
}
