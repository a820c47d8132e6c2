package vn.cchc.question.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.cchc.files.ContentHash;
import vn.cchc.question.Cited;
import vn.cchc.question.Difficulty;
import vn.cchc.question.Media;
import vn.cchc.question.Points;
import vn.cchc.question.QuestionContent;
import vn.cchc.question.QuestionKind;
import vn.cchc.question.QuestionRefused;

/** Reads questions from a workbook, one a row; a bad row is told by the row's number as Excel shows it. */
final class XlsxQuestions {

    private static final int HEADINGS_WITHIN = 20;
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 100;

    private XlsxQuestions() {}

    static ReadQuestions read(byte[] file) {
        FileLimits.refuseBombs(file);
        Reading reading = new Reading();
        boolean headed = false;
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            for (var sheet : workbook.getSheets().toList()) {
                try (var rows = sheet.openStream()) {
                    headed |= read(rows.iterator(), reading);
                }
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof QuestionRefused known) {
                throw known;
            }
            throw new UnreadableFile("question.file.broken");
        }
        if (!headed) {
            throw new UnreadableFile("question.file.headings");
        }
        return reading.result();
    }

    private static boolean read(java.util.Iterator<Row> rows, Reading reading) {
        Optional<Sheet> sheet = Optional.empty();
        int count = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            if (++count > MOST_ROWS) {
                throw new UnreadableFile("question.file.many", String.valueOf(FileLimits.MOST_QUESTIONS));
            }
            List<String> cells = cells(row);
            if (sheet.isEmpty()) {
                if (count > HEADINGS_WITHIN) {
                    return false;
                }
                sheet = Sheet.headings(cells).findFirst();
            } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                Sheet known = sheet.get();
                String code = known.text(cells, SheetColumn.CODE);
                reading.take(row.getRowNum(), code.isEmpty() ? null : code, () -> question(known, cells));
            }
        }
        return sheet.isPresent();
    }

    private static QuestionContent question(Sheet sheet, List<String> cells) {
        boolean ours = sheet.has(SheetColumn.KIND);
        String stem = lines(sheet.text(cells, SheetColumn.STEM), ours);
        List<String> options = sheet.options(cells);
        if (options.isEmpty()) {
            options = LetteredOptions.split(sheet.text(cells, SheetColumn.OPTIONS));
        }
        String key = sheet.text(cells, SheetColumn.KEY);
        Facts facts = facts(sheet, cells, ours);
        QuestionKind kind = kind(sheet.text(cells, SheetColumn.KIND), options, key);
        return switch (kind) {
            case SINGLE, MULTIPLE -> Wording.choice(kind, stem, options, SheetKey.places(key, options), facts);
            case TRUE_FALSE -> Wording.trueFalse(stem, SheetKey.truth(key), facts);
            case ORDERING -> Wording.ordering(stem, SheetKey.inOrder(key, options), facts);
            case MATCHING -> SheetKey.matching(stem, key, sheet.prompts(cells), options, facts);
            case NUMERIC -> {
                String tolerance = sheet.text(cells, SheetColumn.TOLERANCE);
                yield Wording.numeric(
                        stem,
                        SheetKey.number(key),
                        tolerance.isEmpty() ? BigDecimal.ZERO : SheetKey.number(tolerance),
                        facts);
            }
            case SHORT_TEXT ->
                Wording.wordings(
                        stem,
                        key.lines().toList(),
                        Boolean.TRUE.equals(Words.truth(sheet.text(cells, SheetColumn.ACCENTS))),
                        facts);
            case ESSAY -> Wording.essay(stem, facts);
        };
    }

    private static QuestionKind kind(String told, List<String> options, String key) {
        if (!told.isEmpty()) {
            return Words.kind(told);
        }
        if (!options.isEmpty()) {
            return SheetKey.places(key, options).size() > 1 ? QuestionKind.MULTIPLE : QuestionKind.SINGLE;
        }
        if (key.isEmpty()) {
            throw new QuestionRefused("question.refused.key-missing");
        }
        if (Set.of("dung", "sai", "true", "false").contains(Words.plain(key))) {
            return QuestionKind.TRUE_FALSE;
        }
        return key.matches("[+-]?[\\d.,\\s]*\\d") ? QuestionKind.NUMERIC : QuestionKind.SHORT_TEXT;
    }

    private static Facts facts(Sheet sheet, List<String> cells, boolean ours) {
        String points = sheet.text(cells, SheetColumn.POINTS);
        String difficulty = sheet.text(cells, SheetColumn.DIFFICULTY);
        Difficulty told = Words.difficulty(difficulty);
        if (!difficulty.isEmpty() && told == null) {
            throw new QuestionRefused("question.refused.difficulty", difficulty);
        }
        String fixed = sheet.text(cells, SheetColumn.FIXED);
        return new Facts(
                fixed.isEmpty() ? null : Words.truth(fixed),
                points.isEmpty() ? Points.of(1) : Words.points(points),
                Words.marking(sheet.text(cells, SheetColumn.MARKING)),
                lines(sheet.text(cells, SheetColumn.TOPIC), ours),
                told == null ? Difficulty.MEDIUM : told,
                Arrays.stream(sheet.text(cells, SheetColumn.AUDIENCES).split(";"))
                        .map(String::strip)
                        .filter(audience -> !audience.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)),
                lines(sheet.text(cells, SheetColumn.EXPLANATION), ours),
                cited(sheet, cells),
                media(sheet, cells));
    }

    private static @Nullable Cited cited(Sheet sheet, List<String> cells) {
        String document = sheet.text(cells, SheetColumn.DOCUMENT);
        String text = sheet.text(cells, SheetColumn.CITATION);
        return document.isEmpty() && text.isEmpty()
                ? null
                : new Cited(document, sheet.text(cells, SheetColumn.PROVISION), text);
    }

    private static @Nullable Media media(Sheet sheet, List<String> cells) {
        String image = sheet.text(cells, SheetColumn.IMAGE);
        return image.matches("[0-9a-f]{64}")
                ? new Media(
                        new ContentHash(image),
                        sheet.text(cells, SheetColumn.IMAGE_TYPE),
                        sheet.text(cells, SheetColumn.ALTERNATIVE))
                : null;
    }

    /** Sheets made from printed banks break lines where the paper did; ours break them where a paragraph ends. */
    private static String lines(String text, boolean ours) {
        return ours ? text : LetteredOptions.unwrapped(text);
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < Math.min(MOST_COLUMNS, row.getCellCount()); at++) {
            cells.add(text(row.getCell(at)));
        }
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber().stripTrailingZeros().toPlainString().replace('.', ',');
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return cell.asBoolean() ? "Đúng" : "Sai";
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }
}
