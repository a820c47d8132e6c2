package vn.cchc.question.exchange;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.cchc.question.AnswerKey;
import vn.cchc.question.Option;
import vn.cchc.question.QuestionContent;
import vn.cchc.question.WrittenQuestion;

/** Writes Moodle's XML that {@link MoodleXml} reads back as it was. */
final class MoodleXmlWriter {

    private static final int LONGEST_NAME = 60;

    private final XMLStreamWriter xml;

    private MoodleXmlWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] write(List<WrittenQuestion> questions) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("quiz");
            MoodleXmlWriter writer = new MoodleXmlWriter(xml);
            String category = "";
            for (WrittenQuestion question : questions) {
                String topic = question.content().topic();
                if (!topic.equals(category)) {
                    writer.category(topic);
                    category = topic;
                }
                writer.question(question);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private void category(String topic) throws XMLStreamException {
        start("question", "type", "category");
        start("category");
        element("text", "$course$/top/" + topic.replace("/", "//"));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void question(WrittenQuestion question) throws XMLStreamException {
        QuestionContent content = question.content();
        start("question", "type", type(content));
        start("name");
        String line = content.stem().replace('\n', ' ');
        element(
                "text",
                line.substring(
                        0, line.offsetByCodePoints(0, Math.min(LONGEST_NAME, line.codePointCount(0, line.length())))));
        xml.writeEndElement();
        text("questiontext", content.stem());
        String explanation = content.explanation();
        text("generalfeedback", explanation == null ? "" : explanation);
        element("defaultgrade", Labels.points(content.points()));
        if (question.code() != null) {
            element("idnumber", question.code());
        }
        key(content);
        start("tags");
        for (String label : Labels.of(content)) {
            start("tag");
            element("text", label);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static String type(QuestionContent content) {
        return switch (content.kind()) {
            case SINGLE, MULTIPLE -> "multichoice";
            case TRUE_FALSE -> "truefalse";
            case ORDERING -> "ordering";
            case MATCHING -> "matching";
            case NUMERIC -> "numerical";
            case SHORT_TEXT -> "shortanswer";
            case ESSAY -> "essay";
        };
    }

    private void key(QuestionContent content) throws XMLStreamException {
        switch (content.key()) {
            case AnswerKey.Options key -> options(content, key.right());
            case AnswerKey.Sequence key -> {
                element("layouttype", "VERTICAL");
                element("selecttype", "ALL");
                Map<String, String> texts = texts(content.options());
                int place = 1;
                for (String id : key.right()) {
                    answer(String.valueOf(place++), texts.getOrDefault(id, ""));
                }
            }
            case AnswerKey.Pairs key -> pairs(content, key.right());
            case AnswerKey.Value key -> {
                start("answer", "fraction", "100");
                element("text", key.right().toPlainString());
                element("tolerance", key.tolerance().toPlainString());
                xml.writeEndElement();
            }
            case AnswerKey.Wordings key -> {
                element("usecase", "0");
                for (String wording : key.right()) {
                    answer("100", wording);
                }
            }
            case AnswerKey.Judged key -> element("responseformat", "plain");
        }
    }

    private void options(QuestionContent content, Set<String> right) throws XMLStreamException {
        switch (content.kind()) {
            case TRUE_FALSE -> {
                answer(right.contains("true") ? "100" : "0", "true");
                answer(right.contains("false") ? "100" : "0", "false");
            }
            case SINGLE -> {
                element("single", "true");
                element("shuffleanswers", content.fixedOrder() ? "0" : "1");
                for (Option option : content.options()) {
                    answer(right.contains(option.id()) ? "100" : "0", option.text());
                }
            }
            default -> {
                element("single", "false");
                element("shuffleanswers", content.fixedOrder() ? "0" : "1");
                String share = BigDecimal.valueOf(100)
                        .divide(BigDecimal.valueOf(right.size()), 5, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
                for (Option option : content.options()) {
                    answer(right.contains(option.id()) ? share : "-100", option.text());
                }
            }
        }
    }

    private void pairs(QuestionContent content, Map<String, String> right) throws XMLStreamException {
        element("shuffleanswers", "true");
        Map<String, String> texts = texts(content.options());
        Set<String> others = new HashSet<>(texts.keySet());
        for (Option prompt : content.prompts()) {
            String option = right.getOrDefault(prompt.id(), "");
            others.remove(option);
            pair(prompt.text(), texts.getOrDefault(option, ""));
        }
        for (Option option : content.options()) {
            if (others.contains(option.id())) {
                pair("", option.text());
            }
        }
    }

    private void pair(String prompt, String option) throws XMLStreamException {
        start("subquestion", "format", "plain_text");
        element("text", prompt);
        start("answer");
        element("text", option);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void answer(String fraction, String text) throws XMLStreamException {
        start("answer", "fraction", fraction);
        xml.writeAttribute("format", "plain_text");
        element("text", text);
        xml.writeEndElement();
    }

    private void text(String name, String text) throws XMLStreamException {
        start(name, "format", "plain_text");
        element("text", text);
        xml.writeEndElement();
    }

    private void start(String name) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
    }

    private void start(String name, String attribute, String value) throws XMLStreamException {
        start(name);
        xml.writeAttribute(attribute, value);
    }

    private void element(String name, String text) throws XMLStreamException {
        start(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static Map<String, String> texts(List<Option> options) {
        Map<String, String> texts = new HashMap<>();
        options.forEach(option -> texts.put(option.id(), option.text()));
        return texts;
    }
}
