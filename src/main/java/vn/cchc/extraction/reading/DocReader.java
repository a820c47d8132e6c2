package vn.cchc.extraction.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.parser.microsoft.ListManager;
import vn.cchc.extraction.Extraction.Finding;
import vn.cchc.extraction.Line;

/** Reads Word's binary files, each run by the font it is set in. */
final class DocReader {

    private static final int CENTRED = 1;
    private static final char FIELD_BEGIN = 19;
    private static final char FIELD_SEPARATOR = 20;
    private static final char FIELD_END = 21;

    private final Task task;
    private final Replies replies;
    private final Flow flow;

    DocReader(Task task, Replies replies) {
        this.task = task;
        this.replies = replies;
        flow = new Flow(task);
    }

    void read(POIFSFileSystem files) throws IOException, Unreadable {
        if (files.getRoot().hasEntry("Macros")) {
            replies.send(Reply.of(Finding.remark("extraction.macro", task.name())));
        }
        try (HWPFDocument document = new HWPFDocument(files)) {
            String title = document.getSummaryInformation() == null
                    ? null
                    : document.getSummaryInformation().getTitle();
            replies.send(Reply.of(new Reply.Kind("application/msword", title, false)));
            ListManager numbers = new ListManager(document);
            body(document.getRange(), numbers);
            notes(document.getFootnoteRange());
            notes(document.getEndnoteRange());
        } catch (OldWordFileFormatException old) {
            old(files);
        }
        replies.send(Reply.flow(flow.blocks()));
    }

    private void old(POIFSFileSystem files) throws IOException, Unreadable {
        replies.send(Reply.of(new Reply.Kind("application/msword", null, false)));
        try (Word6Extractor extractor = new Word6Extractor(new HWPFOldDocument(files))) {
            for (String paragraph : extractor.getParagraphText()) {
                flow.paragraph(Line.of(Range.stripFields(paragraph)));
            }
        }
    }

    private void body(Range range, ListManager numbers) throws Unreadable {
        int index = 0;
        while (index < range.numParagraphs()) {
            Paragraph paragraph = range.getParagraph(index);
            if (paragraph.isInTable()) {
                Table table = table(range, paragraph);
                if (table != null && table.numParagraphs() > 0) {
                    table(table, numbers);
                    index += table.numParagraphs();
                    continue;
                }
            }
            flow.paragraph(line(paragraph, numbers));
            index++;
        }
    }

    private static @org.jspecify.annotations.Nullable Table table(Range range, Paragraph first) {
        try {
            return range.getTable(first);
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    private void table(Table table, ListManager numbers) throws Unreadable {
        List<List<Flow.Cell>> rows = new ArrayList<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            List<Flow.Cell> cells = new ArrayList<>();
            for (int c = 0; c < row.numCells(); c++) {
                List<Line> lines = new ArrayList<>();
                for (int p = 0; p < row.getCell(c).numParagraphs(); p++) {
                    lines.add(line(row.getCell(c).getParagraph(p), numbers));
                }
                cells.add(new Flow.Cell(lines));
            }
            rows.add(cells);
        }
        flow.table(rows);
    }

    private static Line line(Paragraph paragraph, ListManager numbers) {
        StringBuilder text = new StringBuilder();
        if (paragraph.isInList()) {
            text.append(number(paragraph, numbers));
        }
        int letters = 0;
        int bold = 0;
        int italic = 0;
        int depth = 0;
        boolean shown = true;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            StringBuilder own = new StringBuilder();
            for (char c : run.text().toCharArray()) {
                if (c == FIELD_BEGIN) {
                    depth++;
                    shown = false;
                } else if (c == FIELD_SEPARATOR) {
                    shown = true;
                } else if (c == FIELD_END) {
                    depth = Math.max(0, depth - 1);
                    shown = true;
                } else if (depth == 0 || shown) {
                    own.append(c == 30 ? '-' : c == 31 ? '\u00AD' : c);
                }
            }
            if (run.isVanished() || run.isMarkedDeleted() || run.isSpecialCharacter()) {
                continue;
            }
            String readable = LegacyFonts.convert(own.toString(), run.getFontName());
            text.append(readable);
            letters += readable.length();
            bold += run.isBold() ? readable.length() : 0;
            italic += run.isItalic() ? readable.length() : 0;
        }
        return new Line(
                text.toString(),
                null,
                0,
                letters > 0 && bold > letters * 0.8,
                letters > 0 && italic > letters * 0.8,
                paragraph.getJustification() == CENTRED);
    }

    private static String number(Paragraph paragraph, ListManager numbers) {
        try {
            String number = numbers.getFormattedNumber(paragraph);
            return number == null || number.isBlank() ? "" : number.strip() + " ";
        } catch (RuntimeException broken) {
            return "";
        }
    }

    private void notes(Range range) throws Unreadable {
        for (int i = 0; range != null && i < range.numParagraphs(); i++) {
            flow.note(Range.stripFields(range.getParagraph(i).text()));
        }
    }
}
