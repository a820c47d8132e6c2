package vn.cchc.library.page;

import java.util.List;
import java.util.function.Function;
import org.springframework.web.util.HtmlUtils;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.Validity;

/** Turns lines of a document into markup: escaped, what was searched for marked, numbers kept in one piece and linked if known. */
final class TextMarkup {

    /** A number longer than this may be broken, else it would not fit on a phone. */
    private static final int LONGEST_UNBROKEN = 28;

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
            DocumentSummary document = citation.document();
            boolean whole = citation.end() - citation.start() <= LONGEST_UNBROKEN;
            html.append(document != null ? link(document) : whole ? "<span class=\"nowrap\">" : "");
            marked(line, citation.start(), citation.end(), marks, html);
            html.append(document != null ? "</a>" : whole ? "</span>" : "");
            at = citation.end();
        }
        marked(line, at, line.length(), marks, html);
        return html.toString();
    }

    private String link(DocumentSummary document) {
        return "<a class=\"cite%s\" router-link=\"\" href=\"%s\" title=\"%s\">"
                .formatted(
                        document.validity() == Validity.EXPIRED ? " repealed" : "",
                        escape(address.apply(document)),
                        escape(CleanText.line(document.title())));
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
