package vn.cchc.question.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.question.AnswerKey;
import vn.cchc.question.Option;
import vn.cchc.question.QuestionContent;
import vn.cchc.question.WrittenQuestion;

/** Writes GIFT that {@link Gift} reads back as it was. */
final class GiftWriter {

    private static final int LONGEST_NAME = 60;

    private GiftWriter() {}

    static String write(List<WrittenQuestion> questions) {
        StringBuilder file = new StringBuilder();
        String category = "";
        for (WrittenQuestion question : questions) {
            String topic = question.content().topic();
            if (!topic.equals(category)) {
                file.append("$CATEGORY: ")
                        .append(GiftText.write(topic.replace("/", "//")))
                        .append("\n\n");
                category = topic;
            }
            write(question, file);
        }
        return file.toString();
    }

    private static void write(WrittenQuestion question, StringBuilder file) {
        QuestionContent content = question.content();
        file.append("// question: ").append(question.number());
        if (question.code() != null) {
            file.append(" [id:")
                    .append(GiftText.write(GiftText.writeTag(question.code())))
                    .append(']');
        }
        for (String label : Labels.of(content)) {
            file.append(" [tag:")
                    .append(GiftText.write(GiftText.writeTag(label)))
                    .append(']');
        }
        file.append("\n::").append(name(content.stem())).append("::[plain]");
        file.append(GiftText.write(content.stem())).append(" {");
        answers(content, file);
        String explanation = content.explanation();
        if (explanation != null) {
            file.append("\n####").append(GiftText.write(explanation));
        }
        file.append("}\n\n");
    }

    private static String name(String stem) {
        String line = stem.replace('\n', ' ');
        return GiftText.write(line.substring(
                        0, line.offsetByCodePoints(0, Math.min(LONGEST_NAME, line.codePointCount(0, line.length()))))
                .strip());
    }

    private static void answers(QuestionContent content, StringBuilder file) {
        switch (content.key()) {
            case AnswerKey.Options key -> {
                switch (content.kind()) {
                    case TRUE_FALSE -> file.append(key.right().contains("true") ? "TRUE" : "FALSE");
                    case SINGLE -> single(content.options(), key.right(), file);
                    default -> multiple(content.options(), key.right(), file);
                }
            }
            case AnswerKey.Sequence key -> {
                Map<String, String> texts = texts(content.options());
                file.append('>');
                key.right().forEach(id -> line(file, "", texts.getOrDefault(id, "")));
                file.append('\n');
            }
            case AnswerKey.Pairs key -> pairs(content, key.right(), file);
            case AnswerKey.Value key -> {
                file.append('#').append(key.right().toPlainString());
                file.append(':').append(key.tolerance().toPlainString());
            }
            case AnswerKey.Wordings key -> key.right().forEach(wording -> line(file, "=", wording));
            case AnswerKey.Judged key -> {}
        }
    }

    private static void single(List<Option> options, Set<String> right, StringBuilder file) {
        options.forEach(option -> line(file, right.contains(option.id()) ? "=" : "~", option.text()));
    }

    private static void multiple(List<Option> options, Set<String> right, StringBuilder file) {
        String share = BigDecimal.valueOf(100)
                .divide(BigDecimal.valueOf(right.size()), 5, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        options.forEach(
                option -> line(file, right.contains(option.id()) ? "~%" + share + "%" : "~%-100%", option.text()));
    }

    private static void pairs(QuestionContent content, Map<String, String> right, StringBuilder file) {
        Map<String, String> texts = texts(content.options());
        Set<String> others = new HashSet<>(texts.keySet());
        for (Option prompt : content.prompts()) {
            String option = right.getOrDefault(prompt.id(), "");
            others.remove(option);
            line(file, "=", prompt.text(), " -> ", texts.getOrDefault(option, ""));
        }
        for (Option option : content.options()) {
            if (others.contains(option.id())) {
                line(file, "=", "", " -> ", option.text());
            }
        }
    }

    private static void line(StringBuilder file, String mark, String text) {
        file.append('\n').append(mark).append(GiftText.write(text));
    }

    private static void line(StringBuilder file, String mark, String prompt, String arrow, String option) {
        file.append('\n')
                .append(mark)
                .append(GiftText.write(prompt))
                .append(arrow)
                .append(GiftText.write(option));
    }

    private static Map<String, String> texts(List<Option> options) {
        Map<String, String> texts = new HashMap<>();
        options.forEach(option -> texts.put(option.id(), option.text()));
        return texts;
    }
}
