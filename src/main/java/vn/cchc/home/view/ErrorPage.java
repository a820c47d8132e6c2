package vn.cchc.home.view;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import vn.cchc.ui.HeadFacts;
import vn.cchc.ui.Marks;
import vn.cchc.ui.Parts;
import vn.cchc.ui.SearchBox;
import vn.cchc.ui.Texts;

/** What every error view shows: what went wrong, where, how to go on. */
@Tag("div")
abstract class ErrorPage extends HtmlContainer implements HasDynamicTitle, HeadFacts {

    final transient Texts texts;
    private String title;

    ErrorPage(Texts texts) {
        this.texts = texts;
        this.title = texts.get("ui.portal");
        addClassName("wrap");
    }

    /**
     * Says it in the words of {@code key}, {@code key.what} and {@code key.remedy}, which take {@code where}.
     *
     * @param again whether trying the same address again may help
     */
    final void say(int status, String key, String where, boolean again) {
        removeAll();
        title = texts.get(key);
        var heading = new H1(title);
        heading.getElement().setAttribute("tabindex", "-1");
        heading.getElement().executeJs("this.focus()");
        var box = new SearchBox(texts);
        var acts = Parts.div("acts", Parts.link("btn second", "/", texts.get("home.error.to-home")));
        if (again) {
            var link = Parts.link("btn", where, texts.get("home.error.again"));
            link.setRouterIgnore(true);
            acts.addComponentAsFirst(link);
        }
        var page = new Section(
                new Marks(),
                Parts.paragraph("code", texts.get("home.error.code", String.valueOf(status))),
                heading,
                new Paragraph(texts.get(key + ".what", where)),
                new Paragraph(texts.get(key + ".remedy", where)),
                box,
                acts);
        page.addClassName("errorpage");
        add(page);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public boolean listed() {
        return false;
    }
}
