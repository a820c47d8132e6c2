package vn.cchc.extraction.reading;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.cchc.extraction.Box;
import vn.cchc.extraction.Line;

/** Reads a picture of a page with the Tesseract recogniser, its command in a process of its own. */
final class Tesseract {

    private static final Logger log = LoggerFactory.getLogger(Tesseract.class);
    private static final Pattern ROTATE = Pattern.compile("Rotate: (\\d+)");
    private static final double UNSURE = 0.45;
    private static final double FAINT = 0.2;
    private static final double WIDE = 1.9;

    private final String command;
    private final Path scratch;
    private final int seconds;

    Tesseract(String command, Path scratch, int seconds) {
        this.command = command;
        this.scratch = scratch;
        this.seconds = seconds;
    }

    /** What was read: lines with places in points, and how sure the recogniser is of its words, from 0 to 1. */
    record Reading(List<Line> lines, double confidence, int words) {

        static final Reading NOTHING = new Reading(List.of(), 0, 0);
    }

    private record OcrWord(String text, Box box, double confidence) {}

    /** Whether the command is there and knows Vietnamese. */
    boolean isReady() {
        try {
            Path listed = Files.createTempFile(scratch, "langs", ".txt");
            int exit = run(List.of(command, "--list-langs"), listed);
            return exit == 0
                    && Files.readString(listed, StandardCharsets.UTF_8).lines().anyMatch("vie"::equals);
        } catch (IOException missing) {
            return false;
        }
    }

    /** @param dpi how many pixels an inch of the page has in the picture */
    Reading read(BufferedImage picture, double dpi) throws IOException {
        Path image = Files.createTempFile(scratch, "page", ".pgm");
        try {
            write(picture, image);
            Reading upright = read(image, dpi);
            if (upright.words() > 0 && upright.confidence() >= UNSURE) {
                return upright;
            }
            int turn = turn(image);
            if (turn == 0) {
                return upright;
            }
            write(turned(picture, turn), image);
            Reading turned = read(image, dpi);
            return turned.confidence() > upright.confidence() ? turned : upright;
        } finally {
            Files.deleteIfExists(image);
        }
    }

    private Reading read(Path image, double dpi) throws IOException {
        Path base = scratch.resolve(image.getFileName() + ".out");
        Path table = scratch.resolve(base.getFileName() + ".tsv");
        try {
            int exit = run(
                    List.of(
                            command,
                            image.toString(),
                            base.toString(),
                            "-l",
                            "vie",
                            "--psm",
                            "3",
                            "--dpi",
                            String.valueOf(Math.round(dpi)),
                            "-c",
                            "tessedit_create_tsv=1",
                            "-c",
                            "tessedit_create_txt=0"),
                    null);
            return exit == 0 && Files.exists(table)
                    ? reading(Files.readAllLines(table, StandardCharsets.UTF_8), 72 / dpi)
                    : Reading.NOTHING;
        } finally {
            Files.deleteIfExists(table);
            Files.deleteIfExists(scratch.resolve(base.getFileName() + ".txt"));
        }
    }

    private static Reading reading(List<String> rows, double scale) {
        Map<String, List<OcrWord>> lines = new LinkedHashMap<>();
        double sure = 0;
        int letters = 0;
        int words = 0;
        for (String row : rows) {
            String[] cells = row.split("\t", -1);
            if (cells.length < 12 || !cells[0].equals("5") || cells[11].isBlank()) {
                continue;
            }
            double confidence = Double.parseDouble(cells[10]) / 100;
            String text = Normalizer.normalize(cells[11].strip(), Normalizer.Form.NFC);
            boolean speck = text.codePoints().noneMatch(Character::isLetterOrDigit) && confidence < UNSURE;
            if (confidence < FAINT || speck) {
                continue;
            }
            double left = Double.parseDouble(cells[6]) * scale;
            double top = Double.parseDouble(cells[7]) * scale;
            Box box = new Box(
                    left, top, left + Double.parseDouble(cells[8]) * scale, top + Double.parseDouble(cells[9]) * scale);
            lines.computeIfAbsent(cells[2] + "." + cells[3] + "." + cells[4], key -> new ArrayList<>())
                    .add(new OcrWord(text, box, confidence));
            sure += confidence * text.length();
            letters += text.length();
            words++;
        }
        List<Line> read = lines.values().stream()
                .flatMap(line -> stretches(line).stream())
                .toList();
        return new Reading(read, letters == 0 ? 0 : Math.round(1000 * sure / letters) / 1000.0, words);
    }

    private static List<Line> stretches(List<OcrWord> words) {
        double[] heights =
                words.stream().mapToDouble(word -> word.box().height()).sorted().toArray();
        double height = Math.clamp(heights[heights.length / 2], 6, 40);
        List<Line> lines = new ArrayList<>();
        List<OcrWord> open = new ArrayList<>();
        for (OcrWord word : words) {
            boolean far =
                    !open.isEmpty() && word.box().left() - open.getLast().box().right() > height * WIDE;
            if (far) {
                lines.add(line(open, height));
                open = new ArrayList<>();
            }
            open.add(word);
        }
        lines.add(line(open, height));
        return lines;
    }

    private static Line line(List<OcrWord> words, double height) {
        Box box = words.stream().map(OcrWord::box).reduce(Box::and).orElseThrow();
        // a speck far above or below would make one row of two
        double centre = words.stream()
                .mapToDouble(word -> word.box().centre())
                .average()
                .orElse(box.centre());
        Box trimmed = new Box(
                box.left(), Math.max(box.top(), centre - height), box.right(), Math.min(box.bottom(), centre + height));
        String text = String.join(" ", words.stream().map(OcrWord::text).toList());
        return new Line(text, trimmed, Math.round(height * 10) / 10.0, false, false, false);
    }

    /** How far the page was turned clockwise, in degrees. */
    private int turn(Path image) throws IOException {
        Path said = Files.createTempFile(scratch, "turn", ".txt");
        run(List.of(command, image.toString(), "stdout", "--psm", "0", "-l", "osd"), said);
        Matcher matcher = ROTATE.matcher(Files.readString(said, StandardCharsets.UTF_8));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private int run(List<String> arguments, @org.jspecify.annotations.Nullable Path out) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(arguments);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.redirectOutput(
                out == null ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.to(out.toFile()));
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            log.warn("The recogniser took more than {} s for a page", seconds);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return -1;
    }

    /** Grey by the red part alone: red ink, a stamp's, vanishes and black stays. */
    private static void write(BufferedImage picture, Path file) throws IOException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII));
            int[] row = new int[width];
            byte[] grey = new byte[width];
            for (int y = 0; y < height; y++) {
                picture.getRGB(0, y, width, 1, row, 0, width);
                for (int x = 0; x < width; x++) {
                    grey[x] = (byte) (row[x] >> 16);
                }
                out.write(grey);
            }
        }
    }

    private static BufferedImage turned(BufferedImage picture, int degrees) {
        boolean aside = degrees == 90 || degrees == 270;
        int width = aside ? picture.getHeight() : picture.getWidth();
        int height = aside ? picture.getWidth() : picture.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = turned.createGraphics();
        graphics.translate(width / 2.0, height / 2.0);
        graphics.rotate(Math.toRadians(degrees));
        graphics.drawImage(picture, -picture.getWidth() / 2, -picture.getHeight() / 2, null);
        graphics.dispose();
        return turned;
    }
}
