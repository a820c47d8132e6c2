package vn.cchc.extraction.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.cchc.extraction.Line;

/** Reads OpenDocument texts: paragraphs, tables and notes; of styles only fonts, weight and alignment. */
final class OdtReader {

    private static final int MOST_BLANKS = 200;

    private final Task task;
    private final Replies replies;
    private final Flow flow;
    private final Map<String, Style> styles = new HashMap<>();

    OdtReader(Task task, Replies replies) {
        this.task = task;
        this.replies = replies;
        flow = new Flow(task);
    }

    private record Style(@Nullable String font, boolean bold, boolean centred) {}

    void read(String mediaType) throws IOException, Unreadable {
        replies.send(Reply.of(new Reply.Kind(mediaType, null, false)));
        try (ZipFile zip = new ZipFile(Path.of(task.file()).toFile())) {
            ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
            if (manifest != null) {
                try (InputStream in = zip.getInputStream(manifest)) {
                    if (new String(in.readNBytes(200_000), java.nio.charset.StandardCharsets.UTF_8)
                            .contains("encryption-data")) {
                        throw new Unreadable("extraction.encrypted", task.name());
                    }
                }
            }
            ZipEntry content = zip.getEntry("content.xml");
            if (content == null) {
                throw new Unreadable("extraction.damaged", task.name());
            }
            try (InputStream in =
                    Bounded.of(zip.getInputStream(content), task.limits().characters() * 8)) {
                XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
                factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
                factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
                body(factory.createXMLStreamReader(in));
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        replies.send(Reply.flow(flow.blocks()));
    }

    private void body(XMLStreamReader xml) throws XMLStreamException, Unreadable {
        String style = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "style" -> style = attribute(xml, "name");
                case "paragraph-properties" -> {
                    boolean centred = attribute(xml, "text-align").equals("center");
                    styles.merge(style, new Style(null, false, centred), OdtReader::merged);
                }
                case "text-properties" -> {
                    String font = attribute(xml, "font-name");
                    boolean bold = attribute(xml, "font-weight").equals("bold");
                    styles.merge(style, new Style(font.isEmpty() ? null : font, bold, false), OdtReader::merged);
                }
                case "p", "h" -> flow.paragraph(paragraph(xml));
                case "table" -> table(xml);
                default -> {}
            }
        }
    }

    private static Style merged(Style a, Style b) {
        return new Style(a.font() == null ? b.font() : a.font(), a.bold() || b.bold(), a.centred() || b.centred());
    }

    private Line paragraph(XMLStreamReader xml) throws XMLStreamException, Unreadable {
        String name = attribute(xml, "style-name");
        Style own = styles.getOrDefault(name, new Style(null, false, false));
        StringBuilder text = new StringBuilder();
        int[] bold = new int[1];
        words(xml, own, text, bold);
        return new Line(text.toString(), null, 0, bold[0] > text.length() * 0.8, false, own.centred());
    }

    private void words(XMLStreamReader xml, Style style, StringBuilder text, int[] bold)
            throws XMLStreamException, Unreadable {
        int depth = 1;
        List<Style> open = new ArrayList<>(List.of(style));
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS) {
                String own = LegacyFonts.convert(xml.getText(), open.getLast().font());
                text.append(own);
                bold[0] += open.getLast().bold() ? own.length() : 0;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("note")) {
                    note(xml, text);
                    continue;
                }
                depth++;
                Style inner = styles.get(attribute(xml, "style-name"));
                open.add(inner == null ? open.getLast() : merged(inner, open.getLast()));
                switch (xml.getLocalName()) {
                    case "s" -> text.append(" ".repeat(Math.clamp(number(attribute(xml, "c")), 1, MOST_BLANKS)));
                    case "tab" -> text.append('\t');
                    case "line-break", "p" -> text.append('\n');
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                open.removeLast();
            }
        }
    }

    private void note(XMLStreamReader xml, StringBuilder text) throws XMLStreamException, Unreadable {
        StringBuilder note = new StringBuilder();
        int depth = 1;
        boolean cited = false;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                cited = xml.getLocalName().equals("note-citation");
                note.append(note.isEmpty() ? "" : " ");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                cited = false;
            } else if (event == XMLStreamConstants.CHARACTERS) {
                note.append(xml.getText());
                text.append(cited ? xml.getText() : "");
            }
        }
        flow.note(note.toString());
    }

    private void table(XMLStreamReader xml) throws XMLStreamException, Unreadable {
        List<List<Flow.Cell>> rows = new ArrayList<>();
        List<Flow.Cell> cells = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            String name = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
                    ? xml.getLocalName()
                    : "";
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (name.equals("p") || name.equals("h")) {
                    lines.add(paragraph(xml));
                    continue;
                }
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (name.equals("table-cell")) {
                    cells.add(new Flow.Cell(lines));
                    lines = new ArrayList<>();
                } else if (name.equals("table-row")) {
                    rows.add(cells);
                    cells = new ArrayList<>();
                }
            }
        }
        flow.table(rows);
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 1;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
