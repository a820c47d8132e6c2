package vn.cchc.print;

import java.util.Locale;
import vn.cchc.ui.QrCode;

/** A QR code for print, of black boxes placed by millimetres: sharp at any size and without a picture to fetch. */
public final class QrMarkup {

    private static final int MARGIN = 2;

    private QrMarkup() {}

    /** @param size in millimetres with its margin */
    public static String of(String text, double size) {
        var matrix = QrCode.matrix(text, MARGIN);
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
                    html.append(
                            "<div style=\"position:absolute;background:#000;left:%smm;top:%smm;width:%smm;height:%smm\"></div>"
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
