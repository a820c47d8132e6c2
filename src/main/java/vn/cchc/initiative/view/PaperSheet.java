package vn.cchc.initiative.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.judging.Marks;
import vn.cchc.initiative.judging.PanelDesk;
import vn.cchc.initiative.judging.Sheet;
import vn.cchc.initiative.judging.SheetRefused;
import vn.cchc.ui.Parts;
import vn.cchc.ui.UploadWords;

/** Takes what a judge gave on signed paper, with the paper's scan. */
class PaperSheet extends Dialog {

    private static final int LARGEST = 20 << 20;

    @SuppressWarnings("ArrayRecordComponent")
    private record Scan(String name, byte[] content) {}

    PaperSheet(CallDeskTools tools, PanelDesk desk, Call call, Sheet sheet, Runnable done, Consumer<String> failed) {
        setHeaderTitle(tools.say("sheet.paper"));
        add(Parts.paragraph("small quiet", tools.say("sheet.paper.what")));
        Map<String, BigDecimalField> fields = new LinkedHashMap<>();
        for (var criterion : call.stage(sheet.stage()).criteria()) {
            var field =
                    new BigDecimalField(criterion.title() + " (0–" + CallDeskTools.number(criterion.maximum()) + ")");
            field.setLocale(java.util.Locale.forLanguageTag("vi"));
            fields.put(criterion.slug(), field);
            add(Parts.div("", field));
        }
        var comment = new TextArea(tools.texts.get("scoring.comment"));
        comment.setWidthFull();
        var scan = new AtomicReference<@Nullable Scan>();
        var upload = new Upload();
        upload.setUploadHandler((UploadHandler) event -> {
            scan.set(new Scan(event.getFileName(), event.getInputStream().readAllBytes()));
        });
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes(".pdf", ".jpg", ".jpeg", ".png");
        upload.setUploadButton(new Button(tools.say("sheet.scan")));
        upload.setI18n(UploadWords.of(
                tools.say("sheet.scan.wrong"),
                tools.say("sheet.scan.wrong"),
                tools.say("sheet.scan.wrong"),
                tools.say("sheet.scan.wrong")));
        add(comment, upload);
        var enter = new Button(tools.say("sheet.paper.do"), click -> {
            var paper = scan.get();
            if (paper == null) {
                failed.accept(tools.say("sheet.scan.missing"));
                return;
            }
            Map<String, BigDecimal> points = new HashMap<>();
            fields.forEach((slug, field) -> {
                if (field.getValue() != null) {
                    points.put(slug, field.getValue());
                }
            });
            try {
                desk.enter(
                        call.id(),
                        sheet.id(),
                        new Marks(points, comment.getValue(), ""),
                        new ByteArrayInputStream(paper.content()),
                        paper.name());
                close();
                done.run();
            } catch (SheetRefused refused) {
                failed.accept(tools.texts.get("entries.refused.sheet-"
                        + refused.reason()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-')));
            }
        });
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(tools.texts.get("ui.cancel"), click -> close()), enter);
    }
}
