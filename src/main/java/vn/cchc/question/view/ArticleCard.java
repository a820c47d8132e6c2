package vn.cchc.question.view;

import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import vn.cchc.question.bank.BankDesk.Article;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;

/** The article behind a question as the library shows it now. */
class ArticleCard extends Div {

    ArticleCard(QuestionWords words, Optional<Article> article) {
        addClassName("article");
        article.ifPresentOrElse(
                found -> show(words, found), () -> add(Parts.paragraph("quiet", words.get("question.article.none"))));
    }

    private void show(QuestionWords words, Article found) {
        var open = Parts.link(
                "",
                "van-ban/" + found.slug(),
                new Span(words.get("question.article.open") + " "),
                new Icon("external-link"));
        open.setTarget(AnchorTarget.BLANK);
        add(
                Parts.paragraph("small", Parts.span("id", found.document()), new Span(" "), new Span(found.label())),
                Parts.paragraph("strong", found.heading()),
                Parts.paragraph("words", found.text()),
                Parts.paragraph("small", open));
    }
}
