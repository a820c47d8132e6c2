package vn.cchc.extraction.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cchc.vietnamese.LegacyEncodings;

/** Text set in a font of the time before Unicode: the font's name tells how its codes are to be read. */
final class LegacyFonts {

    private LegacyFonts() {}

    static boolean isLegacy(@Nullable String font) {
        return font != null && (isTcvn3(font) || isVni(font));
    }

    static String convert(String text, @Nullable String font) {
        if (font == null || text.chars().noneMatch(c -> c >= 0xA1 && c <= 0xFF) || hasUnicode(text)) {
            return font != null && isCapitals(font) ? text.toUpperCase(Locale.ROOT) : text;
        }
        if (isTcvn3(font)) {
            String converted = LegacyEncodings.fromTcvn3(text);
            return isCapitals(font) ? converted.toUpperCase(Locale.ROOT) : converted;
        }
        return isVni(font) ? LegacyEncodings.fromVni(text) : text;
    }

    private static boolean hasUnicode(String text) {
        return text.chars().anyMatch(c -> c >= 0x1EA0 && c <= 0x1EF9 || "ăđĩũơưĂĐĨŨƠƯ".indexOf(c) >= 0);
    }

    private static boolean isTcvn3(String font) {
        String name = font.strip();
        return name.startsWith(".Vn")
                || name.startsWith("#.Vn")
                || name.startsWith("VnTime")
                || name.startsWith("VnArial");
    }

    /** The fonts of capitals show small letters as capitals. */
    private static boolean isCapitals(String font) {
        return isTcvn3(font) && font.strip().matches(".*H(?:,.*|-.*)?$");
    }

    private static boolean isVni(String font) {
        return font.toUpperCase(Locale.ROOT).startsWith("VNI-");
    }
}
