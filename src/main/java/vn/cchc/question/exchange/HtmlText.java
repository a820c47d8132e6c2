package vn.cchc.question.exchange;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The words of a piece of HTML, one paragraph or item of a list a line. */
final class HtmlText {

    private HtmlText() {}

    static String plain(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.select("script, style").remove();
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            text.append(words.getWholeText().replaceAll("\\s+", " "));
                        } else if (node.nodeName().equals("br") || isBlock(node)) {
                            text.append('\n');
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (isBlock(node)) {
                            text.append('\n');
                        }
                    }
                },
                document.body());
        return text.toString();
    }

    private static boolean isBlock(Node node) {
        return node instanceof org.jsoup.nodes.Element element && element.isBlock();
    }
}
