package vn.cchc.intake.review.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cchc.extraction.Box;
import vn.cchc.intake.review.Reading;
import vn.cchc.intake.review.ReviewDesk;
import vn.cchc.intake.review.ReviewItem;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** A page of the file as it was sent, with the place that is talked about marked on it. */
class PageImage extends Section {

    private static final double MARGIN = 3;

    private final transient ReviewDesk desk;
    private final transient Texts texts;
    private final Div frame = new Div();
    private final Div mark = Parts.div("mark");
    private final Span where = new Span();
    private final Button before;
    private final Button after;
    private transient @Nullable ReviewItem item;
    private int page;

    PageImage(ReviewDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
        addClassName("pageimage");
        getElement().setAttribute("aria-label", texts.get("review.page.title"));
        frame.addClassName("frame");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("role", "group");
        frame.getElement().setAttribute("aria-label", texts.get("review.page.title"));
        before = step("chevron-left", "review.page.before", -1);
        after = step("chevron-right", "review.page.after", 1);
        where.getElement().setAttribute("role", "status");
        add(Parts.div("pagebar", before, where, after), frame);
    }

    void show(ReviewItem shown) {
        item = shown;
        page = 0;
        boolean paged = !shown.reading().pages().isEmpty() && shown.hash() != null;
        setVisible(paged);
        if (paged) {
            turn(1);
        }
    }

    /** Turns to the page a field was read from and marks the place. */
    void point(Reading.Field field) {
        ReviewItem own = item;
        if (own == null || field.page() < 1 || own.reading().page(field.page()).isEmpty()) {
            frame.remove(mark);
            return;
        }
        turn(field.page());
        Box box = field.box();
        Reading.Sheet sheet = own.reading().page(field.page()).orElseThrow();
        if (box == null || sheet.width() <= 0 || sheet.height() <= 0) {
            return;
        }
        var style = mark.getElement().getStyle();
        style.set("left", percent(box.left() - MARGIN, sheet.width()));
        style.set("top", percent(box.top() - MARGIN, sheet.height()));
        style.set("width", percent(box.width() + 2 * MARGIN, sheet.width()));
        style.set("height", percent(box.height() + 2 * MARGIN, sheet.height()));
        frame.getElement().getChild(0).appendChild(mark.getElement());
        frame.getElement()
                .executeJs(
                        "const f = this; const go = () => f.scrollTo({top: f.firstElementChild.offsetHeight * $0 - f.clientHeight / 3});"
                                + "const i = f.querySelector('img'); if (i && !i.complete) i.addEventListener('load', go); go();",
                        Math.max(0, (box.top() - MARGIN) / sheet.height()));
    }

    private void turn(int number) {
        ReviewItem own = item;
        if (own == null || number == page) {
            mark.getElement().removeFromParent();
            return;
        }
        page = number;
        int pages = own.reading().pages().size();
        var sheet = own.reading().page(number);
        before.setEnabled(number > 1);
        after.setEnabled(number < pages);
        where.setText(texts.get("review.page", number, pages)
                + sheet.filter(Reading.Sheet::ocr)
                        .map(ocr -> " · " + texts.get("review.page.ocr", Math.round(ocr.confidence() * 100)))
                        .orElse(""));
        frame.removeAll();
        var image = new Image(
                (DownloadHandler) event -> write(event, own, number), texts.get("review.page", number, pages));
        frame.add(Parts.div("sheetpage", image));
    }

    private void write(DownloadEvent event, ReviewItem own, int number) throws IOException {
        var picture = desk.picture(own, number);
        if (picture.isEmpty()) {
            event.getResponse().sendError(404, "");
            return;
        }
        event.setContentType("image/png");
        event.getResponse().setHeader("Cache-Control", "private, no-store");
        event.getOutputStream().write(picture.get());
    }

    private Button step(String icon, String key, int by) {
        var button = new Button(new Icon(icon), event -> turn(page + by));
        button.setAriaLabel(texts.get(key));
        button.addThemeNames("small", "icon");
        return button;
    }

    private static String percent(double part, double whole) {
        return String.format(Locale.ROOT, "%.2f%%", Math.clamp(100 * part / whole, 0, 100));
    }
}
