package vn.cchc.extraction.reading;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import vn.cchc.extraction.Box;

/** Gathers the words of a PDF's page with their places, in the order in which they were drawn. */
final class Words extends PDFTextStripper {

    private static final int LONGEST_PAGE = 400_000;

    private final List<Word> words = new ArrayList<>();
    private int letters;

    Words() {
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(true);
        setShouldSeparateByBeads(false);
    }

    /**
     * A word.
     *
     * @param space how wide a blank is in its font
     * @param font the font's name without the prefix of a subset
     */
    record Word(
            String text,
            Box box,
            double baseline,
            double size,
            double space,
            boolean bold,
            boolean italic,
            String font) {}

    /** Too much text for one page: not a page that anybody printed. */
    static final class PageTooLong extends IOException {
        PageTooLong() {
            super("A page of more than " + LONGEST_PAGE + " letters");
        }
    }

    List<Word> of(org.apache.pdfbox.pdmodel.PDDocument document, int page) throws IOException {
        words.clear();
        letters = 0;
        setStartPage(page);
        setEndPage(page);
        getText(document);
        return List.copyOf(words);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (++letters <= LONGEST_PAGE) {
            super.processTextPosition(text);
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        if (letters > LONGEST_PAGE) {
            throw new PageTooLong();
        }
        List<TextPosition> word = new ArrayList<>();
        for (TextPosition position : positions) {
            String letter = position.getUnicode();
            if (letter == null || letter.isBlank()) {
                add(word);
            } else {
                word.add(position);
            }
        }
        add(word);
    }

    private void add(List<TextPosition> word) {
        if (word.isEmpty()) {
            return;
        }
        TextPosition first = word.getFirst();
        float turned = ((first.getDir() - first.getRotation()) % 360 + 360) % 360;
        if (turned == 0 || first.getRotation() != 0 && first.getDir() == 0) {
            StringBuilder text = new StringBuilder();
            double left = Double.MAX_VALUE;
            double right = 0;
            double height = 0;
            double size = 0;
            int bold = 0;
            int italic = 0;
            for (TextPosition position : word) {
                text.append(position.getUnicode());
                left = Math.min(left, position.getX());
                right = Math.max(right, position.getX() + position.getWidth());
                size = Math.max(size, Math.max(position.getFontSizeInPt(), position.getYScale()));
                height = Math.max(height, position.getHeight());
                bold += isBold(position.getFont()) ? 1 : 0;
                italic += isItalic(position.getFont()) ? 1 : 0;
            }
            double baseline = first.getY();
            double tall = Math.max(height, size * 0.7);
            words.add(new Word(
                    Normalizer.normalize(text, Normalizer.Form.NFC),
                    new Box(left, baseline - tall, right, baseline + size * 0.2),
                    baseline,
                    size,
                    first.getWidthOfSpace(),
                    bold * 2 > word.size(),
                    italic * 2 > word.size(),
                    name(first.getFont())));
        }
        word.clear();
    }

    private static String name(@Nullable PDFont font) {
        String name = font == null ? null : font.getName();
        return name == null ? "" : name.replaceFirst("^[A-Z]{6}\\+", "");
    }

    private static boolean isBold(@Nullable PDFont font) {
        String name = name(font).toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font == null ? null : font.getFontDescriptor();
        return name.contains("bold")
                || name.endsWith("-b")
                || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
    }

    private static boolean isItalic(@Nullable PDFont font) {
        String name = name(font).toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font == null ? null : font.getFontDescriptor();
        return name.contains("italic") || name.contains("oblique") || descriptor != null && descriptor.isItalic();
    }
}
