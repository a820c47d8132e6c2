package vn.cchc.question.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.cchc.question.AnswerKey;
import vn.cchc.question.Cited;
import vn.cchc.question.Media;
import vn.cchc.question.Option;
import vn.cchc.question.QuestionContent;
import vn.cchc.question.QuestionKind;
import vn.cchc.question.WrittenQuestion;

/** Writes a workbook that {@link XlsxQuestions} reads back as it was; every cell is text, so nothing in it is ever a formula. */
final class XlsxWriter {

    private XlsxWriter() {}

    static byte[] write(List<WrittenQuestion> questions) {
        int options = questions.stream()
                .filter(question -> question.content().kind() != QuestionKind.TRUE_FALSE)
                .mapToInt(question -> question.content().options().size())
                .max()
                .orElse(4);
        int prompts = questions.stream()
                .mapToInt(question -> question.content().prompts().size())
                .max()
                .orElse(0);
        List<String> headings = headings(Math.max(4, options), prompts);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "CCHC", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Câu hỏi");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            int row = 1;
            for (WrittenQuestion question : questions) {
                Map<String, String> cells = cells(question);
                for (int column = 0; column < headings.size(); column++) {
                    String text = cells.getOrDefault(headings.get(column), "");
                    if (!text.isEmpty()) {
                        sheet.value(row, column, text);
                        if (text.indexOf('\n') >= 0) {
                            sheet.style(row, column).wrapText(true).set();
                        }
                    }
                }
                row++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> headings(int options, int prompts) {
        List<String> headings = new ArrayList<>();
        for (SheetColumn column : SheetColumn.values()) {
            if (column == SheetColumn.OPTIONS) {
                for (int at = 1; at <= prompts; at++) {
                    headings.add(prompt(at));
                }
                for (int at = 0; at < options; at++) {
                    headings.add(option(at));
                }
            } else {
                headings.add(column.heading());
            }
        }
        return headings;
    }

    private static String option(int at) {
        return "Phương án " + (char) ('A' + at);
    }

    private static String prompt(int number) {
        return "Vế trái " + number;
    }

    private static Map<String, String> cells(WrittenQuestion question) {
        QuestionContent content = question.content();
        Map<SheetColumn, String> known = new EnumMap<>(SheetColumn.class);
        known.put(SheetColumn.CODE, orEmpty(question.code()));
        known.put(SheetColumn.KIND, Words.KINDS.getOrDefault(content.kind(), ""));
        known.put(SheetColumn.TOPIC, content.topic());
        known.put(SheetColumn.DIFFICULTY, Words.DIFFICULTIES.getOrDefault(content.difficulty(), ""));
        known.put(SheetColumn.AUDIENCES, content.audiences().stream().sorted().collect(Collectors.joining("; ")));
        known.put(SheetColumn.STEM, content.stem());
        known.put(SheetColumn.FIXED, content.fixedOrder() ? "Có" : "Không");
        known.put(SheetColumn.POINTS, Labels.points(content.points()).replace('.', ','));
        known.put(SheetColumn.MARKING, Words.MARKINGS.getOrDefault(content.marking(), ""));
        known.put(SheetColumn.EXPLANATION, orEmpty(content.explanation()));
        Cited cited = content.cited();
        if (cited != null) {
            known.put(SheetColumn.DOCUMENT, orEmpty(cited.document()));
            known.put(SheetColumn.PROVISION, orEmpty(cited.provision()));
            known.put(SheetColumn.CITATION, cited.text());
        }
        Media media = content.media();
        if (media != null) {
            known.put(SheetColumn.IMAGE, media.file().value());
            known.put(SheetColumn.IMAGE_TYPE, media.mediaType());
            known.put(SheetColumn.ALTERNATIVE, media.alternative());
        }
        key(content, known);
        Map<String, String> cells = new TreeMap<>();
        known.forEach((column, text) -> cells.put(column.heading(), text));
        if (content.kind() != QuestionKind.TRUE_FALSE) {
            for (int at = 0; at < content.options().size(); at++) {
                cells.put(option(at), content.options().get(at).text());
            }
        }
        for (Option prompt : content.prompts()) {
            cells.put("Vế trái " + prompt.id(), prompt.text());
        }
        return cells;
    }

    private static void key(QuestionContent content, Map<SheetColumn, String> known) {
        String key = switch (content.key()) {
            case AnswerKey.Options right ->
                content.kind() == QuestionKind.TRUE_FALSE
                        ? right.right().contains("true") ? "Đúng" : "Sai"
                        : right.right().stream().sorted().map(XlsxWriter::upper).collect(Collectors.joining(", "));
            case AnswerKey.Sequence sequence ->
                sequence.right().stream().map(XlsxWriter::upper).collect(Collectors.joining(", "));
            case AnswerKey.Pairs pairs ->
                content.prompts().stream()
                        .map(prompt -> prompt.id() + "-" + upper(pairs.right().getOrDefault(prompt.id(), "")))
                        .collect(Collectors.joining("; "));
            case AnswerKey.Value value -> {
                known.put(
                        SheetColumn.TOLERANCE, value.tolerance().toPlainString().replace('.', ','));
                yield value.right().toPlainString().replace('.', ',');
            }
            case AnswerKey.Wordings wordings -> {
                known.put(SheetColumn.ACCENTS, wordings.accents() ? "Có" : "Không");
                yield String.join("\n", wordings.right());
            }
            case AnswerKey.Judged judged -> "";
        };
        known.put(SheetColumn.KEY, key);
    }

    private static String upper(String id) {
        return id.toUpperCase(Locale.ROOT);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
