package vn.cchc.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code as SVG, black on white in every colour scheme because cameras want it so. */
public final class QrCode {

    private static final int MARGIN = 4;

    private QrCode() {}

    /** Markup without any outside reference. */
    public static String svg(String text) {
        var matrix = matrix(text, MARGIN);
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\""
                        .formatted(matrix.getWidth(), matrix.getHeight())
                + " shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%1$dv%1$dH0z\"/>"
                        .formatted(matrix.getWidth())
                + "<path fill=\"#000\" d=\"" + path + "\"/></svg>";
    }

    /**
     * The modules of a code, for whoever draws it in another way.
     *
     * @param margin around it, in modules
     * @throws IllegalArgumentException where the text is too long for a code
     */
    public static BitMatrix matrix(String text, int margin) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    margin,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8"));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }
}
