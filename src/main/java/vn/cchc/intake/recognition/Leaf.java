package vn.cchc.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.extraction.Block;
import vn.cchc.extraction.Box;
import vn.cchc.extraction.Extraction;
import vn.cchc.extraction.Line;
import vn.cchc.extraction.Page;
import vn.cchc.vietnamese.VietnameseText;

/**
 * A paragraph, or a printed line of the head, with its place and how far its words can be trusted.
 *
 * @param rule whether it is but a row of dashes
 * @param overlay whether it was read from a picture laid over the page
 */
record Leaf(
        String text,
        int page,
        @Nullable Box box,
        boolean centred,
        boolean bold,
        Block.Kind kind,
        boolean rule,
        boolean overlay,
        double trust) {

    private static final Pattern SIGNATURE = Pattern.compile("^(?:T/?M|K/?T|TL|TUQ)\\s?[.,]\\s*\\p{Lu}.*");

    /** All that can say something about the document, in reading order. */
    static List<Leaf> of(Extraction extraction) {
        List<Leaf> leaves = new ArrayList<>();
        for (Page page : extraction.pages()) {
            double trust = page.origin() == Page.Origin.OCR ? 0.55 + 0.4 * page.confidence() : 1;
            for (Block block : page.blocks()) {
                boolean overlay = block.kind() == Block.Kind.STAMP && isOverlay(page, block);
                if (isSignature(block)) {
                    block.lines().forEach(line -> leaves.add(signature(line, page, trust)));
                } else if (block.kind().isBody() || block.kind() == Block.Kind.RULE || overlay) {
                    leaves.add(new Leaf(
                            block.text(),
                            page.number(),
                            block.box(),
                            block.isCentred(),
                            block.isBold(),
                            block.kind(),
                            block.kind() == Block.Kind.RULE || isRule(block.text()),
                            overlay,
                            overlay ? 0.8 : trust));
                }
            }
        }
        return leaves;
    }

    /** The same for text of which nothing but the lines is known. */
    static Leaf of(String line) {
        return new Leaf(line, 1, null, false, false, Block.Kind.PARAGRAPH, isRule(line), false, 1);
    }

    boolean isCapital() {
        return text.codePoints().anyMatch(Character::isLetter) && text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** Without marks, single-spaced, in small letters: what survives a poor recogniser. */
    String folded() {
        return VietnameseText.fold(text).replaceAll("\\s+", " ").strip();
    }

    <T> Found<T> found(T value, double confidence) {
        return new Found<>(value, Math.round(confidence * trust * 100) / 100.0, page, box, shortened(text));
    }

    /** Lines of a signature that stand so close that they were taken for one paragraph. */
    private static boolean isSignature(Block block) {
        return block.kind() == Block.Kind.PARAGRAPH
                && block.lines().size() > 1
                && SIGNATURE.matcher(block.lines().getFirst().text()).matches()
                && block.lines().stream().allMatch(line -> line.text().length() < 60);
    }

    private static Leaf signature(Line line, Page page, double trust) {
        return new Leaf(
                line.text(),
                page.number(),
                line.box(),
                line.centred(),
                line.bold(),
                Block.Kind.PARAGRAPH,
                false,
                false,
                trust);
    }

    private static String shortened(String text) {
        return text.length() <= 400 ? text : text.substring(0, 400);
    }

    private static boolean isRule(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** Stamps of a native page that are no signature's words are what was read from pictures over it. */
    private static boolean isOverlay(Page page, Block block) {
        return page.origin() == Page.Origin.NATIVE
                && page.number() == 1
                && block.lines().stream().map(Line::text).noneMatch(text -> text.matches("(?:Ký bởi|Người ký).*"));
    }
}
