package vn.cchc.question.view;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.cchc.question.AnswerKey;
import vn.cchc.question.Difficulty;
import vn.cchc.question.Marking;
import vn.cchc.question.Option;
import vn.cchc.question.QuestionContent;
import vn.cchc.question.QuestionKind;
import vn.cchc.question.QuestionRefused;
import vn.cchc.question.QuestionState;
import vn.cchc.question.bank.QuestionLine;
import vn.cchc.question.bank.StaleReason;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** How the views of banks say things. */
@Component
class QuestionWords {

    private final Texts texts;
    private final Dates dates;

    QuestionWords(Texts texts, Dates dates) {
        this.texts = texts;
        this.dates = dates;
    }

    Texts texts() {
        return texts;
    }

    String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    String kind(QuestionKind kind) {
        return texts.get("question.kind." + kind);
    }

    String difficulty(Difficulty difficulty) {
        return texts.get("question.difficulty." + difficulty);
    }

    String state(QuestionState state) {
        return texts.get("question.state." + state);
    }

    String marking(Marking marking) {
        return texts.get("question.marking." + marking);
    }

    String time(Instant time) {
        return dates.time(time);
    }

    String refused(QuestionRefused refused) {
        return reason(refused.key(), refused.arguments());
    }

    String reason(String key, List<String> arguments) {
        return texts.get(key, arguments.toArray());
    }

    String stale(List<StaleReason> reasons) {
        return reasons.stream().map(this::stale).distinct().collect(Collectors.joining(" "));
    }

    private String stale(StaleReason reason) {
        String argument = reason.what() == StaleReason.What.VALIDITY
                ? texts.get("page.validity." + reason.argument())
                : reason.argument();
        return texts.get("question.stale." + reason.what(), argument);
    }

    /** Where a question stands; that it waits for a person outweighs everything else. */
    Span badge(QuestionLine line) {
        if (!line.stale().isEmpty() && line.state() != QuestionState.RETIRED) {
            return badge("warn", "triangle-alert", texts.get("question.stale"));
        }
        return switch (line.state()) {
            case DRAFT -> badge("info", "pencil", state(line.state()));
            case ACTIVE -> badge("ok", "circle-check", state(line.state()));
            case RETIRED -> badge("none", "archive-restore", state(line.state()));
        };
    }

    static Span badge(String tone, String icon, String words) {
        return Parts.classed(new Span(new Icon(icon), new Span(words)), "badge " + tone);
    }

    /** The right answer in words. */
    String answer(QuestionContent content) {
        Map<String, String> options =
                content.options().stream().collect(Collectors.toMap(Option::id, Option::text, (one, other) -> one));
        return switch (content.key()) {
            case AnswerKey.Options key ->
                content.options().stream()
                        .filter(option -> key.right().contains(option.id()))
                        .map(Option::text)
                        .collect(Collectors.joining("; "));
            case AnswerKey.Sequence key ->
                key.right().stream().map(id -> options.getOrDefault(id, "")).collect(Collectors.joining("; "));
            case AnswerKey.Pairs key ->
                content.prompts().stream()
                        .map(prompt -> prompt.text() + ": "
                                + options.getOrDefault(key.right().getOrDefault(prompt.id(), ""), ""))
                        .collect(Collectors.joining("; "));
            case AnswerKey.Value key ->
                key.tolerance().signum() == 0
                        ? number(key.right())
                        : texts.get("question.preview.value", number(key.right()), number(key.tolerance()));
            case AnswerKey.Wordings key -> String.join("; ", key.right());
            case AnswerKey.Judged key -> texts.get("question.preview.judged");
        };
    }

    static String number(java.math.BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
