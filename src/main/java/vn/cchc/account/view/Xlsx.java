package vn.cchc.account.view;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.cchc.ui.Texts;

/** Files for spreadsheets. */
final class Xlsx {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Xlsx() {}

    /** Written when it is asked for, in the language of the page that offers it. */
    static DownloadHandler named(String file, Supplier<byte[]> content) {
        var language = Texts.locale();
        return DownloadHandler.fromInputStream(event -> {
            var before = LocaleContextHolder.getLocaleContext();
            byte[] bytes;
            try {
                LocaleContextHolder.setLocale(language);
                bytes = content.get();
            } finally {
                LocaleContextHolder.setLocaleContext(before);
            }
            return new DownloadResponse(new ByteArrayInputStream(bytes), file, TYPE, bytes.length);
        });
    }
}
