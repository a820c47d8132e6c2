package vn.cchc.files;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture drawn anew from what somebody uploaded: where it was taken, and whatever else the file carried, does not come along, and
 * nobody has to load more of it than a phone shows.
 *
 * @param mediaType of {@code bytes}
 */
public record Picture(byte[] bytes, String mediaType) {

    /** In bytes, before it is drawn anew. */
    public static final int LARGEST = 8 << 20;

    private static final long MOST_PIXELS = 40_000_000;
    private static final int LONGEST_SIDE = 1_280;

    /** @throws PictureRefused where it is no picture, or too large a one */
    public static Picture of(byte[] uploaded) {
        if (uploaded.length > LARGEST) {
            throw new PictureRefused(PictureRefused.Reason.TOO_LARGE);
        }
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(uploaded))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new PictureRefused(PictureRefused.Reason.UNKNOWN);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                boolean jpeg = reader.getFormatName().equalsIgnoreCase("jpeg");
                if (!jpeg && !reader.getFormatName().equalsIgnoreCase("png")) {
                    throw new PictureRefused(PictureRefused.Reason.UNKNOWN);
                }
                // before anything is unfolded
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new PictureRefused(PictureRefused.Reason.TOO_MANY_PIXELS);
                }
                return written(reader.read(0), jpeg);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new PictureRefused(PictureRefused.Reason.UNKNOWN);
        }
    }

    private static Picture written(BufferedImage read, boolean jpeg) throws IOException {
        double scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        BufferedImage drawn =
                new BufferedImage(width, height, jpeg ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(read, 0, 0, width, height, null);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(drawn, jpeg ? "jpeg" : "png", bytes);
        return new Picture(bytes.toByteArray(), jpeg ? "image/jpeg" : "image/png");
    }
}
