package vn.cchc.extraction.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.cchc.extraction.Box;
import vn.cchc.extraction.Extraction.Finding;
import vn.cchc.extraction.Line;
import vn.cchc.extraction.Page;
import vn.cchc.extraction.layout.RawPage;
import vn.cchc.vietnamese.LegacyEncodings;
import vn.cchc.vietnamese.Plausibility;

/** Reads a PDF page by page: its text where it has some, a picture of it where it has none or none that makes sense. */
final class PdfReader {

    private static final Logger log = LoggerFactory.getLogger(PdfReader.class);
    private static final int FEWEST_LETTERS = 25;
    private static final double DPI = 300;
    private static final double MOST_PIXELS = 26_000_000;
    private static final double HEAD = 0.45;
    private static final Pattern OPEN_NUMBER = Pattern.compile(
            "(?:^|\\s)S[ốô]\\s?:?\\s*(?:\\.{2,}|…+|_{2,})?\\s*[-/].*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern OPEN_DATE =
            Pattern.compile("ng[àa]y\\s*[.…]*\\s*th[áa]ng", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern STAMP =
            Pattern.compile("(?:Người ký|Ký bởi|Email|Cơ quan|Thời gian ký|Ngày ký)\\s?:.*");

    private final Task task;
    private final Replies replies;
    private final Tesseract tesseract;
    private final Words words = new Words();
    private final Set<Integer> skip;
    private long ocrMillis;
    private long characters;
    private int ocrPages;
    private boolean ocrReady;
    private boolean ocrAsked;

    private final Deque<Future<RawPage>> waiting = new ArrayDeque<>();

    PdfReader(Task task, Replies replies) {
        this.task = task;
        this.replies = replies;
        this.skip = new HashSet<>(task.skip());
        tesseract = new Tesseract(
                task.limits().tesseract(),
                Path.of(task.scratch()),
                task.limits().ocrSeconds());
    }

    /** A native page, and whether it must be read from its picture. */
    private record Native(RawPage page, boolean scan, boolean hasInk) {}

    long ocrMillis() {
        return ocrMillis;
    }

    void read() throws IOException, Unreadable {
        try (PDDocument document = open(task)) {
            String title = document.getDocumentInformation().getTitle();
            replies.send(Reply.of(
                    new Reply.Kind(FileKind.PDF, title == null || title.isBlank() ? null : title.strip(), true)));
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                throw new Unreadable("extraction.damaged", task.name());
            }
            if (pages > task.limits().pages()) {
                throw new Unreadable(
                        "extraction.too-many-pages",
                        task.name(),
                        String.valueOf(pages),
                        String.valueOf(task.limits().pages()));
            }
            try (ExecutorService recognisers =
                    Executors.newFixedThreadPool(task.limits().ocrAtOnce())) {
                for (int number = 1; number <= pages; number++) {
                    if (!skip.contains(number)) {
                        page(document, number, pages, recognisers);
                    }
                }
                drain(0);
            }
            Signatures.check(document, Path.of(task.file())).forEach(check -> replies.send(Reply.of(check)));
        }
    }

    /** A picture of one page, {@code width} pixels wide. */
    static BufferedImage picture(Task task) throws IOException, Unreadable {
        try (PDDocument document = open(task)) {
            if (task.picture() > document.getNumberOfPages()) {
                throw new Unreadable("extraction.damaged", task.name());
            }
            PDRectangle crop = document.getPage(task.picture() - 1).getCropBox();
            boolean aside = document.getPage(task.picture() - 1).getRotation() % 180 != 0;
            float across = aside ? crop.getHeight() : crop.getWidth();
            double scale = Math.min(task.width() / Math.max(1, across), Math.sqrt(MOST_PIXELS / area(crop)));
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(task.picture() - 1, (float) scale, ImageType.RGB);
        }
    }

    private static PDDocument open(Task task) throws IOException, Unreadable {
        try {
            Truncation.check(Path.of(task.file()), task.name());
            return Loader.loadPDF(Path.of(task.file()).toFile(), "", IOUtils.createTempFileOnlyStreamCache());
        } catch (InvalidPasswordException locked) {
            throw new Unreadable("extraction.encrypted", task.name());
        }
    }

    private void page(PDDocument document, int number, int pages, ExecutorService recognisers)
            throws IOException, Unreadable {
        replies.send(Reply.at(number, pages));
        Native read;
        try {
            read = nativePage(document, number);
        } catch (IOException | RuntimeException broken) {
            log.warn("Page {} of {} could not be read", number, task.name(), broken);
            replies.send(Reply.of(Finding.remark("extraction.page-unreadable", task.name(), String.valueOf(number))));
            return;
        }
        if (!read.scan() || !ready(read)) {
            drain(0);
            send(withOverlay(document, read));
            return;
        }
        if (++ocrPages > task.limits().ocrPages()) {
            throw new Unreadable(
                    "extraction.too-many-scans",
                    task.name(),
                    String.valueOf(task.limits().ocrPages()));
        }
        long started = System.nanoTime();
        BufferedImage picture = rendered(document, number, false);
        double dpi = picture.getWidth() / read.page().width() * 72;
        waiting.add(recognisers.submit(() -> recognised(picture, dpi, read)));
        drain(task.limits().ocrAtOnce());
        ocrMillis += (System.nanoTime() - started) / 1_000_000;
    }

    /** Whether there is a recogniser; says once where there is none. */
    private boolean ready(Native read) {
        if (!ocrAsked) {
            ocrAsked = true;
            ocrReady = tesseract.isReady();
            if (!ocrReady) {
                replies.send(Reply.of(Finding.remark("extraction.no-ocr", task.name())));
            }
        }
        return ocrReady && read.hasInk();
    }

    private RawPage recognised(BufferedImage picture, double dpi, Native read) throws IOException {
        RawPage page = read.page();
        Tesseract.Reading reading = tesseract.read(picture, dpi);
        boolean better = reading.words() > 0
                && (page.lines().isEmpty()
                        || Plausibility.of(text(reading.lines())).share() >= page.confidence()
                        || letters(page.lines()) < FEWEST_LETTERS);
        if (!better) {
            return page;
        }
        return new RawPage(
                page.number(),
                Page.Origin.OCR,
                reading.confidence(),
                page.width(),
                page.height(),
                reading.lines(),
                List.of(),
                List.of());
    }

    /** Sends pages in their order, until at most so many are still being read. */
    private void drain(int left) throws IOException, Unreadable {
        long started = System.nanoTime();
        while (waiting.size() > left) {
            try {
                send(waiting.remove().get());
            } catch (ExecutionException failed) {
                throw new IOException(failed.getCause());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IOException(stop);
            }
        }
        if (left == 0) {
            ocrMillis += (System.nanoTime() - started) / 1_000_000;
        }
    }

    private void send(RawPage page) throws Unreadable {
        characters +=
                page.lines().stream().mapToLong(line -> line.text().length()).sum();
        if (characters > task.limits().characters()) {
            throw new Unreadable(
                    "extraction.too-long",
                    task.name(),
                    String.valueOf(task.limits().characters()));
        }
        replies.send(Reply.of(page));
    }

    private Native nativePage(PDDocument document, int number) throws IOException {
        PDPage page = document.getPage(number - 1);
        boolean aside = page.getRotation() % 180 != 0;
        PDRectangle crop = page.getCropBox();
        double width = aside ? crop.getHeight() : crop.getWidth();
        double height = aside ? crop.getWidth() : crop.getHeight();
        List<Words.Word> drawn = words.of(document, number).stream()
                .map(PdfReader::unicode)
                .filter(word -> word.box().right() > 0 && word.box().left() < width)
                .toList();
        Rulings rulings = new Rulings(page);
        Grid.Found found = Grid.find(rulings.rulings(), drawn);
        List<Line> lines = readable(Stretches.of(found.outside()));
        String text = text(lines)
                + found.tables().stream()
                        .flatMap(table -> table.rows().stream())
                        .map(row -> String.join(" ", row))
                        .collect(Collectors.joining("\n"));
        Plausibility plausibility = Plausibility.of(text);
        boolean ink = !rulings.pictures().isEmpty() || !rulings.rulings().isEmpty() || !drawn.isEmpty();
        boolean pictured =
                rulings.pictures().stream().mapToDouble(Box::width).max().orElse(0) > width * 0.3;
        boolean scan =
                letters(lines) < FEWEST_LETTERS && found.tables().isEmpty() && pictured || plausibility.isGarbled();
        boolean empty = text.isBlank();
        return new Native(
                new RawPage(
                        number,
                        empty ? Page.Origin.EMPTY : Page.Origin.NATIVE,
                        empty ? 1 : Math.round(plausibility.share() * (1 - plausibility.broken()) * 1000) / 1000.0,
                        width,
                        height,
                        lines,
                        found.tables(),
                        List.of()),
                scan,
                ink);
    }

    /** Where the first page's number or date is left open in the text and was put in as a picture, that is read too. */
    private RawPage withOverlay(PDDocument document, Native read) throws IOException {
        RawPage page = read.page();
        double head = page.height() * HEAD;
        boolean open = page.number() == 1
                && page.lines().stream()
                        .filter(line -> line.box() != null && line.box().bottom() < head)
                        .anyMatch(line -> OPEN_NUMBER.matcher(line.text()).find()
                                || OPEN_DATE.matcher(line.text()).find());
        boolean gap = open && !document.getPage(0).getAnnotations().isEmpty();
        if (!gap || !ready(read)) {
            return page;
        }
        long started = System.nanoTime();
        BufferedImage picture = rendered(document, 1, true);
        BufferedImage top = picture.getSubimage(0, 0, picture.getWidth(), (int) (picture.getHeight() * HEAD));
        List<Line> overlay =
                tesseract.read(top, picture.getWidth() / page.width() * 72).lines();
        ocrMillis += (System.nanoTime() - started) / 1_000_000;
        return new RawPage(
                page.number(),
                page.origin(),
                page.confidence(),
                page.width(),
                page.height(),
                page.lines(),
                page.tables(),
                overlay);
    }

    private static BufferedImage rendered(PDDocument document, int number, boolean annotations) throws IOException {
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        renderer.setAnnotationsFilter(annotation -> annotations);
        PDRectangle crop = document.getPage(number - 1).getCropBox();
        double scale = Math.min(DPI / 72, Math.sqrt(MOST_PIXELS / area(crop)));
        return renderer.renderImage(number - 1, (float) scale, ImageType.RGB);
    }

    private static double area(PDRectangle crop) {
        return Math.max(1, (double) crop.getWidth() * crop.getHeight());
    }

    private static Words.Word unicode(Words.Word word) {
        return LegacyFonts.isLegacy(word.font())
                ? new Words.Word(
                        LegacyFonts.convert(word.text(), word.font()),
                        word.box(),
                        word.baseline(),
                        word.size(),
                        word.space(),
                        word.bold(),
                        word.italic(),
                        word.font())
                : word;
    }

    /** Old encodings under a font name that does not tell. */
    private static List<Line> readable(List<Line> lines) {
        String text = text(lines);
        var converted = LegacyEncodings.convert(text);
        if (converted.isEmpty()) {
            return lines;
        }
        List<Line> readable = new ArrayList<>();
        for (Line line : lines) {
            String own = converted.get().from() == LegacyEncodings.Encoding.VNI
                    ? LegacyEncodings.fromVni(line.text())
                    : LegacyEncodings.fromTcvn3(line.text());
            readable.add(new Line(own, line.box(), line.size(), line.bold(), line.italic(), line.centred()));
        }
        return readable;
    }

    private static String text(List<Line> lines) {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    private static long letters(List<Line> lines) {
        return lines.stream()
                .filter(line -> !STAMP.matcher(line.text()).matches())
                .flatMapToInt(line -> line.text().codePoints())
                .filter(Character::isLetter)
                .count();
    }
}
