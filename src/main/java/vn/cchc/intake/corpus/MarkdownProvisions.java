package vn.cchc.intake.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.vietnamese.ProvisionLabels;

/**
 * The parts of a Markdown text as provisions: a heading of the second level begins one. A heading that names a provision ("Điều 5.
 * Phạm vi") keeps that label; others become "Phần 1", "Phần 2" …, by the number they carry or their place.
 */
final class MarkdownProvisions {

    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})[.)]\\s+(.+)");
    private static final Pattern LABELLED =
            Pattern.compile("((?:Điều|Phần|Phụ lục|Chương|Mục)\\s+[\\p{L}\\d]{1,8})[.:]\\s*(.*)");

    private final List<ProvisionDraft> provisions = new ArrayList<>();
    private final int firstLine;
    private String label = "";
    private String heading = "";
    private int headingLine;
    private List<String> lines = new ArrayList<>();

    private MarkdownProvisions(int firstLine) {
        this.firstLine = firstLine;
    }

    /** @param firstLine the number the body's first line has in its file, for reports */
    static List<ProvisionDraft> of(String body, int firstLine) {
        MarkdownProvisions reading = new MarkdownProvisions(firstLine);
        for (Node node = PARSER.parse(body).getFirstChild(); node != null; node = node.getNext()) {
            reading.take(node);
        }
        reading.close();
        if (reading.provisions.isEmpty()) {
            throw new FrontMatter.Misplaced("intake.corpus.no-text", firstLine);
        }
        return reading.provisions;
    }

    private void take(Node node) {
        if (node instanceof Heading level && level.getLevel() <= 2) {
            close();
            headingLine = lineOf(node);
            name(String.join(" ", textLines(level)));
        } else {
            addBlock(node, "");
        }
    }

    private void name(String written) {
        Matcher labelled = LABELLED.matcher(written);
        Matcher numbered = NUMBERED.matcher(written);
        if (labelled.matches() && ProvisionLabels.parse(labelled.group(1)).isPresent()) {
            label = labelled.group(1);
            heading = labelled.group(2);
        } else if (numbered.matches()) {
            label = "Phần " + numbered.group(1);
            heading = numbered.group(2);
        } else {
            label = "Phần " + (provisions.size() + 1);
            heading = written;
        }
    }

    private void close() {
        if (label.isEmpty() && lines.isEmpty()) {
            return;
        }
        String name = label.isEmpty() ? "Mở đầu" : label;
        if (lines.isEmpty()) {
            throw new FrontMatter.Misplaced("intake.corpus.empty-part", headingLine, name);
        }
        if (provisions.stream().anyMatch(before -> before.label().equals(name))) {
            throw new FrontMatter.Misplaced("intake.corpus.part-twice", headingLine, name);
        }
        provisions.add(new ProvisionDraft(name, heading, String.join("\n", lines)));
        label = "";
        heading = "";
        lines = new ArrayList<>();
    }

    private void addBlock(Node node, String mark) {
        switch (node) {
            case Paragraph paragraph -> addMarked(textLines(paragraph), mark);
            case Heading deeper -> addMarked(textLines(deeper), mark);
            case OrderedList list -> addOrdered(list);
            case BulletList list -> children(list).forEach(item -> addItem(item, "- "));
            case BlockQuote quote -> children(quote).forEach(child -> addBlock(child, ""));
            default -> children(node).forEach(child -> addBlock(child, ""));
        }
    }

    private void addOrdered(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        int number = start == null ? 1 : start;
        String delimiter = list.getMarkerDelimiter() == null ? "." : list.getMarkerDelimiter();
        for (Node item : children(list)) {
            addItem(item, number++ + delimiter + " ");
        }
    }

    private void addItem(Node item, String mark) {
        String first = item instanceof ListItem ? mark : "";
        for (Node child : children(item)) {
            addBlock(child, first);
            first = "";
        }
    }

    private void addMarked(List<String> text, String mark) {
        for (int i = 0; i < text.size(); i++) {
            lines.add(i == 0 ? mark + text.get(i) : text.get(i));
        }
    }

    /** A paragraph's lines are kept apart: points are written one a line. */
    private static List<String> textLines(Block block) {
        StringBuilder text = new StringBuilder();
        collect(block, text);
        return text.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static void collect(Node node, StringBuilder text) {
        for (Node child : children(node)) {
            switch (child) {
                case Text words -> text.append(words.getLiteral());
                case Code code -> text.append(code.getLiteral());
                case SoftLineBreak soft -> text.append('\n');
                case HardLineBreak hard -> text.append('\n');
                default -> collect(child, text);
            }
        }
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    private int lineOf(Node node) {
        return node.getSourceSpans().isEmpty()
                ? firstLine
                : firstLine + node.getSourceSpans().getFirst().getLineIndex();
    }
}
