package vn.cchc.library.page;

import java.util.List;
import java.util.function.Function;
import org.springframework.web.util.HtmlUtils;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.Validity;

/** Turns lines of a document into markup: escaped, what was searched for marked, numbers the library knows linked. */
final class TextMarkup {

    private final Passages passages;
    private final CitedDocuments cited;
    private final Function<DocumentSummary, String> address;

    TextMarkup(Passages passages, CitedDocuments cited, Function<DocumentSummary, String> address) {
        this.passages = passages;
        this.cited = cited;
        this.address = address;
    }

    String of(String line) {
        List<Passages.Passage> marks = passages.in(line);
        StringBuilder html = new StringBuilder(line.length() + 64);
        int at = 0;
        for (CitedDocuments.Citation citation : cited.in(line)) {
            if (citation.start() < at) {
                continue;
            }
            marked(line, at, citation.start(), marks, html);
            open(citation.document(), html);
            marked(line, citation.start(), citation.end(), marks, html);
            html.append("</a>");
            at = citation.end();
        }
        marked(line, at, line.length(), marks, html);
        return html.toString();
    }

    private void open(DocumentSummary document, StringBuilder html) {
        html.append("<a class=\"cite")
                .append(document.validity() == Validity.EXPIRED ? " repealed" : "")
                .append("\" router-link=\"\" href=\"")
                .append(escape(address.apply(document)))
                .append("\" title=\"")
                .append(escape(CleanText.line(document.title())))
                .append("\">");
    }

    private static void marked(String line, int from, int to, List<Passages.Passage> marks, StringBuilder html) {
        int at = from;
        for (Passages.Passage mark : marks) {
            int start = Math.max(mark.start(), at);
            int end = Math.min(mark.end(), to);
            if (start >= end) {
                continue;
            }
            html.append(escape(line.substring(at, start)))
                    .append("<mark>")
                    .append(escape(line.substring(start, end)))
                    .append("</mark>");
            at = end;
        }
        html.append(escape(line.substring(at, to)));
    }

    static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
