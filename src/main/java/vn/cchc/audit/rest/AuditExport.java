package vn.cchc.audit.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.audit.AuditDesk;
import vn.cchc.audit.AuditEntry;
import vn.cchc.audit.AuditFilter;

/** Takes the trail along, as a table or as JSON Lines; written as it is read, however long it is. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditExport {

    private final AuditDesk desk;
    private final ZoneId zone;
    private final JsonMapper json = JsonMapper.builder().build();

    AuditExport(AuditDesk desk, @Value("${cchc.zone}") ZoneId zone) {
        this.desk = desk;
        this.zone = zone;
    }

    /** What is looked for, as the address says it. */
    record Search(
            @Nullable String actor,
            @Nullable String action,
            @Nullable String subject,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate until) {

        AuditFilter filter(ZoneId zone) {
            return new AuditFilter(
                    text(actor),
                    text(action),
                    text(subject),
                    from == null ? null : from.atStartOfDay(zone).toInstant(),
                    until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant());
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given;
        }
    }

    @GetMapping("/entries.csv")
    void csv(Search search, HttpServletResponse response) throws IOException {
        PrintWriter out = file(response, "text/csv", "nhat-ky.csv");
        // by this mark spreadsheets know the encoding
        out.write('\uFEFF');
        line(out, "seq", "at", "actor", "address", "action", "subject", "details", "previous_hash", "hash");
        desk.export(
                search.filter(zone),
                "csv",
                entry -> line(
                        out,
                        String.valueOf(entry.seq()),
                        entry.at().toString(),
                        entry.actor(),
                        entry.address(),
                        entry.action(),
                        entry.subject(),
                        entry.details(),
                        entry.previousHash(),
                        entry.hash()));
        out.flush();
    }

    @GetMapping("/entries.jsonl")
    void lines(Search search, HttpServletResponse response) throws IOException {
        PrintWriter out = file(response, "application/x-ndjson", "nhat-ky.jsonl");
        desk.export(
                search.filter(zone),
                "jsonl",
                entry -> out.append(written(entry)).append('\n'));
        out.flush();
    }

    private String written(AuditEntry entry) {
        return json.writeValueAsString(entry);
    }

    private static PrintWriter file(HttpServletResponse response, String type, String name) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        return response.getWriter();
    }

    private static void line(PrintWriter out, String... cells) {
        out.append(Arrays.stream(cells).map(AuditExport::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** Quoted, and kept from being taken for a formula. */
    static String cell(String text) {
        String harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
