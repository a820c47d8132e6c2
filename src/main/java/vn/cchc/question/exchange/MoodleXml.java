package vn.cchc.question.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.cchc.question.QuestionContent;
import vn.cchc.question.QuestionKind;
import vn.cchc.question.QuestionRefused;

/** Reads Moodle's XML: its own kinds and the ordering that it has learned later. Document types are refused, so nothing is fetched. */
final class MoodleXml {

    private MoodleXml() {}

    static ReadQuestions read(byte[] file) {
        Element quiz = parsed(file);
        if (!quiz.getTagName().equals("quiz")) {
            throw new UnreadableFile("question.file.xml.quiz");
        }
        Reading reading = new Reading();
        String category = "";
        int number = 0;
        for (Element question : children(quiz, "question")) {
            String type = question.getAttribute("type");
            if (type.equals("category")) {
                category = category(text(question, "category"));
                continue;
            }
            number++;
            String code = text(question, "idnumber").strip();
            Facts topic = Facts.NONE.withTopic(category);
            reading.take(number, code.isEmpty() ? null : code, () -> question(question, type, topic));
        }
        return reading.result();
    }

    private static QuestionContent question(Element question, String type, Facts defaults) {
        List<String> tags = children(child(question, "tags"), "tag").stream()
                .map(tag -> text(tag, "text"))
                .toList();
        Labels labels = Labels.read(tags);
        Facts facts =
                labels.facts(stated(question, defaults)).withExplanation(words(child(question, "generalfeedback")));
        String stem = words(child(question, "questiontext"));
        List<Element> answers = children(question, "answer");
        return switch (type) {
            case "multichoice" -> choice(question, stem, answers, facts);
            case "truefalse" -> Wording.trueFalse(stem, truth(answers), facts);
            case "shortanswer" ->
                Wording.wordings(
                        stem,
                        answers.stream()
                                .filter(a -> fraction(a) > 0)
                                .map(MoodleXml::words)
                                .toList(),
                        labels.accents(),
                        facts);
            case "numerical" -> numeric(stem, answers, facts);
            case "matching", "match" -> matching(question, stem, facts);
            case "ordering" ->
                Wording.ordering(stem, answers.stream().map(MoodleXml::words).toList(), facts);
            case "essay" -> Wording.essay(stem, facts);
            default -> throw new QuestionRefused("question.refused.kind", type);
        };
    }

    private static Facts stated(Element question, Facts defaults) {
        String grade = text(question, "defaultgrade").strip();
        String shuffle = text(question, "shuffleanswers").strip();
        return new Facts(
                shuffle.isEmpty() ? null : Boolean.valueOf(shuffle.equals("0") || shuffle.equals("false")),
                grade.isEmpty()
                        ? defaults.points()
                        : Words.points(new BigDecimal(number(grade).toPlainString())
                                .setScale(3, java.math.RoundingMode.HALF_UP)
                                .toPlainString()),
                defaults.marking(),
                defaults.topic(),
                defaults.difficulty(),
                defaults.audiences(),
                defaults.explanation(),
                defaults.cited(),
                defaults.media());
    }

    private static QuestionContent choice(Element question, String stem, List<Element> answers, Facts facts) {
        Set<Integer> right = new TreeSet<>();
        IntStream.range(0, answers.size())
                .filter(i -> fraction(answers.get(i)) > 0)
                .forEach(right::add);
        String single = text(question, "single").strip();
        boolean one = single.isEmpty() ? right.size() == 1 : single.equals("true") || single.equals("1");
        if (one && right.size() > 1) {
            // parts of the points for options that are only nearly right: the best one is the right one
            double best =
                    answers.stream().mapToDouble(MoodleXml::fraction).max().orElse(0);
            right.removeIf(i -> fraction(answers.get(i)) < best);
        }
        return Wording.choice(
                one ? QuestionKind.SINGLE : QuestionKind.MULTIPLE,
                stem,
                answers.stream().map(MoodleXml::words).toList(),
                right,
                facts);
    }

    private static boolean truth(List<Element> answers) {
        return answers.stream()
                .filter(answer -> fraction(answer) > 0)
                .map(MoodleXml::words)
                .map(Words::truth)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new QuestionRefused("question.refused.key-true-false"));
    }

    private static QuestionContent numeric(String stem, List<Element> answers, Facts facts) {
        Element right = answers.stream()
                .filter(answer -> fraction(answer) >= 100)
                .findFirst()
                .orElseThrow(() -> new QuestionRefused("question.refused.key-missing"));
        String tolerance = text(right, "tolerance").strip();
        return Wording.numeric(
                stem, number(words(right)), tolerance.isEmpty() ? BigDecimal.ZERO : number(tolerance), facts);
    }

    private static QuestionContent matching(Element question, String stem, Facts facts) {
        List<Wording.Pair> pairs = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Element pair : children(question, "subquestion")) {
            String prompt = words(pair);
            String option = words(child(pair, "answer"));
            if (prompt.isBlank()) {
                others.add(option);
            } else {
                pairs.add(new Wording.Pair(prompt, option));
            }
        }
        return Wording.matching(stem, pairs, others, facts);
    }

    private static double fraction(Element answer) {
        String told = answer.getAttribute("fraction").strip();
        try {
            return told.isEmpty() ? 0 : Double.parseDouble(told.replace(',', '.'));
        } catch (NumberFormatException wrong) {
            throw new QuestionRefused("question.refused.number");
        }
    }

    private static BigDecimal number(String told) {
        return Wording.number(told.strip());
    }

    private static String category(String path) {
        String clean = path.replace("//", "\u0001");
        String last = clean.substring(clean.lastIndexOf('/') + 1)
                .replace('\u0001', '/')
                .strip();
        return last.startsWith("$") || last.equals("top") ? "" : last;
    }

    /** What {@code text} inside says, as the format beside it asks. */
    private static String words(@Nullable Element element) {
        if (element == null) {
            return "";
        }
        String words = text(element, "text");
        return element.getAttribute("format").equals("html")
                        || element.getAttribute("format").equals("moodle_auto_format")
                ? HtmlText.plain(words)
                : words;
    }

    private static String text(@Nullable Element parent, String name) {
        Element child = child(parent, name);
        if (child == null) {
            return "";
        }
        Element inner = child(child, "text");
        return (inner == null ? child : inner).getTextContent();
    }

    private static @Nullable Element child(@Nullable Element parent, String name) {
        List<Element> all = children(parent, name);
        return all.isEmpty() ? null : all.getFirst();
    }

    private static List<Element> children(@Nullable Element parent, String name) {
        List<Element> found = new ArrayList<>();
        if (parent != null) {
            NodeList nodes = parent.getChildNodes();
            for (Node node = nodes.item(0); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element && element.getTagName().equals(name)) {
                    found.add(element);
                }
            }
        }
        return found;
    }

    private static Element parsed(byte[] file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("jdk.xml.maxElementDepth", "100");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new ByteArrayInputStream(file)).getDocumentElement();
        } catch (SAXParseException broken) {
            throw new UnreadableFile("question.file.xml.broken", String.valueOf(Math.max(1, broken.getLineNumber())));
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw new UnreadableFile("question.file.broken");
        }
    }

    /** Tells nobody but the caller. */
    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException exception) {
            // nothing that keeps a file from being read
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
