package vn.cchc.question.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import vn.cchc.question.AnswerKey;
import vn.cchc.question.Cited;
import vn.cchc.question.Media;
import vn.cchc.question.Option;
import vn.cchc.question.QuestionContent;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;

/** A question as it will be read, with its key told in words and by a mark. */
class QuestionCard extends Div {

    QuestionCard(QuestionWords words, QuestionContent content) {
        addClassName("qcard");
        add(Parts.paragraph("stem", content.stem()));
        Media media = content.media();
        if (media != null) {
            add(new Image(PictureField.address(media), media.alternative()));
        }
        switch (content.key()) {
            case AnswerKey.Options key -> add(options(words, content.options(), key.right()::contains));
            case AnswerKey.Sequence key -> {
                Map<String, String> texts = texts(content.options());
                var list = new OrderedList();
                key.right().forEach(id -> list.add(new ListItem(texts.getOrDefault(id, ""))));
                add(
                        Parts.paragraph("small quiet", words.get("question.preview.order")),
                        Parts.classed(list, "inorder"));
            }
            case AnswerKey.Pairs key -> {
                Map<String, String> texts = texts(content.options());
                add(Parts.list(
                        "pairs",
                        content.prompts().stream()
                                .map(prompt -> new ListItem(
                                        new Span(prompt.text()),
                                        new Icon("arrow-right"),
                                        Parts.span(
                                                "right",
                                                texts.getOrDefault(key.right().getOrDefault(prompt.id(), ""), ""))))
                                .toList()));
            }
            default ->
                add(Parts.paragraph(
                        "",
                        Parts.span("quiet", words.get("question.preview.answer") + " "),
                        new Span(words.answer(content))));
        }
        String explanation = content.explanation();
        if (explanation != null) {
            add(Parts.paragraph("small", explanation));
        }
        Cited cited = content.cited();
        if (cited != null) {
            add(Parts.paragraph("small quiet", cited.text()));
        }
    }

    private static Component options(QuestionWords words, List<Option> options, Predicate<String> right) {
        return Parts.list(
                "options",
                options.stream()
                        .map(option -> option(words, option, right.test(option.id())))
                        .toList());
    }

    private static ListItem option(QuestionWords words, Option option, boolean right) {
        var item = new ListItem();
        if (option.id().length() == 1) {
            item.add(Parts.span("opt", option.id().toUpperCase(Locale.ROOT)));
        }
        item.add(Parts.span("what", option.text()));
        if (right) {
            item.addClassName("right");
            item.add(QuestionWords.badge("ok", "check", words.get("question.preview.right")));
        }
        return item;
    }

    private static Map<String, String> texts(List<Option> options) {
        Map<String, String> texts = new HashMap<>();
        options.forEach(option -> texts.put(option.id(), option.text()));
        return texts;
    }
}
