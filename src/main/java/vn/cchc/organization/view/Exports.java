package vn.cchc.organization.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import vn.cchc.organization.exchange.RegisterExchange;

/** Links to the whole register as files, made when they are followed. */
class Exports extends Paragraph {

    Exports(RegisterExchange exchange, UnitWords words) {
        addClassNames("small", "exports");
        add(
                new Span(words.get("organization.export")),
                download("cchc-don-vi.xlsx", words.get("organization.export.xlsx"), exchange::xlsx),
                download("cchc-don-vi-csv.zip", words.get("organization.export.csv"), exchange::csv));
    }

    private static Anchor download(String file, String name, Supplier<byte[]> content) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = content.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), file, "application/octet-stream", bytes.length);
                }),
                name);
        link.setDownload(true);
        return link;
    }
}
