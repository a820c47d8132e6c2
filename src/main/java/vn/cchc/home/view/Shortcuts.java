package vn.cchc.home.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** Shortcuts, by who needs them. */
class Shortcuts extends Section {

    private final Texts texts;

    Shortcuts(Texts texts) {
        this.texts = texts;
        Parts.classed(this, "wide jobs");
        getElement().setAttribute("aria-label", texts.get("home.jobs"));
        add(
                group(
                        "home.jobs.residents",
                        link("home.jobs.plans", "/thu-vien?loai=ke-hoach"),
                        link("home.jobs.one-stop", "/thu-vien?chu-de=group-5"),
                        link("home.jobs.about", "/gioi-thieu")),
                group(
                        "home.jobs.officials",
                        link("home.jobs.validity", "/thu-vien"),
                        link("home.jobs.in-force", "/thu-vien?hieuluc=con"),
                        link("home.jobs.procedures", "/thu-vien?chu-de=task-2")),
                group(
                        "home.jobs.machines",
                        plain(link("home.jobs.feed", "/feed.atom")),
                        plain(link("home.jobs.api", "/v3/api-docs"))));
    }

    private Div group(String key, Anchor... links) {
        return new Div(
                new H3(texts.get(key)),
                Parts.list("l", Arrays.stream(links).map(ListItem::new).toList()));
    }

    private Anchor link(String key, String address) {
        return Parts.link("", address, new Span(texts.get(key)), new Icon("chevron-right"));
    }

    /** Served beside Vaadin, so its router must leave the link alone. */
    private static Anchor plain(Anchor link) {
        link.setRouterIgnore(true);
        return link;
    }
}
