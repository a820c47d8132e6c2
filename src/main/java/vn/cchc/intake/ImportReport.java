package vn.cchc.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.cchc.jobs.Job;
import vn.cchc.jobs.JobItem;
import vn.cchc.jobs.Jobs;
import vn.cchc.print.Sheets;

/** The report of an import as comma-separated values (RFC 4180), with the mark by which spreadsheets know UTF-8. */
@Component
class ImportReport {

    private final Jobs jobs;
    private final MessageSource messages;

    ImportReport(Jobs jobs, MessageSource messages) {
        this.jobs = jobs;
        this.messages = messages;
    }

    void write(UUID id, Locale language, Appendable out) {
        try {
            out.append('\uFEFF');
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        row(out, headings(language));
        jobs.eachItem(id, item -> row(out, cells(item, language)));
    }

    byte[] workbook(UUID id, Locale language) {
        List<List<Object>> rows = new ArrayList<>();
        jobs.eachItem(id, item -> rows.add(List.copyOf(cells(item, language))));
        return Sheets.write(List.of(new Sheets.Sheet(text("desk.import.report", language), headings(language), rows)));
    }

    private List<String> headings(Locale language) {
        return Stream.of("place", "document", "outcome", "reason", "address")
                .map(column -> text("intake.report." + column, language))
                .toList();
    }

    private List<String> cells(JobItem item, Locale language) {
        return List.of(
                item.name(),
                orEmpty(item.subject()),
                text("jobs.outcome." + item.outcome().name(), language),
                reason(item.reason(), language),
                item.slug() == null ? "" : "/van-ban/" + item.slug());
    }

    private String reason(Job.@Nullable Reason reason, Locale language) {
        return reason == null
                ? ""
                : orEmpty(messages.getMessage(reason.key(), reason.arguments().toArray(), reason.key(), language));
    }

    private String text(String key, Locale language) {
        return orEmpty(messages.getMessage(key, null, key, language));
    }

    private static void row(Appendable out, List<String> cells) {
        try {
            String separator = "";
            for (String cell : cells) {
                out.append(separator).append(quoted(cell));
                separator = ",";
            }
            out.append("\r\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What a spreadsheet would take for a formula is written so that it stays text. */
    private static String quoted(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + cell.replace("\"", "\"\"") + '"';
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
