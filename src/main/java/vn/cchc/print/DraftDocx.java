package vn.cchc.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Writes a draft as Word in the layout of Decree 30/2020: A4, margins 20, 15, 20 and 30 mm, Times New Roman 14. */
final class DraftDocx {

    private static final String FONT = "Times New Roman";
    private static final int SIZE = 14;
    private static final int ROOM_TO_SIGN = 4;

    private final XWPFDocument document = new XWPFDocument();

    private DraftDocx() {}

    static byte[] write(Draft draft, int year) {
        var writer = new DraftDocx();
        writer.page();
        writer.head(draft, year);
        writer.subject(draft);
        draft.lines().forEach(writer::line);
        writer.foot(draft);
        draft.annex().forEach(writer::annex);
        try (writer.document;
                var bytes = new ByteArrayOutputStream()) {
            writer.document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(1_134));
        margins.setRight(BigInteger.valueOf(850));
        margins.setBottom(BigInteger.valueOf(1_134));
        margins.setLeft(BigInteger.valueOf(1_701));
    }

    private void head(Draft draft, int year) {
        var table = twoColumns();
        var left = table.getRow(0).getCell(0);
        if (!draft.superior().isEmpty()) {
            run(first(left), draft.superior(), 13, false, false);
        }
        run(draft.superior().isEmpty() ? first(left) : next(left), draft.issuer(), 13, true, false);
        run(next(left), "Số:          /" + draft.symbol() + "-……", 13, false, false);
        var right = table.getRow(0).getCell(1);
        run(first(right), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, true, false);
        var motto = next(right).createRun();
        motto.setText("Độc lập - Tự do - Hạnh phúc");
        motto.setFontFamily(FONT);
        motto.setFontSize(14);
        motto.setBold(true);
        motto.setUnderline(UnderlinePatterns.SINGLE);
        run(next(right), draft.place() + ", ngày …… tháng …… năm " + year, 14, false, true);
    }

    private void subject(Draft draft) {
        var kind = paragraph(ParagraphAlignment.CENTER);
        kind.setSpacingBefore(360);
        run(kind, draft.kind(), SIZE, true, false);
        run(paragraph(ParagraphAlignment.CENTER), draft.subject(), SIZE, true, false);
        paragraph(ParagraphAlignment.CENTER);
    }

    private void line(Draft.Line line) {
        switch (line.style()) {
            case CENTRED -> run(paragraph(ParagraphAlignment.CENTER), line.text(), SIZE, true, false);
            case BASIS -> run(indented(), line.text(), SIZE, false, true);
            case ARTICLE -> {
                int end = line.text().indexOf('.') + 1;
                var paragraph = indented();
                run(paragraph, line.text().substring(0, end), SIZE, true, false);
                run(paragraph, line.text().substring(end), SIZE, false, false);
            }
            case POINT, TEXT -> run(indented(), line.text(), SIZE, false, false);
        }
    }

    private void foot(Draft draft) {
        paragraph(ParagraphAlignment.LEFT);
        var signatures = draft.signatures();
        if (signatures.size() > 1) {
            var above = columns(signatures.size());
            for (int column = 0; column < signatures.size(); column++) {
                signature(above.getRow(0).getCell(column), signatures.get(column));
            }
            paragraph(ParagraphAlignment.LEFT);
        }
        var table = twoColumns();
        var left = table.getRow(0).getCell(0);
        var heading = first(left);
        heading.setAlignment(ParagraphAlignment.LEFT);
        run(heading, "Nơi nhận:", 12, true, true);
        for (var recipient : draft.recipients()) {
            var paragraph = next(left);
            paragraph.setAlignment(ParagraphAlignment.LEFT);
            run(paragraph, "- " + recipient, 11, false, false);
        }
        if (signatures.size() == 1) {
            signature(table.getRow(0).getCell(1), signatures.getFirst());
        }
    }

    private static void signature(XWPFTableCell cell, Signature signature) {
        boolean begun = false;
        for (var line : signature.lines()) {
            run(begun ? next(cell) : first(cell), line, SIZE, true, false);
            begun = true;
        }
        for (int space = 0; space < ROOM_TO_SIGN; space++) {
            next(cell);
        }
        run(next(cell), signature.name(), SIZE, true, false);
    }

    private void annex(Draft.Annex annex) {
        var heading = paragraph(ParagraphAlignment.CENTER);
        heading.createRun().addBreak(BreakType.PAGE);
        run(heading, annex.heading(), SIZE, true, false);
        annex.lines().forEach(this::line);
        if (annex.rows().isEmpty()) {
            return;
        }
        var table = document.createTable(
                annex.rows().size(), annex.rows().getFirst().size());
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        for (int row = 0; row < annex.rows().size(); row++) {
            List<String> cells = annex.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                run(first(table.getRow(row).getCell(column)), cells.get(column), 12, row == 0, false);
            }
        }
    }

    private XWPFTable columns(int count) {
        var table = document.createTable(1, count);
        table.setWidth("100%");
        table.removeBorders();
        return table;
    }

    private XWPFTable twoColumns() {
        var table = columns(2);
        table.getRow(0).getCell(0).setWidth("45%");
        table.getRow(0).getCell(1).setWidth("55%");
        return table;
    }

    private XWPFParagraph indented() {
        var paragraph = paragraph(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(567);
        paragraph.setSpacingAfter(120);
        return paragraph;
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        return paragraph;
    }

    private static XWPFParagraph first(XWPFTableCell cell) {
        var paragraph = cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().getFirst();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return paragraph;
    }

    private static XWPFParagraph next(XWPFTableCell cell) {
        var paragraph = cell.addParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return paragraph;
    }

    private static void run(XWPFParagraph paragraph, String text, int size, boolean bold, boolean italic) {
        var run = paragraph.createRun();
        run.setText(text);
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        run.setItalic(italic);
    }
}
