package vn.cchc.intake.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.cchc.intake.Imports;
import vn.cchc.jobs.Job;
import vn.cchc.jobs.JobItem;

/** Imports over HTTP, for librarians and for programs with an API token. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "imports", description = "Bring documents into the library")
class ImportController {

    private static final int FIRST_ITEMS = 20;
    private static final int LARGEST_PAGE = 500;
    private static final String LINES = "application/x-ndjson";

    private final Imports imports;
    private final MessageSource messages;

    ImportController(Imports imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    /** The key under which the import can be asked for. */
    record Accepted(UUID id) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Import a file",
            description =
                    "JSON Lines (also gzipped) with many documents, or one document as PDF, DOCX, DOC, HTML or TXT.")
    @ApiResponse(responseCode = "202", description = "The file is stored and will be imported")
    ResponseEntity<Accepted> file(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw new ImportProblem(HttpStatus.BAD_REQUEST, "intake.problem.no-file");
        }
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return accepted(imports.start(content, name == null ? "import" : name));
        }
    }

    @PostMapping(consumes = {LINES, "application/jsonl", "application/gzip"})
    @Operation(summary = "Import JSON Lines", description = "One document a line, as they are or gzipped.")
    @ApiResponse(responseCode = "202", description = "The lines are stored and will be imported")
    ResponseEntity<Accepted> lines(
            HttpServletRequest request,
            @Parameter(description = "What reports call the lines' source") @RequestParam(defaultValue = "import.jsonl")
                    String name)
            throws IOException {
        return accepted(imports.startBulk(request.getInputStream(), name));
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far an import is", description = "State, counts and the first items that were refused.")
    ImportStatus status(@PathVariable UUID id, Locale language) {
        Job job = find(id);
        Page<JobItem> refused = imports.items(id, JobItem.Outcome.REFUSED, PageRequest.of(0, FIRST_ITEMS));
        return ImportStatus.of(job, imports.summary(job), refused.getContent(), messages, language);
    }

    @GetMapping("/{id}/items")
    @Operation(summary = "What became of each line or file")
    ImportStatus.Items items(
            @PathVariable UUID id,
            @RequestParam(required = false) JobItem.@Nullable Outcome outcome,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size,
            Locale language) {
        find(id);
        PageRequest wanted = PageRequest.of(Math.max(0, page), Math.clamp(size, 1, LARGEST_PAGE));
        return ImportStatus.Items.of(imports.items(id, outcome, wanted), messages, language);
    }

    @GetMapping(path = "/{id}/report.csv", produces = "text/csv")
    @Operation(summary = "The whole report for a spreadsheet")
    ResponseEntity<byte[]> report(@PathVariable UUID id, Locale language) {
        Job job = find(id);
        StringBuilder table = new StringBuilder();
        imports.csv(id, language, table);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(job.title() + ".csv", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(table.toString().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(
            path = "/{id}/report.xlsx",
            produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @Operation(summary = "The whole report as a workbook")
    ResponseEntity<byte[]> workbook(@PathVariable UUID id, Locale language) {
        Job job = find(id);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(job.title() + ".xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(imports.xlsx(id, language));
    }

    @PostMapping("/{id}/pause")
    @Operation(summary = "Hold an import up", description = "It stops behind the file it is at and keeps what it did.")
    @ApiResponse(responseCode = "202", description = "It is paused")
    @ApiResponse(responseCode = "409", description = "It is over or paused already")
    ResponseEntity<Void> pause(@PathVariable UUID id) {
        find(id);
        if (!imports.pause(id)) {
            throw new ImportProblem(HttpStatus.CONFLICT, "intake.problem.over");
        }
        return ResponseEntity.accepted().build();
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "Let a paused or failed import go on")
    @ApiResponse(responseCode = "202", description = "It goes on where it stopped")
    @ApiResponse(responseCode = "409", description = "It is neither paused nor failed")
    ResponseEntity<Void> resume(@PathVariable UUID id) {
        find(id);
        if (!imports.resume(id)) {
            throw new ImportProblem(HttpStatus.CONFLICT, "intake.problem.not-stopped");
        }
        return ResponseEntity.accepted().build();
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Cancel an import", description = "It stops, and what it did is taken back.")
    @ApiResponse(responseCode = "202", description = "It will stop; ask for its state")
    @ApiResponse(responseCode = "409", description = "It is over")
    ResponseEntity<Void> cancel(@PathVariable UUID id) {
        find(id);
        if (!imports.cancel(id)) {
            throw new ImportProblem(HttpStatus.CONFLICT, "intake.problem.over");
        }
        return ResponseEntity.accepted().build();
    }

    private Job find(UUID id) {
        return imports.find(id).orElseThrow(() -> new ImportProblem(HttpStatus.NOT_FOUND, "intake.problem.not-found"));
    }

    private static ResponseEntity<Accepted> accepted(UUID id) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + id))
                .body(new Accepted(id));
    }
}
