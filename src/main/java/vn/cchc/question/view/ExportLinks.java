package vn.cchc.question.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import vn.cchc.question.Bank;
import vn.cchc.question.bank.BankDesk;
import vn.cchc.question.exchange.QuestionFormat;

/** Links to a whole bank as a file, made when they are followed. */
class ExportLinks extends Paragraph {

    ExportLinks(BankDesk desk, QuestionWords words, Bank bank) {
        addClassNames("small", "exports");
        add(new Span(words.get("question.export")));
        for (QuestionFormat format : QuestionFormat.values()) {
            add(link(desk, bank, format, words.get("question.export." + format)));
        }
    }

    private static Anchor link(BankDesk desk, Bank bank, QuestionFormat format, String name) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = format.write(desk.written(bank.id()));
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            bank.slug() + "." + format.ending(),
                            format.mediaType(),
                            bytes.length);
                }),
                name);
        link.setDownload(true);
        return link;
    }
}
