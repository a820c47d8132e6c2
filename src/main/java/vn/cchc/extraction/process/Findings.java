package vn.cchc.extraction.process;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.extraction.Extraction;
import vn.cchc.extraction.Extraction.Finding;
import vn.cchc.extraction.Page;

/** What is to be said of a file as a whole, once all of it was answered. */
final class Findings {

    private Findings() {}

    static Finding lost(Reader.Silence why, String name, ReadingSettings settings) {
        return switch (why) {
            case TOO_SLOW ->
                Finding.blocking(
                        "extraction.too-slow",
                        name,
                        String.valueOf(settings.timeLimit().toSeconds()));
            case DIED ->
                Finding.blocking(
                        "extraction.too-heavy",
                        name,
                        String.valueOf(settings.memory().toMegabytes()));
            case TOO_MUCH -> Finding.blocking("extraction.too-long", name, String.valueOf(settings.maxCharacters()));
        };
    }

    static Extraction complete(Extraction read, String name) {
        if (!read.isUsable()) {
            return read;
        }
        List<Finding> findings = new ArrayList<>(read.findings());
        boolean words = read.pages().stream()
                .flatMap(page -> page.blocks().stream())
                .anyMatch(block ->
                        block.kind().isBody() && block.text().codePoints().anyMatch(Character::isLetter));
        boolean noOcr = findings.stream().anyMatch(finding -> finding.key().equals("extraction.no-ocr"));
        if (!words && noOcr) {
            findings.removeIf(finding -> finding.key().equals("extraction.no-ocr"));
            findings.add(Finding.blocking(
                    "extraction.scan", name, String.valueOf(read.pages().size())));
        } else if (!words && read.attachments().isEmpty()) {
            findings.add(Finding.blocking("extraction.no-text", name));
        }
        long unsure = read.pages().stream()
                .filter(page -> page.origin() == Page.Origin.OCR && page.confidence() < 0.75)
                .count();
        if (unsure > 0) {
            findings.add(Finding.remark("extraction.unsure-pages", name, String.valueOf(unsure)));
        }
        return new Extraction(
                read.mediaType(),
                read.title(),
                read.paged(),
                read.pages(),
                read.attachments(),
                read.signatures(),
                findings,
                read.ocrMillis());
    }
}
