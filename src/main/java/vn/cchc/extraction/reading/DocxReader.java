package vn.cchc.extraction.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.tika.parser.microsoft.ooxml.XWPFListManager;
import org.jspecify.annotations.Nullable;
import vn.cchc.extraction.Extraction.Finding;
import vn.cchc.extraction.Line;

/** Reads Word's present files, each run by the font it is set in. */
final class DocxReader {

    private final Task task;
    private final Replies replies;
    private final Flow flow;

    DocxReader(Task task, Replies replies) {
        this.task = task;
        this.replies = replies;
        flow = new Flow(task);
    }

    void read(String mediaType) throws IOException, Unreadable {
        try (OPCPackage parts = OPCPackage.open(Path.of(task.file()).toFile(), PackageAccess.READ);
                XWPFDocument document = new XWPFDocument(parts)) {
            if (parts.getParts().stream()
                    .anyMatch(part -> part.getPartName().getName().endsWith("vbaProject.bin"))) {
                replies.send(Reply.of(Finding.remark("extraction.macro", task.name())));
            }
            String title = document.getProperties().getCoreProperties().getTitle();
            replies.send(Reply.of(new Reply.Kind(mediaType, title == null || title.isBlank() ? null : title, false)));
            XWPFListManager numbers = document.getNumbering() == null
                    ? XWPFListManager.EMPTY_LIST
                    : new XWPFListManager(document.getNumbering());
            body(document.getBodyElements(), numbers);
            notes(document.getFootnotes());
            notes(document.getEndnotes());
            replies.send(Reply.flow(flow.blocks()));
        } catch (InvalidFormatException damaged) {
            throw new IOException(damaged);
        }
    }

    private void body(List<IBodyElement> elements, XWPFListManager numbers) throws Unreadable {
        for (IBodyElement element : elements) {
            switch (element) {
                case XWPFParagraph paragraph -> flow.paragraph(line(paragraph, numbers));
                case XWPFTable table -> table(table, numbers);
                case XWPFSDT control ->
                    flow.paragraph(Line.of(control.getContent().getText()));
                default -> {}
            }
        }
    }

    private void table(XWPFTable table, XWPFListManager numbers) throws Unreadable {
        List<List<Flow.Cell>> rows = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            List<Flow.Cell> cells = new ArrayList<>();
            for (XWPFTableCell cell : row.getTableCells()) {
                List<Line> lines = new ArrayList<>();
                for (IBodyElement element : cell.getBodyElements()) {
                    switch (element) {
                        case XWPFParagraph paragraph -> lines.add(line(paragraph, numbers));
                        case XWPFTable inner -> lines.add(Line.of(inner.getText()));
                        default -> {}
                    }
                }
                cells.add(new Flow.Cell(lines));
            }
            rows.add(cells);
        }
        flow.table(rows);
    }

    private static Line line(XWPFParagraph paragraph, XWPFListManager numbers) {
        StringBuilder text = new StringBuilder(number(paragraph, numbers));
        int letters = 0;
        int bold = 0;
        int italic = 0;
        for (IRunElement element : paragraph.getIRuns()) {
            if (!(element instanceof XWPFRun run)) {
                text.append(
                        element instanceof XWPFSDT control
                                ? control.getContent().getText()
                                : "");
                continue;
            }
            if (run.isVanish()) {
                continue;
            }
            String font = run.getFontFamily(XWPFRun.FontCharRange.ascii);
            String own = LegacyFonts.convert(run.text(), font);
            text.append(run.isCapitalized() ? own.toUpperCase(java.util.Locale.ROOT) : own);
            letters += own.length();
            bold += run.isBold() ? own.length() : 0;
            italic += run.isItalic() ? own.length() : 0;
        }
        String plain = text.toString();
        return new Line(
                paragraph.getFootnoteText().isEmpty() ? plain : plain.replaceAll("\\[footnoteRef:(\\d+)]", "$1"),
                null,
                0,
                letters > 0 && bold > letters * 0.8,
                letters > 0 && italic > letters * 0.8,
                paragraph.getAlignment() == ParagraphAlignment.CENTER);
    }

    private static String number(XWPFParagraph paragraph, XWPFListManager numbers) {
        try {
            if (paragraph.getNumID() == null) {
                return "";
            }
            String number = numbers.getFormattedNumber(paragraph);
            return number == null || number.isBlank() ? "" : number.strip() + " ";
        } catch (RuntimeException broken) {
            return "";
        }
    }

    private void notes(@Nullable List<? extends XWPFAbstractFootnoteEndnote> notes) throws Unreadable {
        if (notes == null) {
            return;
        }
        for (XWPFAbstractFootnoteEndnote note : notes) {
            for (XWPFParagraph paragraph : note.getParagraphs()) {
                flow.note(paragraph.getText());
            }
        }
    }
}
