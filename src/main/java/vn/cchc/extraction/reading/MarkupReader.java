package vn.cchc.extraction.reading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.sax.ToXMLContentHandler;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.xml.sax.SAXException;
import vn.cchc.extraction.Block;
import vn.cchc.extraction.Line;

/** Reads web pages, and RTF by what Tika makes of it. */
final class MarkupReader {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "section",
            "article",
            "main",
            "body",
            "blockquote",
            "pre",
            "center",
            "header",
            "footer",
            "dl",
            "dt",
            "dd",
            "tbody",
            "form",
            "figure");
    private static final Set<String> LEFT_OUT =
            Set.of("script", "style", "nav", "noscript", "template", "svg", "button", "select");

    private final Task task;
    private final Replies replies;
    private final Flow flow;

    MarkupReader(Task task, Replies replies) {
        this.task = task;
        this.replies = replies;
        flow = new Flow(task);
    }

    void page(String mediaType) throws IOException, Unreadable {
        Document document = Jsoup.parse(Path.of(task.file()).toFile(), null);
        read(document, mediaType);
    }

    void rtf(String mediaType) throws IOException, TikaException, SAXException, Unreadable {
        Metadata metadata = new Metadata();
        ToXMLContentHandler xhtml = new ToXMLContentHandler("UTF-8");
        try (TikaInputStream in = TikaInputStream.get(Path.of(task.file()))) {
            new RTFParser().parse(in, xhtml, metadata, new ParseContext());
        }
        Document document = Jsoup.parse(xhtml.toString());
        String title = metadata.get(TikaCoreProperties.TITLE);
        document.title(title == null ? "" : title);
        read(document, mediaType);
    }

    /** The text of a web page that came inside something else. */
    static List<Block> blocks(Task task, String html) throws Unreadable {
        MarkupReader reader = new MarkupReader(task, reply -> {});
        reader.children(Jsoup.parse(html).body());
        return reader.flow.blocks();
    }

    private void read(Document document, String mediaType) throws Unreadable {
        String title = document.title().strip();
        replies.send(Reply.of(new Reply.Kind(mediaType, title.isEmpty() ? null : title, false)));
        children(document.body());
        List<Block> blocks = flow.blocks();
        String text = String.join("\n", blocks.stream().map(Block::text).toList());
        if (mediaType.equals(FileKind.HTML) && NameCheck.isErrorPage(title + "\n" + text)) {
            throw new Unreadable("extraction.error-page", task.name());
        }
        replies.send(Reply.flow(blocks));
    }

    private void children(Element parent) throws Unreadable {
        StringBuilder text = new StringBuilder();
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode own) {
                text.append(own.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element element && !LEFT_OUT.contains(element.normalName())) {
                String name = element.normalName();
                boolean block = BLOCKS.contains(name)
                        || name.equals("table")
                        || !element.select("p,div,table,li").isEmpty();
                if (block) {
                    paragraph(text, parent);
                    inside(element);
                } else {
                    text.append(name.equals("br") ? "\n" : words(element));
                }
            }
        }
        paragraph(text, parent);
    }

    private void inside(Element element) throws Unreadable {
        if (element.normalName().equals("table")) {
            table(element);
        } else if (element.hasClass("footnote") || element.id().startsWith("ftn")) {
            flow.note(element.text());
        } else {
            children(element);
        }
    }

    private void table(Element table) throws Unreadable {
        List<List<Flow.Cell>> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            if (row.closest("table") != table) {
                continue;
            }
            List<Flow.Cell> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                List<Line> lines = new ArrayList<>();
                var paragraphs = cell.select("p,div,li");
                if (paragraphs.isEmpty()) {
                    words(cell).lines().map(text -> line(text, cell)).forEach(lines::add);
                } else {
                    paragraphs.stream()
                            .filter(inner -> inner.select("p,div,li").size() == 1)
                            .forEach(inner -> words(inner)
                                    .lines()
                                    .map(text -> line(text, inner))
                                    .forEach(lines::add));
                }
                cells.add(new Flow.Cell(lines));
            }
            rows.add(cells);
        }
        flow.table(rows);
    }

    private void paragraph(StringBuilder text, Element parent) throws Unreadable {
        if (!text.toString().isBlank()) {
            flow.paragraph(line(text.toString(), parent));
        }
        text.setLength(0);
    }

    private static Line line(String text, Element element) {
        String style = (element.attr("style") + " " + element.attr("align")).toLowerCase(Locale.ROOT);
        boolean centred = style.contains("center") || element.closest("center") != null;
        String strong = element.select("b,strong").text();
        boolean heading = element.normalName().matches("h[1-6]");
        boolean bold =
                heading || !strong.isEmpty() && strong.length() > element.text().length() * 0.8;
        return new Line(text, null, 0, bold, false, centred);
    }

    private static String words(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode own) {
                text.append(own.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element inner && !LEFT_OUT.contains(inner.normalName())) {
                text.append(inner.normalName().equals("br") ? "\n" : words(inner));
            }
        }
        return LegacyFonts.convert(text.toString(), font(element));
    }

    private static String font(Element element) {
        String face = element.attr("face");
        if (face.isEmpty()) {
            String style = element.attr("style");
            int at = style.toLowerCase(Locale.ROOT).indexOf("font-family:");
            face = at < 0
                    ? ""
                    : style.substring(at + 12)
                            .replaceAll("[;,].*", "")
                            .replace("'", "")
                            .replace("\"", "")
                            .strip();
        }
        return face;
    }

    /** Reads plain text, in whatever encoding it is. */
    void text(Charset charset) throws IOException, Unreadable {
        replies.send(Reply.of(new Reply.Kind("text/plain", null, false)));
        byte[] bytes = Files.readAllBytes(Path.of(task.file()));
        for (String line : WrappedLines.join(new String(bytes, charset).lines().toList())) {
            flow.paragraph(Line.of(line));
        }
        List<Block> blocks = flow.blocks();
        replies.send(Reply.flow(blocks));
    }
}
