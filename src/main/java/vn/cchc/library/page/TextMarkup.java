package vn.cchc.library.page;

import java.util.List;
import java.util.function.Function;
import org.springframework.web.util.HtmlUtils;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.Validity;

/** Turns lines of a document into markup: escaped, what was searched for marked, citations linked, numbers kept in one piece. */
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
        return of(line, "");
    }

    /** Of a line in a provision, whose key "Điều này" in it means. */
    String of(String line, String article) {
        List<Passages.Passage> marks = passages.in(line);
        StringBuilder html = new StringBuilder(line.length() + 64);
        int at = 0;
        for (CitedDocuments.Citation citation : cited.in(line, article)) {
            if (citation.start() < at) {
                continue;
            }
            marked(line, at, citation.start(), marks, html);
            boolean whole = citation.end() - citation.start() <= LONGEST_UNBROKEN;
            html.append(citation.leads() ? link(citation) : whole ? "<span class=\"nowrap\">" : "");
            marked(line, citation.start(), citation.end(), marks, html);
            html.append(citation.leads() ? "</a>" : whole ? "</span>" : "");
            at = citation.end();
        }
        marked(line, at, line.length(), marks, html);
        return html.toString();
    }

    private String link(CitedDocuments.Citation citation) {
        DocumentSummary document = citation.document();
        if (document == null) {
            return "<a class=\"ref\" href=\"#%s\" title=\"%s\">"
                    .formatted(escape(citation.place()), escape(citation.preview()));
        }
        boolean breakable = citation.end() - citation.start() > LONGEST_UNBROKEN;
        return "<a class=\"cite%s%s\" router-link=\"\" href=\"%s\" title=\"%s\">"
                .formatted(
                        document.validity() == Validity.EXPIRED ? " repealed" : "",
                        breakable ? " long" : "",
                        escape(address.apply(document) + (citation.place().isEmpty() ? "" : "#" + citation.place())),
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
