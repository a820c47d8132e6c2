package vn.cchc.initiative.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;
import vn.cchc.initiative.similarity.Likeness;
import vn.cchc.initiative.similarity.Likeness.Piece;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** Passages that two texts have in common, side by side, what is the same marked: something to look at, no verdict. */
@StyleSheet("context://cchc/judging.css")
class PassagesPart extends Div {

    private static final int MOST = 50;
    private static final double WHOLE = 100;

    /**
     * @param own how the text that is looked at is named
     * @param other how the one it is compared with is named, an address or a code
     */
    PassagesPart(Texts texts, Likeness likeness, String own, String other) {
        addClassName("alike");
        add(Parts.paragraph(
                "",
                texts.get(
                        "passages.share",
                        Math.round(likeness.share() * WHOLE),
                        own,
                        other,
                        Math.round(likeness.shareOfOther() * WHOLE),
                        likeness.passages().size())));
        add(Parts.paragraph("small quiet", texts.get("passages.signal")));
        int number = 0;
        for (var passage : likeness.passages().stream().limit(MOST).toList()) {
            number++;
            add(
                    new H3(texts.get("passages.passage", number, passage.common())),
                    Parts.div("pair", side(own, passage.own()), side(other, passage.other())));
        }
        if (likeness.passages().size() > MOST) {
            add(Parts.paragraph(
                    "small", texts.get("passages.more", likeness.passages().size() - MOST)));
        }
    }

    private static Div side(String name, List<Piece> pieces) {
        var text = new Paragraph();
        text.getElement().setAttribute("lang", "vi");
        for (var piece : pieces) {
            text.getElement()
                    .appendChild(
                            piece.common()
                                    ? new Element("mark").setText(piece.text())
                                    : Element.createText(piece.text()));
        }
        return Parts.div("", Parts.paragraph("small quiet", name), text);
    }
}
