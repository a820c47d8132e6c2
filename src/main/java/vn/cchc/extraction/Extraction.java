package vn.cchc.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was got out of a file.
 *
 * @param mediaType what the file is by its content, whatever its name says
 * @param title from the file's properties; often empty or nonsense
 * @param paged whether the format has pages; otherwise all blocks stand on one
 * @param pages in order, those without text too
 * @param attachments files inside this one: what an archive holds, what came with a letter
 * @param signatures the digital signatures in it
 * @param findings what the person who handed the file in should know
 * @param ocrMillis how long reading pictures of text took, all pages together
 */
public record Extraction(
        String mediaType,
        @Nullable String title,
        boolean paged,
        List<Page> pages,
        List<Attachment> attachments,
        List<SignatureCheck> signatures,
        List<Finding> findings,
        long ocrMillis) {

    public Extraction {
        pages = List.copyOf(pages);
        attachments = List.copyOf(attachments);
        signatures = List.copyOf(signatures);
        findings = List.copyOf(findings);
    }

    /** Nothing but findings. */
    public static Extraction refused(String mediaType, List<Finding> findings) {
        return new Extraction(mediaType, null, false, List.of(), List.of(), List.of(), findings, 0);
    }

    /** Whether a finding says that the file cannot be used. */
    public boolean isUsable() {
        return findings.stream().noneMatch(Finding::blocking);
    }

    /** The document's own words, a block a line, paragraphs that run over a page's end in one piece; no page heads, numbers or stamps. */
    public String text() {
        return joined(body());
    }

    /** All words on all pages, furniture and footnotes in their places. */
    public String written() {
        return pages.stream()
                .flatMap(page -> page.blocks().stream())
                .map(Block::text)
                .collect(Collectors.joining("\n"));
    }

    /** The blocks of the document's own text, in reading order; a paragraph that was parted by the end of a page is one block. */
    public List<Block> body() {
        return blocks(block -> block.kind().isBody());
    }

    /** How many pages were read from a picture. */
    public int ocrPages() {
        return (int)
                pages.stream().filter(page -> page.origin() == Page.Origin.OCR).count();
    }

    private List<Block> blocks(Predicate<Block> wanted) {
        List<Block> blocks = new ArrayList<>();
        for (Page page : pages) {
            boolean first = true;
            for (Block block : page.blocks()) {
                if (!wanted.test(block)) {
                    continue;
                }
                int before = lastOfText(blocks);
                if (first && before >= 0 && blocks.get(before).runsOnInto(block)) {
                    blocks.set(before, blocks.get(before).with(block));
                } else {
                    blocks.add(block);
                }
                first = first && block.kind() == Block.Kind.FOOTNOTE;
            }
        }
        return blocks;
    }

    /** The footnotes below a paragraph do not end it. */
    private static int lastOfText(List<Block> blocks) {
        int last = blocks.size() - 1;
        while (last >= 0 && blocks.get(last).kind() == Block.Kind.FOOTNOTE) {
            last--;
        }
        return last;
    }

    private static String joined(List<Block> blocks) {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    /**
     * A remark with a remedy: a message key of the bundle {@code messages/extraction} with its arguments.
     *
     * @param blocking whether nothing can be made of the file
     */
    public record Finding(String key, boolean blocking, List<String> arguments) {

        public Finding {
            arguments = List.copyOf(arguments);
        }

        /** A reason why nothing can be made of the file. */
        public static Finding blocking(String key, String... arguments) {
            return new Finding(key, true, List.of(arguments));
        }

        /** Something to know about a file that was read. */
        public static Finding remark(String key, String... arguments) {
            return new Finding(key, false, List.of(arguments));
        }
    }
}
