package vn.cchc.contest.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Locale;
import java.util.Map;

/** A QR code for print, of black boxes placed by millimetres: sharp at any size and without a picture to fetch. */
public final class QrMarkup {

    private static final int MARGIN = 2;

    private QrMarkup() {}

    /** @param size in millimetres with its margin */
    public static String of(String text, double size) {
        try {
            var matrix = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    MARGIN,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8"));
            return boxes(matrix, size);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }

    private static String boxes(BitMatrix matrix, double size) {
        double step = size / matrix.getWidth();
        var html = new StringBuilder("<div style=\"position:relative;width:%1$smm;height:%1$smm;background:#fff\">"
                .formatted(millimetres(size)));
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                int from = x;
                while (x < matrix.getWidth() && matrix.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    html.append("<div style=\"position:absolute;background:#000;left:%smm;top:%smm;width:%smm;height:%smm\"></div>"
                            .formatted(
                                    millimetres(from * step),
                                    millimetres(y * step),
                                    millimetres((x - from) * step),
                                    // a hair more, so that no white lines show between rows
                                    millimetres(step * 1.02)));
                }
            }
        }
        return html.append("</div>").toString();
    }

    private static String millimetres(double length) {
        return String.format(Locale.ROOT, "%.3f", length);
    }
}
