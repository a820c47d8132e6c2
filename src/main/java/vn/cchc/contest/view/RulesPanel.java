package vn.cchc.contest.view;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import vn.cchc.contest.rules.RulesText;
import vn.cchc.ui.Parts;

/** The rules as the text that people sign. */
class RulesPanel extends Article {

    RulesPanel(List<RulesText.Article> articles) {
        addClassNames("legal", "rulestext");
        for (var article : articles) {
            add(new H3(article.heading()));
            for (var paragraph : article.paragraphs()) {
                if (!paragraph.text().isEmpty()) {
                    paragraph.text().lines().map(Paragraph::new).forEach(this::add);
                }
                if (!paragraph.points().isEmpty()) {
                    add(Parts.list(
                            "l", paragraph.points().stream().map(ListItem::new).toList()));
                }
            }
        }
    }
}
